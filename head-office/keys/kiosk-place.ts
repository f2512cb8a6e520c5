import type { Database } from '../database/tables.ts';
import { type KioskRef, keysInForce } from './kiosk-keys.ts';

/** Where a kiosk stands, as an operator or the configured list says, never the kiosk itself; null for what nobody told. */
export interface KioskPlace {
  readonly branchName: string | null;
  readonly city: string | null;
}

/** By the keys of the kiosk that are in force. */
export async function findPlace(
  database: Database,
  { branchId, kioskId }: KioskRef,
  now: Date,
): Promise<KioskPlace> {
  const place = await keysInForce(database, now)
    .select(['branch_name as branchName', 'city'])
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('branch_name', 'is not', null)
    .executeTakeFirst();
  return place ?? { branchName: null, city: null };
}
