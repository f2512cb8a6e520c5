import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { lockOwnKeys } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';

/** Named in a message: enough to tell one key file from another. */
const MOST_NAMED = 3;

interface KeyFile extends OwnKeys {
  readonly file: string;
}

/** Keys of one use: each has a file of its own. */
interface OwnKeys {
  readonly use: 'office' | 'cases';
  readonly kids: readonly string[];
}

/**
 * Compares the key files with the keys that the database knows as this head office's. One that has them all goes on, and
 * what it has besides is added, since keys are moved on so; one that lacks any would take claims for unreadable that the
 * other instances can open.
 */
export function compareOwnKeys(
  dependencies: DatabaseAndClock,
  files: readonly KeyFile[],
): Promise<Outcome<void, StartFault>> {
  return transact(dependencies, async (transaction) => {
    await lockOwnKeys(transaction);
    for (const { use, kids, file } of files) {
      const known = await kidsInUse(transaction, use);
      const missing = known.filter((kid) => !kids.includes(kid));
      if (missing.length > 0) return fail(whyNot(file, missing, missing.length === known.length));
    }
    for (const keys of files) await add(transaction, keys, dependencies.clock.now());
    return succeed(undefined);
  });
}

/** Makes the keys of a file this head office's own, by an administrator's word: keys that it lacks are given up. */
export function adoptKeys(
  dependencies: DatabaseAndClock,
  { use, kids }: OwnKeys,
): Promise<{ readonly adopted: readonly string[]; readonly givenUp: readonly string[] }> {
  const now = dependencies.clock.now();
  return transact(dependencies, async (transaction) => {
    await lockOwnKeys(transaction);
    const known = await kidsInUse(transaction, use);
    const givenUp = known.filter((kid) => !kids.includes(kid));
    if (givenUp.length > 0) await giveUpKeys(transaction, givenUp, now);
    await transaction
      .updateTable('office_keys')
      .set({ given_up_at: null })
      .where('kid', 'in', kids)
      .execute();
    await add(transaction, { use, kids }, now);
    return { adopted: kids.filter((kid) => !known.includes(kid)), givenUp };
  });
}

/** Whoever lacks these keys is not taken for one with an older file any more. */
export async function giveUpKeys(database: Database, kids: readonly string[], now: Date): Promise<void> {
  await database
    .updateTable('office_keys')
    .set({ given_up_at: now.toISOString() })
    .where('kid', 'in', kids)
    .execute();
}

/**
 * Whether this is a key of this head office, whichever instance has it, and not one that was given up. That an instance
 * lacks it is noted, for operators.
 */
export async function noteMissingKey({ database, clock }: DatabaseAndClock, kid: string): Promise<boolean> {
  const noted = await database
    .updateTable('office_keys')
    .set({ missed_at: clock.now().toISOString() })
    .where('kid', '=', kid)
    .where('given_up_at', 'is', null)
    .executeTakeFirstOrThrow();
  return noted.numUpdatedRows > 0n;
}

/** Own keys that an instance lacked since then. */
export async function missingKeys(database: Database, since: Date): Promise<string[]> {
  const rows = await database
    .selectFrom('office_keys')
    .select('kid')
    .where('given_up_at', 'is', null)
    .where('missed_at', '>', since.toISOString())
    .execute();
  return rows.map(({ kid }) => kid);
}

async function kidsInUse(database: Database, use: OwnKeys['use']): Promise<string[]> {
  const rows = await database
    .selectFrom('office_keys')
    .select('kid')
    .where('use', '=', use)
    .where('given_up_at', 'is', null)
    .orderBy('added_at')
    .execute();
  return rows.map(({ kid }) => kid);
}

/** A key that was given up stays so: whoever has it still may open with it what comes. */
async function add(transaction: Database, { use, kids }: OwnKeys, now: Date): Promise<void> {
  await transaction
    .insertInto('office_keys')
    .values(
      kids.map((kid) => ({ kid, use, added_at: now.toISOString(), given_up_at: null, missed_at: null })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function whyNot(file: string, missing: readonly string[], isAll: boolean): StartFault {
  const named = [...missing.slice(0, MOST_NAMED), ...(missing.length > MOST_NAMED ? ['…'] : [])].join(', ');
  const cause = isAll
    ? `has none of the keys with which this database was used (${named}): it is the file of another head office, or was made anew`
    : `lacks keys with which this database was used (${named}): it is an older one`;
  return `the key file ${file} ${cause}. Give this instance the key file of the others, or restore it from its backup. Where those keys are gone for good, run this program once with --adopt-keys: nobody can then open what is sealed to them`;
}
