import { z } from 'zod';
import { claimIdSchema, refusalSchema } from '../../../contract/claim/claim.ts';
import { envelopeFaultSchema } from '../../../contract/claim/envelope-fault.ts';
import { receiptNumberSchema, runningOf } from '../../../contract/claim/receipt-number.ts';
import { digestSchema } from '../../../contract/digest.ts';
import { openPages } from './pages.ts';
import { recordsOf } from './records.ts';

// Rows of the kiosk's tables, recognised by what they hold; the key of each row is stored elsewhere and reads as null.

const count = z.int().min(0);

const outboxRow = z
  .tuple([
    z.null(),
    claimIdSchema,
    receiptNumberSchema,
    z.enum(['queued', 'parked', 'accepted', 'refused']),
    digestSchema,
    count,
    count,
    z.int(),
    count,
    z.string().nullable(),
    count.nullable(),
    z.union([refusalSchema, envelopeFaultSchema]).nullable(),
    z.string().nullable(),
  ])
  .transform(([, claimId, receiptNumber, state, envelopeDigest, queuedAt, attempts, , , ...rest]) => {
    const [fault, decidedAt, refusal, acknowledgement] = rest;
    const row = { kind: 'claim' as const, claimId, receiptNumber, state, envelopeDigest, queuedAt, attempts };
    // As a file from before has it; it was no verdict on the claim.
    const notTaken = envelopeFaultSchema.safeParse(refusal);
    if (!notTaken.success) return { ...row, fault, decidedAt, refusal, acknowledgement };
    const undecided = { decidedAt: null, refusal: null, acknowledgement: null };
    return { ...row, ...undecided, state: 'parked' as const, fault: notTaken.data };
  });

const envelopeRow = z
  .tuple([z.null(), claimIdSchema, receiptNumberSchema, digestSchema, count, z.instanceof(Uint8Array)])
  .transform(([, claimId, receiptNumber, envelopeDigest, queuedAt, envelope]) => ({
    ...{ kind: 'envelope' as const, claimId, receiptNumber, envelopeDigest, queuedAt, envelope },
  }));

/** No kiosk ever gave more receipts; a larger number comes from a damaged page. */
export const MOST_RECEIPTS = 999_999_999;

const counterRow = z
  .tuple([z.null(), count.max(MOST_RECEIPTS)])
  .transform(([, last]) => ({ kind: 'counter' as const, last }));

/** Anything else is not a row of the kiosk's tables, or damaged. */
const rowSchema = z.union([envelopeRow, outboxRow, counterRow]);
export type FoundRow = z.infer<typeof rowSchema>;

/** The rows that can be read in a database file, in whatever order they lie; there may be its log alone. */
export function* rowsIn(file: string, { withLog = true } = {}): Generator<FoundRow> {
  const pages = openPages(file, { withLog });
  try {
    for (const record of recordsOf(pages)) {
      const row = rowSchema.safeParse(record);
      if (row.success) yield row.data;
    }
  } finally {
    pages.close();
  }
}

/** The running receipt number in a row. */
export function numberIn(row: FoundRow): number {
  return row.kind === 'counter' ? row.last : runningOf(row.receiptNumber);
}
