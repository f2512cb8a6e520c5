import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** With a mark of its encoding, by which spreadsheets know the letters. */
const MARK = '\uFEFF';

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const recordsSchema = z.array(z.record(z.string(), z.string()));

/** Rows by the names in the first one. @throws where it is no such table. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  // Some spreadsheets write semicolons.
  const delimiter = [',', ';'];
  return recordsSchema.parse(
    parse(text, { bom: true, columns: true, delimiter, skip_empty_lines: true, relax_column_count: true }),
  );
}
