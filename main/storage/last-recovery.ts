import { z } from 'zod';
import { recoveryCauseSchema, type StorageRecovery } from '../../contract/fleet/storage-recovery.ts';
import type { KioskDatabase } from '../database/open.ts';

/** So long staff and the head office are told; the audit log keeps it for good. */
const TOLD_DAYS = 14;
const DAY_MS = 86_400_000;

const count = z.int().min(0);
const noticeSchema = z.object({
  at: z.int().transform((ms) => new Date(ms).toISOString()),
  fields: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(
      z.object({
        because: recoveryCauseSchema,
        lostFrom: count.default(0),
        lostTo: count.default(0),
        lost: count.default(0),
        withoutEnvelope: count,
        foundUntil: z.string().default(''),
      }),
    ),
});

/** What came of a storage that was not as it had been left, of the last days and as the audit log has it; else null. */
export function lastRecovery(database: KioskDatabase, now: Date): StorageRecovery | null {
  const found = database
    .prepare(`
      SELECT at, fields FROM audit
      WHERE event = 'notice' AND fields LIKE '%"storageRecovered"%' AND at > @since
      ORDER BY sequence DESC LIMIT 1`)
    .get({ since: now.getTime() - TOLD_DAYS * DAY_MS });
  const notice = noticeSchema.safeParse(found);
  if (!notice.success) return null;
  const { at, fields } = notice.data;
  return { at, ...fields, foundUntil: fields.foundUntil === '' ? null : fields.foundUntil };
}
