import { sql } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import type { Evidence } from './evidence.ts';

/**
 * Keeps evidence against a kiosk. What stands already is counted up and keeps what was seen first; what an operator has
 * accounted for stands anew.
 */
export async function raiseEvidence(
  transaction: Database,
  { branchId, kioskId }: KioskRef,
  evidence: Evidence,
  now: Date,
): Promise<void> {
  const seen = { last_seen_at: now.toISOString(), latest: JSON.stringify(evidence) };
  await transaction
    .insertInto('evidence')
    .values({
      evidence_id: uuidV7({ msecs: now.getTime() }),
      branch_id: branchId,
      kiosk_id: kioskId,
      kind: evidence.kind,
      subject: subjectOf(evidence),
      first_seen_at: seen.last_seen_at,
      first: seen.latest,
      times: 1,
      ...seen,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['branch_id', 'kiosk_id', 'kind', 'subject'])
        .where('acknowledged_at', 'is', null)
        .doUpdateSet({ ...seen, times: sql<number>`evidence.times + 1` }),
    )
    .execute();
}

/** Each number is a matter of its own; of the rest a kiosk has one at a time, however often it is seen. */
function subjectOf(evidence: Evidence): string {
  return evidence.kind === 'receiptTwice' ? evidence.receiptNumber : '';
}
