import { z } from 'zod';
import { query } from '../fixtures/postgres/postgres.ts';

/** Bytes that a table takes on the disk with its indexes and its large values, shared out over the claims. */
export interface TableCost {
  readonly table: string;
  readonly bytesPerClaim: number;
}

/** The tables that grow with every claim. */
const GROWING = [
  'envelopes',
  'attachments',
  'case_keys',
  'claims',
  'claim_stages',
  'claims_in_progress',
  'case_events',
];
const sizes = z.array(z.object({ table: z.string(), bytes: z.coerce.number() }));

export async function costOfTables(databaseUrl: string, claims: number): Promise<TableCost[]> {
  const rows = sizes.parse(
    await query(
      databaseUrl,
      // An earlier edition has not all of them.
      `select name as "table", pg_total_relation_size(to_regclass(name)) as bytes from unnest($1::text[]) as name
        where to_regclass(name) is not null`,
      [GROWING],
    ),
  );
  return rows.map(({ table, bytes }) => ({ table, bytesPerClaim: Math.round(bytes / claims) }));
}
