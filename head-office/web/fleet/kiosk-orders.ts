import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import { conditionSchema } from '../../fleet/health-issues.ts';
import { findKiosk, listKiosks } from '../../fleet/list-kiosks.ts';
import { giveOrder, orderRequestSchema } from '../../fleet/orders.ts';
import { propose } from '../../proposals/proposals.ts';
import { kioskPage } from './kiosk-page.ts';
import { readKioskRef } from './kiosk-ref.ts';
import { kioskName, kioskPath } from './layout/components.ts';
import { forbiddenPage, notFoundPage } from './layout/error-pages.ts';
import { readForm } from './layout/forms.ts';
import { isOwnForm, type OperatorContext } from './layout/page-context.ts';

export async function orderKiosk(context: OperatorContext) {
  const { dependencies, operator, reply } = context;
  const kioskRef = readKioskRef(context);
  if (!kioskRef || !(await findKiosk(dependencies.database, kioskRef))) return notFoundPage(context);
  const fields = readForm(context.request.body);
  const wanted = orderRequestSchema.safeParse(fields);
  if (!isOwnForm(context, fields['token']) || !wanted.success) return forbiddenPage(context);
  const now = dependencies.clock.now();
  await transact(dependencies, (transaction) =>
    giveOrder(transaction, kioskRef, wanted.data, operator.name, now),
  );
  return reply.redirect(`${kioskPath(kioskRef)}?done=given`, 303);
}

/** One order to all kiosks that the list shows by its search; another operator confirms it. */
export async function orderManyKiosks(context: OperatorContext) {
  const { dependencies, operator, reply } = context;
  const { token, order = '', state, search = '' } = readForm(context.request.body);
  const [type, reason] = order.split(' ');
  const wanted = orderRequestSchema.safeParse({ type, reason });
  if (!isOwnForm(context, token) || !wanted.success) return forbiddenPage(context);
  const { database } = dependencies;
  const filter = { condition: conditionSchema.safeParse(state).data, search };
  const { found } = await listKiosks(database, filter, { page: 1, rows: 1 });
  const { kiosks } = await listKiosks(database, filter, { page: 1, rows: found });
  if (kiosks.length === 0) return notFoundPage(context);
  const refs = kiosks.map(({ branchId, kioskId }) => ({ branchId, kioskId }));
  await propose(dependencies, { kind: 'orders', order: wanted.data, kiosks: refs }, operator.name);
  return reply.redirect('/fleet/proposals?done=proposed', 303);
}

/** Since this cannot be undone, the operator has to type the kiosk's name, and another one confirms it. */
export async function proposeRevoking(context: OperatorContext) {
  const { dependencies, operator, reply, text } = context;
  const kiosk = readKioskRef(context);
  if (!kiosk || !(await findKiosk(dependencies.database, kiosk))) return notFoundPage(context);
  const { token, confirm = '' } = readForm(context.request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  if (confirm.trim().toUpperCase() !== kioskName(kiosk)) {
    reply.code(422);
    return kioskPage(context, fill(text.revokeDiffers, { place: kioskName(kiosk) }));
  }
  await propose(dependencies, { kind: 'revoke', kiosk }, operator.name);
  return reply.redirect('/fleet/proposals?done=proposed', 303);
}
