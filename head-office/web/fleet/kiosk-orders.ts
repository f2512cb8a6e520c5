import { z } from 'zod';
import {
  branchIdSchema,
  kioskIdSchema,
  outOfServiceReasonSchema,
} from '../../../contract/fleet/heartbeat.ts';
import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import type { Place } from '../../fleet/alerts.ts';
import { findKiosk } from '../../fleet/list-kiosks.ts';
import { giveOrder } from '../../fleet/orders.ts';
import { withdrawKiosk } from '../../fleet/withdraw.ts';
import { recordAction } from '../../operators/actions.ts';
import { isOwnForm, type OperatorCall } from './call.ts';
import { missing, refused } from './denials.ts';
import { readForm } from './forms.ts';
import { kioskPage } from './kiosk-page.ts';
import { nameOf, pathOf } from './parts.ts';

const placeSchema = z.object({ branchId: branchIdSchema, kioskId: kioskIdSchema });
const wantedSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('takeOutOfService'), reason: outOfServiceReasonSchema }),
  z.object({ type: z.enum(['putIntoService', 'restartWhenIdle', 'fetchPolicy']) }),
]);

/** The kiosk that a path names; undefined where it names none. */
export function placeOf({ request }: OperatorCall): Place | undefined {
  return placeSchema.safeParse(request.params).data;
}

export async function orderKiosk(call: OperatorCall) {
  const { office, operator, reply } = call;
  const place = placeOf(call);
  if (!place || !(await findKiosk(office.database, place))) return missing(call);
  const fields = readForm(call.request.body);
  const wanted = wantedSchema.safeParse(fields);
  if (!isOwnForm(call, fields['token']) || !wanted.success) return refused(call);
  const now = office.clock.now();
  const { type } = wanted.data;
  const detail = 'reason' in wanted.data ? { detail: wanted.data.reason } : {};
  await transact(office, async (transaction) => {
    await giveOrder(transaction, place, wanted.data, operator.name, now);
    await recordAction(transaction, { operator: operator.name, action: type, place, ...detail }, now);
  });
  return reply.redirect(`${pathOf(place)}?done=given`, 303);
}

/** What cannot be taken back asks for the kiosk's name, written out. */
export async function revokeKioskKey(call: OperatorCall) {
  const { office, operator, reply, text } = call;
  const place = placeOf(call);
  if (!place || !(await findKiosk(office.database, place))) return missing(call);
  const { token, confirm = '' } = readForm(call.request.body);
  if (!isOwnForm(call, token)) return refused(call);
  if (confirm.trim().toUpperCase() !== nameOf(place)) {
    reply.code(422);
    return kioskPage(call, place, fill(text.revokeDiffers, { place: nameOf(place) }));
  }
  const now = office.clock.now();
  await transact(office, async (transaction) => {
    await withdrawKiosk(transaction, place, now);
    await recordAction(transaction, { operator: operator.name, action: 'revoke', place }, now);
  });
  return reply.redirect('/fleet?done=revoked', 303);
}
