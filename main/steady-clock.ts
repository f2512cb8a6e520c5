import { performance } from 'node:perf_hooks';
import type { Clock } from './clock.ts';

/** A jump of the time that due claims should not wait out. */
const JUMP_MS = 60_000;

export interface SteadyClock extends Clock {
  /** Takes over the head office's time, as told just now; says whether that was a jump. */
  correct(headOfficeTime: Date): boolean;
}

/**
 * The time by which claims are dated and sent: read from the computer once, then counted on without it, and set
 * right by the head office whenever it answers. The computer's clock may be wrong or be moved by days meanwhile;
 * a claim dated by it would be refused, or wait until that day.
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
