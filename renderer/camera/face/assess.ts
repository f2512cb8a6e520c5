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
  const size = [
    below('comeCloser', measures.faceHeight, leastOf(rules.faceHeight)),
    below('comeCloser', measures.eyeDistance, rules.eyeDistance),
    above('stepBack', measures.faceHeight, mostOf(rules.faceHeight)),
    above('stepBack', measures.cutOff, rules.cutOff),
  ] as const;
  const pose = poseOf(measures, rules);
  // The light on half a face says nothing of the light.
  const isStraight = pose.every(({ level }) => level === 'good');
  return mostUrgent<Hint>([
    above('onlyOne', measures.secondFace, rules.secondFace),
    // Half a face at the edge has no size and no pose to speak of. The picture's right is the person's left.
    above(sideways > 0 ? 'moveRight' : 'moveLeft', Math.abs(sideways), rules.sideways),
    // From much too far there is no pose to speak of either; else a turned head seems a little far.
    ...size.filter(({ level }) => level === 'stop'),
    ...pose,
    ...size,
    ...(isStraight ? lightFindings(measures, rules) : []),
    below('openEyes', measures.eyesOpen, rules.eyesOpen),
    above('closeMouth', measures.mouthOpen, rules.mouthOpen),
    below('holdStill', measures.illumination.crispness, rules.crispness),
  ]);
}

/** By what the light does; the same for every skin. */
function lightFindings(
  { light, clipped, illumination }: Measures,
  rules: PhotoRules,
): readonly Finding<Hint>[] {
  return [
    below('faceTheLight', illumination.room, rules.room),
    below('faceTheLight', illumination.frontLight, rules.frontLight),
    above('avoidTheLight', illumination.exposure, rules.exposure),
    above('avoidTheLight', clipped, rules.clipped),
    above('avoidShadow', illumination.shadow, rules.shadow),
    // What is left where the picture could not be raised as far as the face would need.
    below('faceTheLight', light, rules.light),
    above('faceTheLight', illumination.noise, rules.noise),
    below('faceTheLight', illumination.tonalRange, rules.tonalRange),
  ];
}

/** Whether more light on the face would help, as from a screen. */
export function needsLight(measures: Measures, rules: PhotoRules): boolean {
  return lightFindings(measures, rules).some(
    ({ hint, level }) => hint === 'faceTheLight' && level !== 'good',
  );
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

function leastOf({ good, stop }: PhotoRules['faceHeight']): Limits {
  return { good: good.least, stop: stop.least };
}

function mostOf({ good, stop }: PhotoRules['faceHeight']): Limits {
  return { good: good.most, stop: stop.most };
}
