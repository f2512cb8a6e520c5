import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { tryAll } from '../../attack/bench.ts';
import { attemptGroups } from '../../attack/groups/groups.ts';
import { openTestbed, type Testbed } from '../../attack/testbed.ts';

// The short form of npm run attack: some attempts of every group, no times and no rates.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Of each group, besides what takes its time. */
const OF_EACH = 3;
const SEED = 7;

let testbed: Testbed;
beforeAll(async () => {
  testbed = await openTestbed({ postgres: false, measured: false });
});
afterAll(() => testbed.stop());

describe('nobody gets what is another’s, and nobody is kept from what is theirs', () => {
  const groups = attemptGroups.map(({ name, attempts }) => ({
    name,
    attempts: attempts.filter(({ long }) => !long).slice(0, OF_EACH),
  }));
  test.each(groups)('by $name', async (group) => {
    const tried = await tryAll(testbed, [group], SEED);
    expect(tried.length).toBeGreaterThan(0);
    for (const { name, verdict, facts, note } of tried)
      expect({ name, verdict, facts }, note).toEqual({ name, verdict: 'refused', facts });
  });
});
