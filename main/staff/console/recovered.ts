import { makeReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import type { StorageRecovery } from '../../../contract/fleet/storage-recovery.ts';
import type { RecoveredStorage } from '../../../contract/kiosk-api/screens/staff.ts';

/** What staff are told of a storage that was not as it had been left: receipt numbers as they stand on slips. */
export function recoveredStorage(
  recovery: StorageRecovery | null,
  { branchId, kioskId }: { readonly branchId: string; readonly kioskId: string },
): RecoveredStorage | null {
  if (recovery === null) return null;
  const { at, lost, lostFrom, lostTo, withoutEnvelope } = recovery;
  const numberOf = (running: number) => makeReceiptNumber(branchId, kioskId, running);
  return {
    at,
    lost: lost === 0 ? null : { count: lost, from: numberOf(lostFrom), to: numberOf(lostTo) },
    withoutEnvelope,
  };
}
