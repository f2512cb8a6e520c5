import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../head-office/database/tables.ts';

/** Counts of attempts, and what kiosks tell of themselves: everybody's requests move them. */
const COUNTED_ONLY: readonly string[] = ['attempts', 'attempt_keys', 'kiosk_states', 'alerts'];
/** Their bytes are sealed anew each time, and large: they are looked at by all else, and by their length. */
const LARGE: Readonly<Record<string, string>> = {
  attachments: 'claim_id, place, document, digest, width, height, length(bytes)',
  upload_parts: 'upload_id, starts_at, kid, day, length(bytes)',
};

interface TableFacts {
  readonly rows: number;
  readonly digest: string;
}

/** What each table of the head office's own database holds. */
export type Facts = ReadonlyMap<string, TableFacts>;

export async function factsOf(database: Kysely<Tables>): Promise<Facts> {
  const tables = await database.introspection.getTables();
  const facts = new Map<string, TableFacts>();
  for (const { name } of tables.filter((each) => !each.isView))
    facts.set(name, await factsOfTable(database, name));
  return facts;
}

async function factsOfTable(database: Kysely<Tables>, name: string): Promise<TableFacts> {
  const table = sql.table(name);
  if (COUNTED_ONLY.includes(name)) {
    const { rows } = await sql`select count(*) as count from ${table}`.execute(database);
    const [row] = z.array(z.object({ count: z.coerce.number() })).parse(rows);
    return { rows: row?.count ?? 0, digest: '' };
  }
  const { rows } = await sql`select ${sql.raw(LARGE[name] ?? '*')} from ${table}`.execute(database);
  const lines = rows.map((row) => JSON.stringify(row)).toSorted();
  return { rows: rows.length, digest: createHash('sha256').update(lines.join('\n')).digest('hex') };
}

/** Tables in which anything became different. */
export function changedTables(before: Facts, after: Facts): string[] {
  return [...after].filter(([name, { digest }]) => before.get(name)?.digest !== digest).map(([name]) => name);
}

export function rowsLeft(before: Facts, after: Facts): number {
  return [...after].reduce((sum, [name, { rows }]) => sum + rows - (before.get(name)?.rows ?? 0), 0);
}

/** How many claims are in progress to be paid under this id: what a thief is after. */
export async function acceptedClaims(database: Kysely<Tables>, claimId: string): Promise<number> {
  const rows = await database
    .selectFrom('claims')
    .select('claim_id')
    .where('claim_id', '=', claimId)
    .where('refusal', 'is', null)
    .execute();
  return rows.length;
}
