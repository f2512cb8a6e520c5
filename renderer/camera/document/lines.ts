import type { Edges } from './edges.ts';

/** x·cos(angle) + y·sin(angle) = distance; the angle is that of the line's normal, 0 to 180 degrees. */
export interface Line {
  readonly angle: number;
  readonly distance: number;
}

const STEPS = 90;
const STEP = Math.PI / STEPS;
/** Pixels of distance that fall together. */
const BIN = 2;
/** An edge votes for its own direction and so many steps to either side. */
const SPREAD = 2;
/** Within this, two lines are one: in steps of the angle and in bins of the distance. */
const SAME = { steps: 4, bins: 5 };
const MOST_LINES = 18;
/** Weaker than this, in grey levels by Sobel, is noise of the camera. */
const LEAST_STRENGTH = 24;

const COS = Array.from({ length: STEPS }, (_, step) => Math.cos(step * STEP));
const SIN = Array.from({ length: STEPS }, (_, step) => Math.sin(step * STEP));

/** The straight lines that most edges lie on, strongest first (Hough, with each edge's own direction). */
export function linesIn(edges: Edges): Line[] {
  const reach = Math.ceil(Math.hypot(edges.width, edges.height));
  const bins = Math.ceil((2 * reach) / BIN);
  const votes = new Float32Array(STEPS * bins);
  for (let place = 0; place < edges.strength.length; place += 1) {
    const strength = edges.strength[place] ?? 0;
    if (strength < LEAST_STRENGTH) continue;
    const x = place % edges.width;
    const y = Math.floor(place / edges.width);
    const angle = Math.atan2(edges.down[place] ?? 0, edges.across[place] ?? 0);
    const own = Math.round((angle < 0 ? angle + Math.PI : angle) / STEP);
    // A strong edge counts more than a weak one, but a bright lamp does not outvote a whole page.
    const vote = Math.sqrt(strength);
    for (let step = own - SPREAD; step <= own + SPREAD; step += 1) {
      const at = (step + STEPS) % STEPS;
      const distance = x * (COS[at] ?? 0) + y * (SIN[at] ?? 0);
      const cell = at * bins + Math.floor((distance + reach) / BIN);
      votes[cell] = (votes[cell] ?? 0) + vote;
    }
  }
  return peaks(votes, bins).map(({ step, bin }) => ({
    angle: step * STEP,
    distance: (bin + 0.5) * BIN - reach,
  }));
}

interface Peak {
  readonly step: number;
  readonly bin: number;
}

function peaks(votes: Float32Array, bins: number): Peak[] {
  const found: Peak[] = [];
  const left = votes.slice();
  while (found.length < MOST_LINES) {
    let best = 0;
    for (let cell = 1; cell < left.length; cell += 1) {
      if ((left[cell] ?? 0) > (left[best] ?? 0)) best = cell;
    }
    if ((left[best] ?? 0) === 0) break;
    const peak = { step: Math.floor(best / bins), bin: best % bins };
    found.push(peak);
    forget(left, bins, peak);
  }
  return found;
}

/** Clears the votes around a peak, so that one edge of a page is not found twice. */
function forget(votes: Float32Array, bins: number, { step, bin }: Peak): void {
  for (let near = step - SAME.steps; near <= step + SAME.steps; near += 1) {
    const wraps = near < 0 || near >= STEPS;
    const row = (near + STEPS) % STEPS;
    // Half a turn on, the same line lies at the opposite distance.
    const middle = wraps ? bins - 1 - bin : bin;
    for (let at = Math.max(0, middle - SAME.bins); at <= Math.min(bins - 1, middle + SAME.bins); at += 1) {
      votes[row * bins + at] = 0;
    }
  }
}
