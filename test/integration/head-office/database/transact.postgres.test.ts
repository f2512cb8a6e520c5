import { Kysely, sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { makeSettings } from '../../../../head-office/configuration/configure.ts';
import { isUnavailable } from '../../../../head-office/database/faults.ts';
import { postgresDialect } from '../../../../head-office/database/open-postgres.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { transact } from '../../../../head-office/database/transact.ts';

function headOffice() {
  const made = makeSettings({ dataFolder: 'unused', database: { transactionTries: 3 } }, false, '/');
  if (!made.ok) throw new Error(made.problem);
  const settings = made.value;
  const url = inject('postgresServer') ?? '';
  const database = new Kysely<Tables>({ dialect: postgresDialect(url, settings.database, () => undefined) });
  onTestFinished(() => database.destroy());
  return { database, settings };
}

/** Work that the server stops with a code, so often. */
function stopped(code: string, times: number) {
  let runs = 0;
  return {
    runs: () => runs,
    work: async (transaction: Parameters<Parameters<typeof transact>[1]>[0]) => {
      runs += 1;
      const raise = `do $$ begin raise exception 'stopped' using errcode = '${code}'; end $$`;
      if (runs <= times) await sql.raw(raise).execute(transaction);
      return runs;
    },
  };
}

test.each(['40001', '40P01'])('a transaction that others stopped with %s is run again', async (code) => {
  const { work } = stopped(code, 2);
  expect(await transact(headOffice(), work)).toBe(3);
});

test('one that is stopped every time ends as a database that cannot answer now', async () => {
  const { work, runs } = stopped('40001', 99);
  const error = await transact(headOffice(), work).catch((thrown: unknown) => thrown);
  expect(runs()).toBe(3);
  expect(isUnavailable(error)).toBe(true);
});

test('one that fails by itself is not run again', async () => {
  const { work, runs } = stopped('23505', 99);
  const error = await transact(headOffice(), work).catch((thrown: unknown) => thrown);
  expect(runs()).toBe(1);
  expect(isUnavailable(error)).toBe(false);
});
