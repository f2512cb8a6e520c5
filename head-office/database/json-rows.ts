import { type RawBuilder, sql } from 'kysely';
import { isPostgres } from './dialects/is-postgres.ts';
import type { Database } from './tables.ts';

type ColumnType = 'text' | 'bigint' | 'integer';
/** The columns of rows of a statement, by name. */
export type RowColumns<Row> = Readonly<Record<keyof Row & string, ColumnType>>;

/**
 * Rows as a table of a statement, named `rows`: they take one parameter, however many they are, where `values` would take one
 * for each cell and be another statement for each number of rows.
 */
export function jsonRows<Row extends object>(
  database: Database,
  columns: RowColumns<Row>,
  rows: readonly Row[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  const entries = Object.entries<ColumnType>(columns);
  if (isPostgres(database)) {
    const typed = entries.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`);
    return sql`json_to_recordset(${json}::json) as rows(${sql.join(typed)})`;
  }
  const read = entries.map(([name]) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`);
  return sql`(select ${sql.join(read)} from json_each(${json})) as rows`;
}
