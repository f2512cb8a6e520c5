import { Kysely } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { makeSettings } from '../../../../head-office/configuration/configure.ts';
import { compareClock } from '../../../../head-office/database/compare-clock.ts';
import { postgresDialect } from '../../../../head-office/database/dialects/postgres.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { makeDatabase } from '../../../fixtures/postgres/postgres.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const TOLERANCE_MINUTES = 5;

/** What a start finds by a clock that is so far off. */
async function startAt(minutesOff: number) {
  const url = await makeDatabase(inject('postgresServer') ?? '');
  const folder = temporaryFolder();
  const settings = makeSettings({ dataFolder: folder }, false, folder);
  if (!settings.ok) throw new Error(settings.problem);
  const dialect = postgresDialect(url, settings.value.database, () => undefined);
  const database = new Kysely<Tables>({ dialect });
  onTestFinished(() => database.destroy());
  const clock = new TestClock(new Date(Date.now() + minutesOff * 60_000));
  return compareClock(database, clock, TOLERANCE_MINUTES);
}

test.each([0, 3, -3])('a clock that is %i minutes off is right enough', async (minutes) => {
  expect(await startAt(minutes)).toMatchObject({ ok: true });
});

test.each([
  [60 * 24, /^this computer's clock is 14\d\d minutes ahead of the database server's: set both by NTP/],
  [-11, /^this computer's clock is 1\d minutes behind the database server's: set both by NTP/],
])('one that is %i minutes off stops the start, with cause and remedy', async (minutes, sentence) => {
  expect(await startAt(minutes)).toEqual({ ok: false, problem: expect.stringMatching(sentence) });
});
