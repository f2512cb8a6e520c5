import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayAt,
  daysInMonth,
  dayText,
  instantText,
  readDay,
  writeDay,
} from '../../../contract/calendar.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('months', () => {
  test.each([
    [2026, 1, 31],
    [2026, 2, 28],
    [2028, 2, 29],
    [2000, 2, 29],
    [1900, 2, 28],
    [2100, 2, 28],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('in %i month %i has %i days', (year, month, count) => {
    expect(daysInMonth(year, month)).toBe(count);
  });
});

describe('some months later', () => {
  test.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-11-30', 1, '2026-12-30'],
    ['1972-02-29', 56 * 12, '2028-02-29'],
    ['2016-02-29', 10 * 12, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-31', 0, '2026-01-31'],
  ])('%s and %i months is %s', (from, months, reached) => {
    expect(addMonths(from, months)).toBe(reached);
  });

  test('is a day that exists, in the right month, and never a later day of it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1_200 }), (from, months) => {
        const start = readDay(from);
        const reached = readDay(addMonths(from, months));
        expect(reached.year * 12 + reached.month).toBe(start.year * 12 + start.month + months);
        expect(reached.day).toBe(Math.min(start.day, daysInMonth(reached.year, reached.month)));
      }),
    );
  });

  test('is later for a later start, or the same day at the end of a month', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 240 }), (from, months) => {
        expect(addMonths(addDays(from, 1), months) >= addMonths(from, months)).toBe(true);
      }),
    );
  });
});

describe('some days later', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-18', 365, '2027-11-18'],
  ])('%s and %i days is %s', (from, count, reached) => {
    expect(addDays(from, count)).toBe(reached);
  });

  test('and back again is where one started; written days sort as days follow', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40_000 }), (from, count) => {
        const later = addDays(from, count);
        expect(addDays(later, -count)).toBe(from);
        expect(later > from).toBe(true);
      }),
    );
  });
});

describe('a written day', () => {
  test('is read and written the same', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(writeDay(readDay(day))).toBe(day);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '18-11-2026',
    '2026-11-18T00:00:00Z',
    '',
  ])('is refused where the calendar has none: "%s"', (text) => {
    expect(dayText.safeParse(text).success).toBe(false);
    expect(() => readDay(text)).toThrow();
    expect(() => addMonths(text, 1)).toThrow();
    expect(() => addDays(text, 1)).toThrow();
  });
});

test.each([
  ['2026-11-22T07:05:00.000Z', true],
  ['2026-11-22T14:05:00.000+07:00', false],
  ['2026-11-22T07:05:00.000', false],
  ['2026-02-29T07:05:00.000Z', false],
  ['2026-11-22', false],
])('an instant is written in UTC: %s, %s', (text, isInstant) => {
  expect(instantText.safeParse(text).success).toBe(isInstant);
});

test('instants stand in the order of their texts, whatever fraction of a second they came with', () => {
  const written = ['10Z', '10.3Z', '10.390Z', '10.3901234Z', '11Z'].map((end) => `2026-11-18T03:00:${end}`);
  const read = written.map((text) => instantText.parse(text));
  expect(read).toEqual(read.toSorted());
  expect(read.map((text) => text.slice(17))).toEqual(['10.000Z', '10.300Z', '10.390Z', '10.390Z', '11.000Z']);
});

describe('which day it is depends on the place', () => {
  test.each([
    ['2026-11-18T16:59:59.999Z', 'Asia/Jakarta', '2026-11-18'],
    ['2026-11-18T17:00:00.000Z', 'Asia/Jakarta', '2026-11-19'],
    ['2026-11-18T15:59:59.999Z', 'Asia/Makassar', '2026-11-18'],
    ['2026-11-18T16:00:00.000Z', 'Asia/Makassar', '2026-11-19'],
    ['2026-11-18T14:59:59.999Z', 'Asia/Jayapura', '2026-11-18'],
    ['2026-11-18T15:00:00.000Z', 'Asia/Jayapura', '2026-11-19'],
    ['2026-12-31T17:00:00.000Z', 'Asia/Jakarta', '2027-01-01'],
    ['2028-02-28T17:00:00.000Z', 'Asia/Jakarta', '2028-02-29'],
    ['2026-01-05T00:00:00.000Z', 'UTC', '2026-01-05'],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(dayAt(new Date(instant), timeZone)).toBe(day);
  });

  test('and is always written as a day, seven hours ahead of UTC in Jakarta', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (instant) => {
          const ahead = new Date(instant.getTime() + 7 * 3_600_000);
          expect(dayAt(instant, 'Asia/Jakarta')).toBe(ahead.toISOString().slice(0, 10));
        },
      ),
    );
  });

  test('a place that does not exist is refused', () => {
    expect(() => dayAt(new Date('2026-11-18T00:00:00.000Z'), 'Asia/Bandung')).toThrow(RangeError);
  });
});
