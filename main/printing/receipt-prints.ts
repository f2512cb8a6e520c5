import { z } from 'zod';
import type { ClaimId } from '../../contract/claim/claim.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import { whenFree } from '../database/busy.ts';
import type { KioskDatabase } from '../database/open.ts';

/** How often each claim's receipt came out of the printer; by the claim's id, and nothing else of it. */
export interface ReceiptPrints {
  count(claimId: ClaimId): number;
  record(claimId: ClaimId): Promise<void>;
}

export function receiptPrints(database: KioskDatabase, audit: AuditLog, clock: Clock): ReceiptPrints {
  const copies = database.prepare('SELECT copies FROM receipt_prints WHERE claim_id = ?').pluck();
  const countUp = database
    .prepare(
      `INSERT INTO receipt_prints (claim_id, copies, printed_at) VALUES (@claimId, 1, @now)
      ON CONFLICT (claim_id) DO UPDATE SET copies = copies + 1, printed_at = @now RETURNING copies`,
    )
    .pluck();
  const write = database.transaction((claimId: ClaimId) => {
    const copy = z.int().parse(countUp.get({ claimId, now: clock.now().getTime() }));
    audit.append('receiptPrinted', { claimId, copy });
  });
  return {
    count: (claimId) => z.int().optional().parse(copies.get(claimId)) ?? 0,
    record: (claimId) => whenFree(() => write(claimId)),
  };
}
