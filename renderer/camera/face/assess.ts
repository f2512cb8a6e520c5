import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { above, below, type Finding, type Limits, mostUrgent } from '../analysis/findings.ts';
import type { Measures } from './measures.ts';

/** What the person can do about it; each has its words in the language files. */
export type Hint =
  | 'comeIntoFrame'
  | 'onlyOne'
  | 'comeCloser'
  | 'stepBack'
  | 'moveLeft'
  | 'moveRight'
  | 'holdUpright'
  | 'lookStraight'
  | 'faceTheLight'
  | 'avoidTheLight'
  | 'avoidShadow'
  | 'openEyes'
  | 'closeMouth'
  | 'holdStill';

/** In the order in which a person can put things right; what stops a photo comes before what is merely not good. */
export function assessFace(measures: Measures, rules: PhotoRules): Finding<Hint> {
  const { sideways } = measures;
  return mostUrgent<Hint>([
    above('onlyOne', measures.secondFace, rules.secondFace),
    // Half a face at the edge has no size and no pose to speak of. The picture's right is the person's left.
    above(sideways > 0 ? 'moveRight' : 'moveLeft', Math.abs(sideways), rules.sideways),
    below('comeCloser', measures.faceHeight, leastOf(rules.faceHeight)),
    below('comeCloser', measures.eyeDistance, rules.eyeDistance),
    above('stepBack', measures.faceHeight, mostOf(rules.faceHeight)),
    above('stepBack', measures.cutOff, rules.cutOff),
    ...poseOf(measures, rules),
    below('faceTheLight', measures.light, leastOf(rules.light)),
    above('avoidTheLight', measures.light, mostOf(rules.light)),
    above('avoidTheLight', measures.clipped, rules.clipped),
    below('avoidShadow', measures.evenness, rules.evenness),
    below('faceTheLight', measures.range, rules.range),
    below('openEyes', measures.eyesOpen, rules.eyesOpen),
    above('closeMouth', measures.mouthOpen, rules.mouthOpen),
    below('holdStill', measures.sharpness, rules.sharpness),
  ]);
}

/** The angle that is furthest out first: a head turned far to a side seems tilted, too. */
function poseOf({ roll, yaw, pitch }: Measures, rules: PhotoRules): readonly Finding<Hint>[] {
  const angles = [
    { hint: 'holdUpright', angle: Math.abs(roll), limits: rules.roll },
    { hint: 'lookStraight', angle: Math.abs(yaw), limits: rules.yaw },
    { hint: 'lookStraight', angle: Math.abs(pitch), limits: rules.pitch },
  ] as const;
  return angles
    .toSorted((one, other) => other.angle / other.limits.stop - one.angle / one.limits.stop)
    .map(({ hint, angle, limits }) => above(hint, angle, limits));
}

function leastOf({ good, stop }: PhotoRules['light']): Limits {
  return { good: good.least, stop: stop.least };
}

function mostOf({ good, stop }: PhotoRules['light']): Limits {
  return { good: good.most, stop: stop.most };
}
