import { z } from 'zod';
import type { Database } from '../database/tables.ts';
import { recordAction } from '../operators/record-action.ts';
import { readEvidence } from './evidence.ts';

/** Characters of a reason: a sentence, not a tick, and not a report. */
export const REASON = { least: 10, most: 500 } as const;

/** What an operator writes: one line, with a word in it, and nothing that turns its reading round. */
export const reasonSchema = z
  .string()
  .transform((text) =>
    text
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .replaceAll(/\p{Cf}/gu, '')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(REASON.least)
      .max(REASON.most)
      .regex(/\p{L}{2}/u),
  );

export interface Account {
  readonly evidenceId: string;
  readonly operator: string;
  readonly reason: string;
}

/** An operator has accounted for it, on record for ever. False where it is unknown or somebody else has done so. */
export async function acknowledgeEvidence(
  transaction: Database,
  { evidenceId, operator, reason }: Account,
  now: Date,
): Promise<boolean> {
  const row = await transaction
    .updateTable('evidence')
    .set({ acknowledged_at: now.toISOString(), acknowledged_by: operator, reason })
    .where('evidence_id', '=', evidenceId)
    .where('acknowledged_at', 'is', null)
    .returning(['branch_id', 'kiosk_id', 'kind', 'latest'])
    .executeTakeFirst();
  if (!row) return false;
  const kiosk = { branchId: row.branch_id, kioskId: row.kiosk_id };
  const latest = readEvidence(row.latest);
  if (latest.kind === 'auditConflict') {
    // The log goes on from what was shown, unless it has gone on already.
    const { known, shown } = latest;
    await transaction
      .updateTable('kiosk_states')
      .set({ audit_log: shown.log, audit_sequence: shown.sequence, audit_hash: shown.hash })
      .where('branch_id', '=', kiosk.branchId)
      .where('kiosk_id', '=', kiosk.kioskId)
      .where('audit_log', '=', known.log)
      .where('audit_sequence', '=', known.sequence)
      .where('audit_hash', '=', known.hash)
      .execute();
  }
  const detail = `${row.kind}: ${reason}`;
  await recordAction(transaction, { operator, action: 'acknowledgeEvidence', kiosk, detail }, now);
  return true;
}
