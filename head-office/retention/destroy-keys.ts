import { addDays } from '../../contract/calendar.ts';
import { daysAfter, utcDay } from '../clock.ts';
import type { CasePart, Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import type { SealedPart } from '../keys/case-key-file.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { giveUpKeys } from '../keys/own-keys.ts';
import { type KeyRow, rewrapKey } from '../keys/part-key.ts';

export interface DestroyDependencies extends DatabaseAndClock {
  readonly caseKeys: CaseKeys;
}

/**
 * Destroys the keys of all days on which nothing ended that may still be kept. What may be kept and lies under such a key,
 * since it ended later than it came, or under a set of keys that was replaced, is moved first. Those whose key is to be
 * destroyed soon are moved already, so that a backup of the database from before can still be read.
 */
export async function destroyKeys(
  dependencies: DestroyDependencies,
  before: Readonly<Record<CasePart, string | undefined>>,
): Promise<void> {
  const { caseKeys, clock, settings, database } = dependencies;
  const today = utcDay(clock.now());
  const replaced = caseKeys.replacedSince(today);
  // For an instance whose clock is a little behind it is still yesterday.
  const yesterday = addDays(today, -1);
  const destroyed: Partial<Record<SealedPart, string>> = {
    uploads: earlierOf((await firstUploadDay(database)) ?? yesterday, yesterday),
  };
  for (const part of ['claim', 'photo', 'documents'] as const) {
    const day = before[part];
    if (day !== undefined) destroyed[part] = earlierOf(day, yesterday);
    const soon = day === undefined ? '' : addDays(day, settings.upkeep.restoreDays);
    await moveKeys(dependencies, { part, soon, replaced });
  }
  const unused = await withoutUsed(
    database,
    caseKeys.replacedSince(utcDay(daysAfter(clock.now(), -settings.upkeep.newCaseKeysDays))),
  );
  // An instance that starts without them must not be taken for one with an older file.
  if (unused.length > 0) await giveUpKeys(database, unused, clock.now());
  await caseKeys.destroy(destroyed, unused);
}

function earlierOf(one: string, another: string): string {
  return one < another ? one : another;
}

interface ToMove {
  readonly part: CasePart;
  /** Keys of days before this one end soon. */
  readonly soon: string;
  readonly replaced: readonly string[];
}

/** Some in each transaction, in the order of their ids: what cannot be moved, since its key is gone, is passed over. */
async function moveKeys(dependencies: DestroyDependencies, wanted: ToMove): Promise<void> {
  const move = (after: string) =>
    transact(dependencies, (transaction) => moveSome(dependencies, transaction, wanted, after));
  for (let last = await move(''); last !== undefined; last = await move(last));
}

/** @returns The last id of those looked at; undefined when there was none. */
async function moveSome(
  { caseKeys, clock, settings }: DestroyDependencies,
  transaction: Database,
  { part, soon, replaced }: ToMove,
  after: string,
): Promise<string | undefined> {
  const now = clock.now();
  const rows = await transaction
    .selectFrom('case_keys')
    .leftJoin('envelopes', 'envelopes.claim_id', 'case_keys.claim_id')
    .leftJoin('claims', 'claims.claim_id', 'case_keys.claim_id')
    .selectAll('case_keys')
    .select(['outcome', 'decided_at', 'settled_at'])
    .where('part', '=', part)
    .where((where) =>
      where.or([where('day', '<', soon), ...(replaced.length > 0 ? [where('kid', 'in', replaced)] : [])]),
    )
    // Under a set that this instance lacks they are another one's to move, or nobody's any more.
    .where('kid', 'in', caseKeys.kids)
    .where('case_keys.claim_id', '>', after)
    .orderBy('case_keys.claim_id')
    .limit(settings.upkeep.mostRows)
    .execute();
  for (const { outcome, decided_at, settled_at, ...row } of rows) {
    const ended = settled_at ?? (outcome === 'refused' ? decided_at : null);
    const moved = rewrapKey(caseKeys, row, utcDay(ended === null ? now : new Date(ended)), now);
    if (moved && moved !== row) await replace(transaction, moved);
  }
  return rows.at(-1)?.claim_id;
}

async function replace(transaction: Database, { claim_id, part, kid, day, wrapped }: KeyRow): Promise<void> {
  await transaction
    .updateTable('case_keys')
    .set({ kid, day, wrapped })
    .where('claim_id', '=', claim_id)
    .where('part', '=', part)
    .execute();
}

async function withoutUsed(database: Database, kids: readonly string[]): Promise<string[]> {
  if (kids.length === 0) return [];
  const used = new Set<string | null>();
  for (const table of ['case_keys', 'upload_parts'] as const) {
    const rows = await database.selectFrom(table).select('kid').distinct().where('kid', 'in', kids).execute();
    for (const { kid } of rows) used.add(kid);
  }
  return kids.filter((kid) => !used.has(kid));
}

/** The day of the oldest part of an envelope that is still on its way. */
async function firstUploadDay(database: Database): Promise<string | undefined> {
  const { first } = await database
    .selectFrom('upload_parts')
    .select((of) => of.fn.min('day').as('first'))
    .executeTakeFirstOrThrow();
  return first ?? undefined;
}
