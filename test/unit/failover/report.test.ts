import { expect, test } from 'vitest';
import { type FailoverResult, isGood, reportOf } from '../../failover/report.ts';

const fleet = {
  claims: 3,
  envelopeBytes: 1000,
  waits: [],
  acknowledgedAt: [1000, 30_000, 59_000],
  tries: { acknowledged: 3, sentAway: 1, unanswered: 0, failed: 0 },
  refused: 0,
  waiting: 0,
  bugs: [],
  peaks: [],
  cpuSeconds: { headOffice: 0.1, database: 0.02 },
  costs: [],
  lost: 0,
  twice: 0,
};
const fault = { at: 0, action: 'kill', part: 'leader', machines: 'first', seconds: 30 } as const;
const good: FailoverResult = {
  fleet,
  faults: [{ fault, at: 2000, machines: ['postgres-2'], whole: true }],
  end: 60_000,
};

test('a run is good when every claim arrived once and intake was back in time', () => {
  expect(isGood(good)).toBe(true);
});

test.each<[string, FailoverResult]>([
  ['a claim is lost', { ...good, fleet: { ...fleet, lost: 1 } }],
  ['a claim is there twice', { ...good, fleet: { ...fleet, twice: 1 } }],
  ['a claim still waits', { ...good, fleet: { ...fleet, waiting: 1 } }],
  ['a claim was refused', { ...good, fleet: { ...fleet, refused: 1 } }],
  ['a kiosk failed', { ...good, fleet: { ...fleet, bugs: ['disk full'] } }],
  ['intake was away for longer', { ...good, end: 89_001 }],
  [
    'a fault found no standby to strike',
    { ...good, faults: [{ fault, at: 2000, machines: [], whole: false }] },
  ],
  ['no claim was left to see a fault', { ...good, end: 1500 }],
])('it is not good when %s', (_what, result) => {
  expect(isGood(result)).toBe(false);
});

test('it is told fault by fault', () => {
  expect(reportOf(good)).toMatch(/1 kill the leader +postgres-2 +30 s +29\.0 s +2/);
  expect(reportOf(good)).toContain('lost 0, twice 0');
});
