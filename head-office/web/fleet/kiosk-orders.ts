import { z } from 'zod';
import {
  branchIdSchema,
  kioskIdSchema,
  outOfServiceReasonSchema,
} from '../../../contract/fleet/heartbeat.ts';
import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import { findKiosk } from '../../fleet/list-kiosks.ts';
import { addOrder } from '../../fleet/orders.ts';
import { withdrawKiosk } from '../../fleet/withdraw-kiosk.ts';
import type { KioskRef } from '../../keys/kiosk-keys.ts';
import { recordAction } from '../../operators/record-action.ts';
import { kioskName, kioskPath } from './layout/components.ts';
import { forbiddenPage, notFoundPage } from './layout/error-pages.ts';
import { readForm } from './layout/forms.ts';
import { kioskPage } from './kiosk-page.ts';
import { isOwnForm, type OperatorContext } from './layout/page-context.ts';

const kioskRefSchema = z.object({ branchId: branchIdSchema, kioskId: kioskIdSchema });
const wantedSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('takeOutOfService'), reason: outOfServiceReasonSchema }),
  z.object({ type: z.enum(['putIntoService', 'restartWhenIdle', 'fetchPolicy']) }),
]);

/** The kiosk in the path; undefined where the path is malformed. */
export function readKioskRef({ request }: OperatorContext): KioskRef | undefined {
  return kioskRefSchema.safeParse(request.params).data;
}

export async function orderKiosk(context: OperatorContext) {
  const { dependencies, operator, reply } = context;
  const kioskRef = readKioskRef(context);
  if (!kioskRef || !(await findKiosk(dependencies.database, kioskRef))) return notFoundPage(context);
  const fields = readForm(context.request.body);
  const wanted = wantedSchema.safeParse(fields);
  if (!isOwnForm(context, fields['token']) || !wanted.success) return forbiddenPage(context);
  const now = dependencies.clock.now();
  const { type } = wanted.data;
  const detail = 'reason' in wanted.data ? { detail: wanted.data.reason } : {};
  await transact(dependencies, async (transaction) => {
    await addOrder(transaction, kioskRef, wanted.data, operator.name, now);
    await recordAction(
      transaction,
      { operator: operator.name, action: type, kiosk: kioskRef, ...detail },
      now,
    );
  });
  return reply.redirect(`${kioskPath(kioskRef)}?done=given`, 303);
}

/** Since this cannot be undone, the operator has to type the kiosk's name. */
export async function revokeKioskKey(context: OperatorContext) {
  const { dependencies, operator, reply, text } = context;
  const kioskRef = readKioskRef(context);
  if (!kioskRef || !(await findKiosk(dependencies.database, kioskRef))) return notFoundPage(context);
  const { token, confirm = '' } = readForm(context.request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  if (confirm.trim().toUpperCase() !== kioskName(kioskRef)) {
    reply.code(422);
    return kioskPage(context, kioskRef, fill(text.revokeDiffers, { place: kioskName(kioskRef) }));
  }
  const now = dependencies.clock.now();
  await transact(dependencies, async (transaction) => {
    await withdrawKiosk(transaction, kioskRef, now);
    await recordAction(transaction, { operator: operator.name, action: 'revoke', kiosk: kioskRef }, now);
  });
  return reply.redirect('/fleet?done=revoked', 303);
}
