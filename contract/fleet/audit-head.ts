import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { digestSchema } from '../digest.ts';

/** `typ` of the compact JWS in which a kiosk signs where its audit log ends. */
export const AUDIT_HEAD_TYPE = 'anjungan-jht-audit-head';

/** The end of a kiosk's audit log at an instant: whoever keeps it can tell later whether that log was rewritten or cut. */
export const auditHeadSchema = z.object({
  /** Branch and kiosk, as in receipt numbers: BDG-02. */
  kiosk: z.string(),
  /** Digest of the log's first entry: a log that was begun anew is another one. */
  log: digestSchema,
  sequence: z.int().positive(),
  /** Digest of the entry with this number, and by it of all before. */
  hash: digestSchema,
  at: instantText,
});
export type AuditHead = z.infer<typeof auditHeadSchema>;
