import { z } from 'zod';

/** A day without a time, `YYYY-MM-DD`, that exists in the calendar. */
export const dayText = z.iso.date();

/**
 * An instant in UTC, `2026-11-22T07:05:00.000Z`. Whatever fraction of a second it came with, it is read to the millisecond,
 * so that instants stand in the order of their texts.
 */
export const instantText = z.iso.datetime({ abort: true }).overwrite((text) => new Date(text).toISOString());

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function readDay(text: string): Day {
  const [year = 0, month = 0, day = 0] = dayText.parse(text).split('-').map(Number);
  return { year, month, day };
}

export function writeDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The same day `months` later, or the last of that month where it has no such day (31 January + 1). */
export function addMonths(text: string, months: number): string {
  const { year, month, day } = readDay(text);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return writeDay({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

export function addDays(text: string, days: number): string {
  const { year, month, day } = readDay(text);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative where it comes before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Which day it is at an instant in a place, given by an IANA time zone such as Asia/Jakarta. */
export function dayAt(instant: Date, timeZone: string): string {
  // Kept, since each holds some 100 KB outside the heap, where the collector does not see them.
  const format =
    dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, format);
  return format.format(instant);
}
