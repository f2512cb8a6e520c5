import { expect, inject, test } from 'vitest';
import { makeDatabase } from '../../../fixtures/postgres/postgres.ts';
import { runFleet } from '../../../fleet/fleet.ts';
import { BUILT_PROGRAM } from '../../../fleet/instances.ts';
import { readFleetOptions } from '../../../fleet/options.ts';
import { isGood } from '../../../fleet/report.ts';

test('twenty kiosks that come back at once bring each claim once, though every fifth answer is lost', async () => {
  const databaseUrl = await makeDatabase(inject('postgresServer') ?? '');
  const options = readFleetOptions({ kiosks: 20, claims: 3, lost: 0.2, longestRetry: 1, minutes: 2 });
  const result = await runFleet(options, { databaseUrl, program: BUILT_PROGRAM, log: () => undefined });
  expect(result).toMatchObject({ claims: 60, lost: 0, twice: 0, refused: 0, waiting: 0, bugs: [] });
  expect(result.tries).toMatchObject({ acknowledged: 60, failed: 0 });
  expect(result.tries.unanswered).toBeGreaterThan(0);
  expect(isGood(result)).toBe(true);
}, 120_000);
