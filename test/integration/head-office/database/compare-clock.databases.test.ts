import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { compareClock } from '../../../../head-office/database/compare-clock.ts';
import type { Database } from '../../../../head-office/database/tables.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';

const TOLERANCE_MINUTES = 5;
let headOffice: TestHeadOffice;
let database: Database & { destroy(): Promise<void> };
beforeEach(async () => {
  headOffice = await startTestHeadOffice();
  database = await openDatabaseOf(headOffice);
});
afterEach(async () => {
  await database.destroy();
  await headOffice.stop();
});

const off = (minutes: number) => new TestClock(new Date(Date.now() + minutes * 60_000));

test('a clock as that of the database server is right', async () => {
  for (const minutes of [0, 3, -3]) {
    expect(await compareClock(database, off(minutes), TOLERANCE_MINUTES)).toMatchObject({ ok: true });
  }
});

// The embedded database has no clock of its own.
test.skipIf(inject('postgresServer') === undefined)(
  'another one stops the start, with cause and remedy',
  async () => {
    expect(await compareClock(database, off(60 * 24), TOLERANCE_MINUTES)).toEqual({
      ok: false,
      problem: expect.stringMatching(
        /^this computer's clock is 14\d\d minutes ahead of the database server's: set/,
      ),
    });
    expect(await compareClock(database, off(-11), TOLERANCE_MINUTES)).toEqual({
      ok: false,
      problem: expect.stringMatching(
        /^this computer's clock is 1\d minutes behind the database server's: set both/,
      ),
    });
  },
);
