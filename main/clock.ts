import { dayAt } from '../contract/calendar.ts';

/** Source of the time; no other code reads the computer's clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The day in the kiosk's time zone, YYYY-MM-DD. */
export function today(clock: Clock, timeZone: string): string {
  return dayAt(clock.now(), timeZone);
}
