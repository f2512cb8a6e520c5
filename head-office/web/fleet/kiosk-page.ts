import { makeReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import { type Heartbeat, outOfServiceReasonSchema } from '../../../contract/fleet/heartbeat.ts';
import { fill } from '../../../contract/language/fill.ts';
import { markSilent } from '../../fleet/alerts.ts';
import { loadKioskHistory } from '../../fleet/history.ts';
import { findKiosk, type KioskState } from '../../fleet/list-kiosks.ts';
import type { KioskRef } from '../../keys/kiosk-keys.ts';
import { findPlace } from '../../keys/kiosk-place.ts';
import type { FleetTexts } from '../../language/texts.ts';
import { may } from '../../operators/roles.ts';
import { type Html, html } from '../html.ts';
import { historyTable } from './history-table.ts';
import { readKioskRef } from './kiosk-ref.ts';
import { ago, conditionBadge, kioskName, kioskPath } from './layout/components.ts';
import { notFoundPage } from './layout/error-pages.ts';
import { notice, page, problem, tokenField } from './layout/page.ts';
import type { OperatorContext } from './layout/page-context.ts';

/** One kiosk: its last heartbeat, orders for it, and its history. */
export async function kioskPage(context: OperatorContext, fault?: string) {
  const { dependencies, operator, text, query } = context;
  const kioskRef = readKioskRef(context);
  await markSilent(dependencies);
  const kiosk = kioskRef && (await findKiosk(dependencies.database, kioskRef));
  if (!kioskRef || !kiosk) return notFoundPage(context);
  const { city } = await findPlace(dependencies.database, kioskRef, dependencies.clock.now());
  const history = await loadKioskHistory(dependencies.database, kioskRef, dependencies.settings.fleet.rows);
  const news = query['done'] === 'given' ? text.given : undefined;
  const content = html`${fault && problem(fault)}${!fault && news && notice(news)}
<p>${conditionBadge(context, kiosk.condition)}${kiosk.healthIssues.map((issue) => html` · ${text.troubles[issue]}`)}</p>
<h2>${text.facts}</h2>${facts(context, kiosk)}
${may(operator, 'order') && orders(context, kioskRef)}
<h2>${text.history}</h2>${historyTable(context, history)}
${may(operator, 'giveCode') && codeForm(context, kiosk, city)}${may(operator, 'proposeKeys') && revokeForm(context, kioskRef)}`;
  const name = [kioskName(kioskRef), kiosk.branchName, city].filter(Boolean).join(', ');
  // A page with an error message does not reload itself.
  return page(context, { title: name, content, live: fault === undefined });
}

function facts(context: OperatorContext, { heartbeat: beat, receivedAt, auditSequence }: KioskState): Html {
  const { text } = context;
  if (!beat) return html`<p>${text.neverHeard}</p>`;
  const { queue } = beat;
  const { waiting, parked, refused, notTaken = 0 } = queue;
  const lines: readonly (readonly [string, string | number | Html])[] = [
    [text.heard, ago(context, receivedAt)],
    [text.fault, beat.fault === null ? text.none : text.faults[beat.fault]],
    [text.queue, fill(text.queueMeaning, { waiting, damaged: parked - notTaken, notTaken, refused })],
    [text.queueOldest, queue.oldestAt === null ? text.none : ago(context, queue.oldestAt)],
    [text.lastClaim, ago(context, beat.lastClaimAt)],
    [text.receiptsGiven, beat.receipts ? receiptNumberOf(beat, beat.receipts.given) : text.none],
    [text.recovery, recovery(context, beat)],
    [text.printer, text.printers[beat.printer]],
    [text.camera, text.cameras[beat.camera]],
    [text.touch, text.touches[beat.touch]],
    [text.disk, fill(text.megabytes, { count: beat.diskFreeMegabytes })],
    [text.clock, fill(text.seconds, { count: beat.clockSkewSeconds })],
    [text.startedAt, ago(context, beat.startedAt)],
    [text.lineLosses, beat.lineLosses],
    [text.visits, beat.visits],
    [text.policyVersion, beat.policyVersion],
    [text.version, beat.version],
    [text.keyKind, beat.keyKind === undefined ? text.none : text.keyKinds[beat.keyKind]],
    [text.auditHead, auditSequence ?? text.none],
  ];
  return html`<dl>${lines.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>`;
}

/** What may be lost, and what to do about it. */
function recovery(context: OperatorContext, beat: Heartbeat): string | Html {
  const { text } = context;
  const found = beat.receipts?.recovery ?? null;
  if (found === null) return text.none;
  const { at, because, lost, lostFrom, lostTo, withoutEnvelope } = found;
  const span = { from: receiptNumberOf(beat, lostFrom), to: receiptNumberOf(beat, lostTo) };
  const numbers = lost === 0 ? text.recoveryNoneLost : fill(text.recoveryLost, { count: lost, ...span });
  const more = withoutEnvelope > 0 && fill(text.recoveryWithoutEnvelope, { count: withoutEnvelope });
  return html`${ago(context, at)}: ${text.recoveryCauses[because]}. ${numbers} ${more}`;
}

function receiptNumberOf({ branchId, kioskId }: KioskRef, running: number): string {
  return running === 0 ? '-' : makeReceiptNumber(branchId, kioskId, running);
}

function orders({ text, token }: OperatorContext, kioskRef: KioskRef): Html {
  const simple = (['putIntoService', 'restartWhenIdle', 'fetchPolicy'] as const).map(
    (type) => html`<form method="post" action="${kioskPath(kioskRef)}/orders">${tokenField(token)}
<button class="quiet" name="type" value="${type}">${text.order[type]}</button></form>`,
  );
  return html`<h2>${text.orders}</h2><p class="soft">${text.orderMeaning}</p>
<form method="post" action="${kioskPath(kioskRef)}/orders" class="row">${tokenField(token)}
<div><label for="reason">${text.reason}</label><select id="reason" name="reason">${options(text)}</select></div>
<button name="type" value="takeOutOfService">${text.order.takeOutOfService}</button></form>
<div class="row">${simple}</div>`;
}

function options({ reasons }: FleetTexts): Html[] {
  return outOfServiceReasonSchema.options.map(
    (reason) => html`<option value="${reason}">${reasons[reason]}</option>`,
  );
}

function codeForm(
  { text }: OperatorContext,
  { branchId, branchName, kioskId }: KioskState,
  city: string | null,
): Html {
  const known = new URLSearchParams({ branchId, kioskId, branchName: branchName ?? '', city: city ?? '' });
  return html`<h2>${text.reenrol}</h2><p class="soft">${text.reenrolMeaning}</p>
<p><a href="/fleet/enrol?${known.toString()}">${text.giveCode}</a></p>`;
}

function revokeForm({ text, token }: OperatorContext, kioskRef: KioskRef): Html {
  return html`<h2>${text.revoke}</h2><p class="soft">${text.revokeMeaning}</p>
<form method="post" action="${kioskPath(kioskRef)}/revoke" class="row">${tokenField(token)}
<div><label for="confirm">${fill(text.revokeConfirm, { place: kioskName(kioskRef) })}</label>
<input id="confirm" name="confirm" autocomplete="off"></div><button class="grave">${text.proposeRevoke}</button></form>`;
}
