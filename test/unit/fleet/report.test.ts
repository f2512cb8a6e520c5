import { describe, expect, test } from 'vitest';
import { percentile } from '../../fixtures/numbers/measure.ts';
import { type FleetResult, isGood, reportOf } from '../../fleet/report.ts';

const good: FleetResult = {
  claims: 4,
  envelopeBytes: 1000,
  waits: [100, 200, 300, 2000],
  acknowledgedAt: [1100, 1200, 1300, 3000],
  tries: { acknowledged: 4, sentAway: 2, unanswered: 1, failed: 0 },
  refused: 0,
  waiting: 0,
  bugs: [],
  peaks: [2 ** 28, undefined],
  cpuSeconds: { headOffice: 0.1, database: 0.02 },
  costs: [{ table: 'claims', bytesPerClaim: 300 }],
  lost: 0,
  twice: 0,
};

describe('a run of the fleet', () => {
  test('is good when every claim arrived once and no instance grew too large', () => {
    expect(isGood(good)).toBe(true);
  });

  test.each<[string, Partial<FleetResult>]>([
    ['one claim is lost', { lost: 1 }],
    ['one claim is there twice', { twice: 1 }],
    ['one claim still waits', { waiting: 1 }],
    ['one claim was refused', { refused: 1 }],
    ['a kiosk failed', { bugs: ['disk full'] }],
    ['an instance took a gibibyte', { peaks: [2 ** 30] }],
  ])('is not good when %s', (_what, change) => {
    expect(isGood({ ...good, ...change })).toBe(false);
  });

  test('is told with its rates, retries and waits', () => {
    const lines = reportOf({ now: good })
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(lines).toContainEqual(['claims per second', '2.0']);
    expect(lines).toContainEqual(['retries', '3']);
    expect(lines).toContainEqual(['acknowledged after, p50', '0.2 s']);
    expect(lines).toContainEqual(['peak memory of instance 1', '256 MiB']);
    expect(lines).toContainEqual(['CPU a claim, head office', '25.0 ms']);
  });

  test('is told beside that of another head office', () => {
    const lines = reportOf({ before: { ...good, lost: 1 }, now: good }).split('\n');
    expect(lines[0]?.trim().split(/ +/)).toEqual(['before', 'now']);
    expect(lines.map((line) => line.split(/ {2,}/))).toContainEqual(['lost', '1', '0']);
  });
});

test('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, place) => place + 1);
  expect([50, 95, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 99, 100]);
  expect(percentile([7], 99)).toBe(7);
  expect(percentile([], 50)).toBe(0);
});
