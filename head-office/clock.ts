/** Where the head office takes its time from. */
export interface Clock {
  now(): Date;
  /** Milliseconds by which it is ahead of real time; not 0 only in training. */
  readonly ahead: number;
}

export const systemClock: Clock = { now: () => new Date(), ahead: 0 };

/** A clock that can be moved forward by hand, for training. */
export class AdjustableClock implements Clock {
  readonly #base: Clock;
  #ahead = 0;

  constructor(base: Clock) {
    this.#base = base;
  }

  get ahead(): number {
    return this.#ahead;
  }

  now(): Date {
    return new Date(this.#base.now().getTime() + this.#ahead);
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}

/** The instant that is `minutes` later. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

export function daysAfter(instant: Date, days: number): Date {
  return minutesAfter(instant, days * 24 * 60);
}

export function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1_000);
}

export function secondsBefore(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() - seconds * 1_000);
}

/** The day of an instant in UTC, by which keys of cases are counted. */
export function utcDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
