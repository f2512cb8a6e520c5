import { addDays, dayAt, readDay } from '../../contract/calendar.ts';
import { nextWorkingDay } from '../../contract/policy/working-days.ts';
import type { WorkingCalendar } from '../../contract/policy/working-time.ts';
import type { OfficeHours } from '../configuration/schema.ts';

const HOUR = 3_600_000;

/** The days and hours in which claims are worked on. */
export type WorkingTime = OfficeHours & WorkingCalendar;

/** The instant at which `hours` working hours have passed since `from`; `from` itself for 0. */
export function addWorkingHours(workingTime: WorkingTime, from: Date, hours: number): Date {
  let left = hours * HOUR;
  if (left === 0) return from;
  for (let day = nextWorkingDay(workingTime, dayAt(from, workingTime.timeZone)); ; ) {
    const start = Math.max(from.getTime(), instantOf(workingTime, day, workingTime.opensAt));
    const worked = Math.max(0, instantOf(workingTime, day, workingTime.closesAt) - start);
    if (left <= worked) return new Date(start + left);
    left -= worked;
    day = nextWorkingDay(workingTime, addDays(day, 1));
  }
}

/** The instant at which it is this time on this day in the office's time zone. */
function instantOf({ timeZone }: OfficeHours, day: string, time: string): number {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  return asIfUtc - offsetAt(new Date(asIfUtc), timeZone);
}

/** Milliseconds by which a time zone is ahead of UTC. */
function offsetAt(instant: Date, timeZone: string): number {
  const [hour = 0, minute = 0] = timeFormat(timeZone).format(instant).split(':').map(Number);
  const { year, month, day } = readDay(dayAt(instant, timeZone));
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant.getTime() / 60_000) * 60_000;
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** Cached, since each holds some 100 KB outside the heap, which the garbage collector does not see. */
function timeFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    timeFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false });
  timeFormats.set(timeZone, format);
  return format;
}
