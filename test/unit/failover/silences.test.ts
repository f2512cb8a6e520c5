import { expect, test } from 'vitest';
import { silences } from '../../failover/silences.ts';

test('a silence begins with the fault, whenever the acknowledgement before it came', () => {
  expect(silences([1000], [500, 900, 4000, 4100], 4200)).toEqual([{ longest: 3000, acknowledged: 2 }]);
});

test('the longest one counts, also when it is not the first', () => {
  expect(silences([1000], [1100, 1200, 9200, 9300], 9400)).toEqual([{ longest: 8000, acknowledged: 4 }]);
});

test('a silence during which the next fault begins is shared out between both', () => {
  expect(silences([1000, 6000], [1500, 8000, 8500], 9000)).toEqual([
    { longest: 4500, acknowledged: 1 },
    { longest: 2000, acknowledged: 2 },
  ]);
});

test('intake that does not come back is silent to the end', () => {
  expect(silences([1000], [1200], 61_000)).toEqual([{ longest: 59_800, acknowledged: 1 }]);
});

test('claims that come late, when no more fall due, make no silence', () => {
  expect(silences([1000], [1500, 2500, 90_000], 3000)).toEqual([{ longest: 1000, acknowledged: 2 }]);
});

test('a fault that no claim was left to see says so', () => {
  expect(silences([5000], [1500], 3000)).toEqual([{ longest: 0, acknowledged: 0 }]);
});
