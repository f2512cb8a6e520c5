import { z } from 'zod';
import { orderTypeSchema, outOfServiceReasonSchema } from '../../contract/fleet/heartbeat.ts';
import type { Database } from '../database/tables.ts';
import { type RecordedAction, recordedActionsOf } from '../operators/list-actions.ts';
import type { Place } from './alerts.ts';
import { type Alert, alertsOf } from './list-alerts.ts';

const orderSchema = z.object({
  type: orderTypeSchema,
  reason: outOfServiceReasonSchema.nullable(),
  orderedBy: z.string(),
  at: z.string(),
  doneAt: z.string().nullable(),
});

/** What has happened with a kiosk: it was not well, something was asked of it, or somebody did something. */
export type PossibleEvent =
  | { readonly kind: 'alert'; readonly at: string; readonly alert: Alert }
  | { readonly kind: 'order'; readonly at: string; readonly order: z.infer<typeof orderSchema> }
  | { readonly kind: 'action'; readonly at: string; readonly action: RecordedAction };

/** The newest first. */
export async function historyOf(database: Database, place: Place, rows: number): Promise<PossibleEvent[]> {
  const orders = await database
    .selectFrom('kiosk_orders')
    .select(['type', 'reason', 'ordered_by as orderedBy', 'ordered_at as at', 'done_at as doneAt'])
    .where('branch_id', '=', place.branchId)
    .where('kiosk_id', '=', place.kioskId)
    .orderBy('ordered_at', 'desc')
    .limit(rows)
    .execute();
  const alerts = await alertsOf(database, place, rows);
  // An order stands in the list by itself, with what became of it.
  const actions = (await recordedActionsOf(database, place, rows)).filter(
    ({ action }) => !orderTypeSchema.safeParse(action).success,
  );
  const possibleEvents: PossibleEvent[] = [
    ...z
      .array(orderSchema)
      .parse(orders)
      .map((order) => ({ kind: 'order' as const, at: order.at, order })),
    ...alerts.map((alert) => ({ kind: 'alert' as const, at: alert.since, alert })),
    ...actions.map((action) => ({ kind: 'action' as const, at: action.at, action })),
  ];
  return possibleEvents.toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, rows);
}
