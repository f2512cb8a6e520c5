import { z } from 'zod';
import { dayText, instantText } from '../../contract/calendar.ts';
import { claimIdSchema } from '../../contract/claim/claim.ts';
import { receiptNumberSchema } from '../../contract/claim/receipt-number.ts';
import { auditHeadSchema } from '../../contract/fleet/audit-head.ts';

/** Where an audit log ends. */
export const logEndSchema = auditHeadSchema.pick({ log: true, sequence: true, hash: true });
export type LogEnd = z.infer<typeof logEndSchema>;

const claim = { claimId: claimIdSchema, receiptNumber: receiptNumberSchema, confirmedAt: instantText };

/**
 * What a kiosk signed and what cannot be, or should not: digests, ids and figures, nothing of a person. It stays until an
 * operator has accounted for it, whatever the kiosk says afterwards.
 */
const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('auditConflict'),
    how: z.enum(['goneBack', 'forked', 'otherLog']),
    known: logEndSchema,
    shown: logEndSchema,
  }),
  z.object({
    kind: z.literal('receiptTwice'),
    receiptNumber: receiptNumberSchema,
    earlier: claimIdSchema,
    later: claimIdSchema,
  }),
  z.object({ kind: z.literal('clockAhead'), ...claim, receivedAt: instantText }),
  z.object({ kind: z.literal('foreignDay'), ...claim, confirmedOn: dayText, timeZone: z.string() }),
  z.object({ kind: z.literal('foreignZone'), said: z.string(), timeZone: z.string() }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

export const evidenceKindSchema = z.enum([
  'auditConflict',
  'receiptTwice',
  'clockAhead',
  'foreignDay',
  'foreignZone',
] satisfies Evidence['kind'][]);

const textSchema = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(evidenceSchema);

/** From the database's form. */
export function readEvidence(text: string): Evidence {
  return textSchema.parse(text);
}
