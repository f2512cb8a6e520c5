import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { revokeKiosk } from '../keys/kiosk-keys.ts';

/**
 * Removes a kiosk from the fleet: its keys are revoked, it is no longer listed and raises no alerts. Its history is
 * kept and shown again if the kiosk is enrolled anew.
 */
export async function withdrawKiosk(transaction: Database, kioskRef: KioskRef, now: Date): Promise<void> {
  const { branchId, kioskId } = kioskRef;
  await revokeKiosk(transaction, branchId, kioskId);
  await transaction
    .updateTable('alerts')
    .set({ ended_at: now.toISOString() })
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('ended_at', 'is', null)
    .execute();
  await transaction
    .deleteFrom('kiosk_orders')
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('done_at', 'is', null)
    .execute();
  await transaction
    .deleteFrom('kiosk_states')
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .execute();
}
