import { encoded, LINEAR } from './linear.ts';
import { type Histogram, meanOf } from './statistics.ts';

/** How a face is to be exposed, and how far a picture may be changed for it. */
export interface ExposureRules {
  /** Mean brightness of the face in the photo, 0 to 1, as pictures hold it. */
  readonly face: number;
  /** In stops: more would show the noise of what the camera hardly saw. */
  readonly mostRaised: number;
  readonly mostLowered: number;
}

/** From here on light is pressed together below white instead of cut off, as film does. */
const SHOULDER = 0.6;
/** Halvings of what is not known yet of the gain: a thousandth of a stop. */
const STEPS = 14;

/** What each value of a picture becomes, 0 to 255 and not rounded, when its light is multiplied. @param stops By how much. */
export function curveOf(stops: number): Float32Array {
  return LINEAR.map((light) => {
    const raised = light * 2 ** stops;
    const room = 1 - SHOULDER;
    const pressed =
      raised <= SHOULDER ? raised : SHOULDER + room * (1 - Math.exp(-(raised - SHOULDER) / room));
    return 255 * encoded(pressed);
  });
}

/**
 * By how many stops the light must be multiplied, within the rules, so that the face has the wanted mean: the same for
 * every skin, as a camera that meters on the face would have it.
 */
export function stopsFor(face: Histogram, rules: ExposureRules): number {
  let [low, high] = [-rules.mostLowered, rules.mostRaised];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (meanOf(face, curveOf(middle)) / 255 < rules.face) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Raises pixels (RGBA) in place. */
export function expose(data: Uint8ClampedArray, stops: number): void {
  const curve = curveOf(stops);
  for (let place = 0; place < data.length; place += 4) {
    for (let part = place; part < place + 3; part += 1) data[part] = curve[data[part] ?? 0] ?? 0;
  }
}
