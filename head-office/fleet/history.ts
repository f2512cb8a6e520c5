import { z } from 'zod';
import { orderTypeSchema, outOfServiceReasonSchema } from '../../contract/fleet/heartbeat.ts';
import type { Database } from '../database/tables.ts';
import { type KeptEvidence, listKioskEvidence } from '../evidence/list.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { listKioskActions, type RecordedAction } from '../operators/list-actions.ts';
import { type Alert, listKioskAlerts } from './list-alerts.ts';

const orderSchema = z.object({
  type: orderTypeSchema,
  reason: outOfServiceReasonSchema.nullable(),
  orderedBy: z.string(),
  at: z.string(),
  doneAt: z.string().nullable(),
});

/** What happened with a kiosk: an alert, evidence, an order, or an operator's action. */
export type KioskEvent =
  | { readonly kind: 'alert'; readonly at: string; readonly alert: Alert }
  | { readonly kind: 'evidence'; readonly at: string; readonly evidence: KeptEvidence }
  | { readonly kind: 'order'; readonly at: string; readonly order: z.infer<typeof orderSchema> }
  | { readonly kind: 'action'; readonly at: string; readonly action: RecordedAction };

/** The newest first. */
export async function loadKioskHistory(
  database: Database,
  kioskRef: KioskRef,
  rows: number,
): Promise<KioskEvent[]> {
  const orders = await database
    .selectFrom('kiosk_orders')
    .select(['type', 'reason', 'ordered_by as orderedBy', 'ordered_at as at', 'done_at as doneAt'])
    .where('branch_id', '=', kioskRef.branchId)
    .where('kiosk_id', '=', kioskRef.kioskId)
    .orderBy('ordered_at', 'desc')
    .limit(rows)
    .execute();
  const alerts = await listKioskAlerts(database, kioskRef, rows);
  const kept = await listKioskEvidence(database, kioskRef, rows);
  // Orders are listed by themselves, with their result.
  const actions = (await listKioskActions(database, kioskRef, rows)).filter(
    ({ action }) => !orderTypeSchema.safeParse(action).success,
  );
  const events: KioskEvent[] = [
    ...z
      .array(orderSchema)
      .parse(orders)
      .map((order) => ({ kind: 'order' as const, at: order.at, order })),
    ...alerts.map((alert) => ({ kind: 'alert' as const, at: alert.since, alert })),
    ...kept.map((evidence) => ({ kind: 'evidence' as const, at: evidence.firstSeenAt, evidence })),
    ...actions.map((action) => ({ kind: 'action' as const, at: action.at, action })),
  ];
  return events.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, rows);
}
