import { claims, leave, track, trackSignedIn, type Walk } from './walks.ts';

/** A visit in a run: by whom, and which way. */
export interface Step {
  readonly walk: Pick<Walk, 'name' | 'walk'>;
  /** The number of whoever comes. */
  readonly comer: number;
  /** Which of the visits with Konfirmasi it is; the others come in between. */
  readonly confirmation?: number;
}

/** So seldom somebody goes away in the middle, since that is waited for. */
const LEAVES_EVERY = 20;

/** So many visits with Konfirmasi, by all ways in turn; in between, some follow their claim, and some go away. */
export function planOf(confirmations: number): {
  readonly steps: readonly Step[];
  readonly comers: readonly Walk[];
} {
  const steps: Step[] = [];
  const comers: Walk[] = [];
  const come = (walk: Walk, confirmation?: number) => {
    steps.push({ walk, comer: comers.length, ...(confirmation !== undefined && { confirmation }) });
    comers.push(walk);
  };
  for (let number = 1; number <= confirmations; number += 1) {
    const place = (number - 1) % claims.length;
    const walk = claims[place];
    if (walk) come(walk, number);
    if (place === 0) steps.push({ walk: track, comer: comers.length - 1 });
    if (place === 1) steps.push({ walk: trackSignedIn, comer: comers.length - 1 });
    if (number % LEAVES_EVERY === 0) come(leave);
  }
  return { steps, comers };
}
