import { expect, test } from 'vitest';
import { Dice } from '../fixtures/numbers/dice.ts';
import { type Round, runBench } from './bench/bench.ts';
import { possible } from './bench/capabilities.ts';
import { table, totalsOf } from './bench/table.ts';
import { faultKinds } from './kinds/kinds.ts';

// The short form of `npm run faults`: some rounds of a seed, all on real parts.
const SEED = 20_261_118;
const SHORT = [
  'kiosk killed at a point',
  'kiosk killed while sending',
  'line does everything at once',
  'line goes mute',
  'head office killed',
  'head office commits, answer lost',
  'head office stands still',
  'kiosk stands still',
  'PostgreSQL restarted',
  'PostgreSQL goes mute',
  'clock moved by days',
  'database pages overwritten',
  'storage files removed',
  'write-ahead log cut',
  'disk replaced',
  'disk full',
];

test('no claim is lost, none is sent twice, no receipt is false, and the kiosk comes back', async () => {
  const { kinds } = await possible(faultKinds.filter(({ name }) => SHORT.includes(name)));
  const rounds = await runBench({ seed: SEED, from: 1, to: kinds.length, kinds });
  const wrong = rounds.filter(
    ({ remarks, outOfService }) => remarks.length > 0 || outOfService !== undefined,
  );
  expect(wrong).toEqual([]);
  expect(totalsOf(rounds)).toMatchObject({ rounds: kinds.length, lost: 0, twice: 0, falseReceipts: 0 });
  // Each round ends with a claim that nothing is done to.
  expect(totalsOf(rounds).accepted).toBeGreaterThanOrEqual(kinds.length);
}, 400_000);

test('a round falls the same by its seed and number, and otherwise by another', () => {
  const rolls = (seed: number, name: string) => {
    const dice = new Dice(seed, name);
    return Array.from({ length: 20 }, () => dice.whole(1, 6));
  };
  expect(rolls(7, 'round 1')).toEqual(rolls(7, 'round 1'));
  expect(rolls(7, 'round 2')).not.toEqual(rolls(7, 'round 1'));
  expect(rolls(8, 'round 1')).not.toEqual(rolls(7, 'round 1'));
  expect(new Set(rolls(7, 'round 1'))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
});

test('the table has a line for each kind of fault, and one for all', () => {
  const round: Round = {
    number: 1,
    kind: 'line delays',
    outOfService: undefined,
    confirmed: 2,
    receipts: 2,
    accepted: 1,
    unreadable: 0,
    gone: 0,
    lost: 1,
    twice: 0,
    falseReceipts: 0,
    sameNumber: 0,
    remarks: [],
    listed: [],
  };
  const lines = table([round, { ...round, kind: 'disk full', outOfService: 'stuck' }]).split('\n');
  expect(lines.map((line) => line.split(/\s{2,}/))).toEqual([
    [
      'fault',
      'rounds',
      'confirmed',
      'receipts',
      'accepted',
      'unreadable',
      'gone',
      'lost',
      'twice',
      'false',
      'same number',
      'back',
    ],
    ['line delays', '1', '2', '2', '1', '0', '0', '1', '0', '0', '0', '1'],
    ['disk full', '1', '2', '2', '1', '0', '0', '1', '0', '0', '0', '0'],
    ['all', '2', '4', '4', '2', '0', '0', '2', '0', '0', '0', '1'],
  ]);
});
