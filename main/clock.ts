import { dayAt } from '../contract/calendar.ts';

/** Where time comes from; logic never reads the computer's clock itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The day where the kiosk stands, YYYY-MM-DD. */
export function today(clock: Clock, timeZone: string): string {
  return dayAt(clock.now(), timeZone);
}
