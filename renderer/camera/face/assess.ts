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
  const [place, pose] = [placeOf(measures, rules), poseOf(measures, rules)];
  const urgent = mostUrgent<Hint>([
    ...place,
    ...pose,
    ...lightOf(measures, rules),
    ...faceOf(measures, rules),
  ]);
  if (pose.every(({ level }) => level === 'good')) return urgent;
  // What is not turned to the camera cannot be judged: the head first, unless it has no pose to speak of.
  const hopeless = place.filter(({ level }) => level === 'stop');
  return { ...urgent, hint: mostUrgent<Hint>([...hopeless, ...pose]).hint };
}

/** To be seen at all, alone, and as near as the frame wants. */
function placeOf(measures: Measures, rules: PhotoRules): readonly Finding<Hint>[] {
  const { sideways, faceHeight, eyeDistance, cutOff, illumination } = measures;
  return [
    below('faceTheLight', illumination.room, rules.room),
    above('onlyOne', measures.secondFace, rules.secondFace),
    // Half a face at the edge has no size and no pose to speak of. The picture's right is the person's left.
    above(sideways > 0 ? 'moveRight' : 'moveLeft', Math.abs(sideways), rules.sideways),
    below('comeCloser', faceHeight, leastOf(rules.faceHeight)),
    below('comeCloser', eyeDistance, rules.eyeDistance),
    above('stepBack', faceHeight, mostOf(rules.faceHeight)),
    above('stepBack', cutOff, rules.cutOff),
  ];
}

/** By what the light does; the same for every skin. */
function lightOf({ light, clipped, illumination }: Measures, rules: PhotoRules): readonly Finding<Hint>[] {
  return [
    // What is left where the picture could not be raised as far as the face would need.
    below('faceTheLight', light, rules.light),
    above('faceTheLight', illumination.noise, rules.noise),
    above('avoidTheLight', illumination.exposure, rules.exposure),
    above('avoidTheLight', clipped, rules.clipped),
    below('faceTheLight', illumination.frontLight, rules.frontLight),
    above('avoidShadow', illumination.shadow, rules.shadow),
    // Before eyes and mouth, whose outlines are lost in a blur.
    below('holdStill', illumination.crispness, rules.crispness),
    below('faceTheLight', illumination.tonalRange, rules.tonalRange),
  ];
}

function faceOf({ eyesOpen, mouthOpen }: Measures, rules: PhotoRules): readonly Finding<Hint>[] {
  return [below('openEyes', eyesOpen, rules.eyesOpen), above('closeMouth', mouthOpen, rules.mouthOpen)];
}

/** Whether more light on the face would help, as from a screen. */
export function needsLight(measures: Measures, rules: PhotoRules): boolean {
  return [...placeOf(measures, rules), ...lightOf(measures, rules)].some(
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
