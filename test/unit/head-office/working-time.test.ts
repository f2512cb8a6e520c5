import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt } from '../../../contract/calendar.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { addWorkingDays, isWorkingDay } from '../../../contract/policy/working-days.ts';
import defaults from '../../../head-office/configuration/default.json' with { type: 'json' };
import { addWorkingHours } from '../../../head-office/training/working-time.ts';

const office = { ...defaults.office, workingWeekdays: [1, 2, 3, 4, 5], holidays: [] };
const holidayOn = (on: string) => ({ ...office, holidays: [{ on }] });
const instants = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

describe('working hours', () => {
  test.each([
    ['within a day', '2026-11-18T03:00:00.000Z', 4, '2026-11-18T07:00:00.000Z'],
    ['over night', '2026-11-18T07:00:00.000Z', 4, '2026-11-19T03:00:00.000Z'],
    ['over a week-end', '2026-11-20T08:00:00.000Z', 2, '2026-11-23T02:00:00.000Z'],
    ['from before opening', '2026-11-17T20:00:00.000Z', 1, '2026-11-18T02:00:00.000Z'],
    ['to the very end of a day', '2026-11-18T01:00:00.000Z', 8, '2026-11-18T09:00:00.000Z'],
    ['none at all, even at night', '2026-11-18T20:00:00.000Z', 0, '2026-11-18T20:00:00.000Z'],
  ])('count %s', (_name, from, hours, reached) => {
    expect(addWorkingHours(office, new Date(from), hours).toISOString()).toBe(reached);
  });

  test('pass over a holiday', () => {
    const holiday = holidayOn('2026-11-19');
    const reached = addWorkingHours(holiday, new Date('2026-11-18T07:00:00.000Z'), 4);
    expect(reached.toISOString()).toBe('2026-11-20T03:00:00.000Z');
  });

  test('follow the clock of the place', () => {
    const jayapura = { ...office, timeZone: 'Asia/Jayapura' };
    const reached = addWorkingHours(jayapura, new Date('2026-11-17T20:00:00.000Z'), 1);
    expect(reached.toISOString()).toBe('2026-11-18T00:00:00.000Z');
  });

  test('add up: some hours and then others are all of them', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (from, one, other) => {
          const inTwo = addWorkingHours(office, addWorkingHours(office, from, one), other);
          expect(inTwo.toISOString()).toBe(addWorkingHours(office, from, one + other).toISOString());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('working days', () => {
  test('do not count the first day, week-ends and holidays', () => {
    expect(addWorkingDays(office, '2026-11-18', 5)).toBe('2026-11-25');
    expect(addWorkingDays(holidayOn('2026-11-23'), '2026-11-18', 5)).toBe('2026-11-26');
    expect(addWorkingDays(office, '2026-11-21', 1)).toBe('2026-11-23');
  });

  test('end on a working day', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const reached = addWorkingDays(office, dayAt(from, office.timeZone), count);
        expect(isWorkingDay(office, reached)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('leave room for every stage: a claim is done by the day on which payment is due', () => {
    fc.assert(
      fc.property(instants, (from) => {
        const done = addWorkingHours(office, from, defaults.stageWorkingHours.done);
        const due = addWorkingDays(office, dayAt(from, office.timeZone), defaultPolicy.payment.workingDays);
        expect(dayAt(done, office.timeZone) <= due).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
