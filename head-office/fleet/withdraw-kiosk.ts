import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { revokeKiosk } from '../keys/kiosk-keys.ts';

/**
 * Takes a kiosk out of the fleet: nothing that it signs is taken any more, it is listed no longer, and nobody is alarmed
 * about it. What happened with it stays; enrolled anew, it is back with its history.
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
