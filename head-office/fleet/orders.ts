import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { type Order, ordersSchema, outOfServiceReasonSchema } from '../../contract/fleet/heartbeat.ts';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { recordAction } from '../operators/record-action.ts';

export const orderRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('takeOutOfService'), reason: outOfServiceReasonSchema }),
  z.object({ type: z.enum(['putIntoService', 'restartWhenIdle', 'fetchPolicy']) }),
]);
/** What an operator asks for; it gets its id when it is stored. */
export type OrderRequest = z.infer<typeof orderRequestSchema>;

const orders = ordersSchema.shape.orders;

/** Stores an order for the kiosk's next heartbeat, unless the same order is the last one pending. */
export async function addOrder(
  transaction: Database,
  { branchId, kioskId }: KioskRef,
  wanted: OrderRequest,
  operator: string,
  now: Date,
): Promise<void> {
  const waiting = await pendingOrders(transaction, { branchId, kioskId });
  const last = waiting.at(-1);
  if (last?.type === wanted.type && reasonOf(last) === reasonOf(wanted)) return;
  await transaction
    .insertInto('kiosk_orders')
    .values({
      // UUIDv7 ascends, also within a millisecond.
      order_id: uuidV7(),
      branch_id: branchId,
      kiosk_id: kioskId,
      type: wanted.type,
      reason: reasonOf(wanted),
      ordered_by: operator,
      ordered_at: now.toISOString(),
      done_at: null,
    })
    .execute();
}

/** Oldest first, as the kiosk carries them out. */
export async function pendingOrders(database: Database, { branchId, kioskId }: KioskRef): Promise<Order[]> {
  const rows = await database
    .selectFrom('kiosk_orders')
    .select(['order_id as id', 'type', 'reason'])
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('done_at', 'is', null)
    .orderBy('ordered_at')
    .orderBy('order_id')
    .execute();
  return orders.parse(rows);
}

/** Marks orders as done that the kiosk reports; those of other kiosks are ignored. */
export async function completeOrders(
  transaction: Database,
  { branchId, kioskId }: KioskRef,
  done: readonly string[],
  now: string,
): Promise<void> {
  if (done.length === 0) return;
  await transaction
    .updateTable('kiosk_orders')
    .set({ done_at: now })
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('order_id', 'in', done)
    .where('done_at', 'is', null)
    .execute();
}

/** Stores an order as above, and that the operator gave it. */
export async function giveOrder(
  transaction: Database,
  kiosk: KioskRef,
  wanted: OrderRequest,
  operator: string,
  now: Date,
): Promise<void> {
  await addOrder(transaction, kiosk, wanted, operator, now);
  const reason = reasonOf(wanted);
  const given = { operator, action: wanted.type, kiosk, ...(reason === null ? {} : { detail: reason }) };
  await recordAction(transaction, given, now);
}

const withReason = z.object({ reason: z.string() });

function reasonOf(order: object): string | null {
  return withReason.safeParse(order).data?.reason ?? null;
}
