import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KioskDatabase } from '../database/open.ts';

/** `previous` of the first entry. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

const entrySchema = z.object({
  sequence: z.int(),
  at: z.int(),
  event: z.string(),
  fields: z.string(),
  previous: z.string(),
  digest: z.string(),
});
export type AuditEntry = z.infer<typeof entrySchema>;

/** SHA-256 over all of an entry, and through `previous` over every entry before it. */
export function digestOfEntry(entry: Pick<AuditEntry, 'at' | 'event' | 'fields' | 'previous'>): string {
  const { previous, at, event, fields } = entry;
  return createHash('sha256')
    .update(JSON.stringify([previous, at, event, fields]))
    .digest('hex');
}

export function readEntries(database: KioskDatabase): AuditEntry[] {
  return z.array(entrySchema).parse(database.prepare('SELECT * FROM audit ORDER BY sequence').all());
}
