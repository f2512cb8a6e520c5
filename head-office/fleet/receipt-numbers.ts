import { sql } from 'kysely';
import { receiptNumberSchema, runningOf } from '../../contract/claim/receipt-number.ts';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';

/** The highest running number in a claim of this kiosk; 0 where none has arrived. For a kiosk without its memory. */
export async function highestReceiptIn(database: Database, kioskRef: KioskRef): Promise<number> {
  const paid = await highestIn(database, 'claims', kioskRef);
  return Math.max(paid, await highestIn(database, 'envelopes', kioskRef));
}

async function highestIn(database: Database, table: 'claims' | 'envelopes', kioskRef: KioskRef) {
  const row = await database
    .selectFrom(table)
    .select('receipt_number')
    .where('receipt_number', 'like', `${kioskRef.branchId}-${kioskRef.kioskId}-%`)
    // As text 99 comes after 100.
    .orderBy(sql`length(receipt_number)`, 'desc')
    .orderBy('receipt_number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = receiptNumberSchema.safeParse(row?.receipt_number);
  return number.success ? runningOf(number.data) : 0;
}
