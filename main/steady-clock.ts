import { performance } from 'node:perf_hooks';
import type { Clock } from './clock.ts';

/** A difference from which on the times of waiting claims are wrong. */
const JUMP_MS = 60_000;

export interface SteadyClock extends Clock {
  /** Sets the clock to the head office's time, just received; true where that was a jump of more than a minute. */
  correct(headOfficeTime: Date): boolean;
}

/**
 * The time by which claims are dated and sent: read from the computer's clock once, then counted on independently of
 * it, and corrected by the head office whenever it answers. The computer's clock may be wrong or be changed by days
 * meanwhile; a claim dated by it would be refused, or wait until that day.
 */
export function steadyClock(computer: Clock, elapsedMs = () => performance.now()): SteadyClock {
  let base = computer.now().getTime();
  let since = elapsedMs();
  const now = () => base + elapsedMs() - since;
  return {
    now: () => new Date(now()),
    correct(headOfficeTime) {
      const shift = headOfficeTime.getTime() - now();
      base = headOfficeTime.getTime();
      since = elapsedMs();
      return Math.abs(shift) > JUMP_MS;
    },
  };
}
