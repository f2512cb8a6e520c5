import { describe, expect, test } from 'vitest';
import { fleetOf, readFailoverOptions } from '../../failover/options.ts';
import { ACTIONS, makeSchedule, nameOf, PARTS } from '../../failover/schedule.ts';

const given = { seed: 7, events: 16, every: 60 };

describe('a schedule of faults', () => {
  test('is the same for the same seed and another one for another', () => {
    expect(makeSchedule(given)).toEqual(makeSchedule(given));
    expect(makeSchedule({ ...given, seed: 8 })).not.toEqual(makeSchedule(given));
  });

  test('begins with that of a shorter run', () => {
    expect(makeSchedule({ ...given, events: 5 })).toEqual(makeSchedule(given).slice(0, 5));
  });

  test('has every fault on every part once in each sixteen', () => {
    const kinds = ACTIONS.flatMap((action) => PARTS.map((part) => `${action} the ${part}`)).toSorted();
    const faults = makeSchedule({ ...given, events: 32 }).map(({ action, part }) => `${action} the ${part}`);
    expect(faults.slice(0, 16).toSorted()).toEqual(kinds);
    expect(faults.slice(16).toSorted()).toEqual(kinds);
  });

  test.each([1, 2, 3, 4, 5])(
    'of seed %i has one fault at a time, each over before the next begins',
    (seed) => {
      const faults = makeSchedule({ ...given, seed, events: 48 });
      for (const [place, { at, seconds }] of faults.entries()) {
        expect(at + seconds).toBeLessThan(faults[place + 1]?.at ?? Number.POSITIVE_INFINITY);
        expect(at).toBeGreaterThanOrEqual(place * given.every);
      }
    },
  );

  test('strikes all machines of a part only where there are several, and for a short time', () => {
    const all = makeSchedule({ ...given, events: 160 }).filter(({ machines }) => machines === 'all');
    expect(new Set(all.map(({ part }) => part))).toEqual(new Set(['proxy', 'head office']));
    expect(all.every(({ seconds }) => seconds === 10)).toBe(true);
    expect(all.map(nameOf)).toContain('kill the proxy, all');
  });
});

describe('the options of a run', () => {
  test('make a fleet whose claims fall due while the faults last', () => {
    const options = readFailoverOptions([
      '--kiosks',
      '20',
      '--claims',
      '5',
      '--events',
      '4',
      '--every',
      '50',
    ]);
    expect(options).toEqual({ kiosks: 20, claims: 5, seed: 1, events: 4, every: 50 });
    expect(fleetOf(options)).toMatchObject({ kiosks: 20, claims: 5, instances: 2, spread: 200 });
  });

  test.each([
    ['an unknown one', ['--nodes', '5']],
    ['a number that is none', ['--kiosks', 'many']],
    ['no kiosk', ['--kiosks', '0']],
    ['faults closer than the cluster recovers', ['--every', '5']],
    ['a value without a name', ['300']],
  ])('are refused with %s', (_what, args) => {
    expect(() => readFailoverOptions(args)).toThrow();
  });
});
