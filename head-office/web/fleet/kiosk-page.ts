import { outOfServiceReasonSchema } from '../../../contract/fleet/heartbeat.ts';
import { fill } from '../../../contract/language/fill.ts';
import { markSilent, type Place } from '../../fleet/alerts.ts';
import { historyOf } from '../../fleet/history.ts';
import { findKiosk, type KioskState } from '../../fleet/list-kiosks.ts';
import type { FleetTexts } from '../../language/texts.ts';
import { type Html, html } from '../html.ts';
import type { OperatorCall } from './call.ts';
import { missing } from './denials.ts';
import { historyTable } from './history-table.ts';
import { notice, page, problem, tokenField } from './page.ts';
import { ago, conditionBadge, nameOf, pathOf } from './parts.ts';

/** One kiosk: what it says of itself, what may be asked of it, and what has happened. */
export async function kioskPage(call: OperatorCall, place: Place, fault?: string) {
  const { office, text, query } = call;
  await markSilent(office);
  const kiosk = await findKiosk(office.database, place);
  if (!kiosk) return missing(call);
  const history = await historyOf(office.database, place, office.settings.fleet.rows);
  const news = query['done'] === 'given' ? text.given : undefined;
  const content = html`${fault && problem(fault)}${!fault && news && notice(news)}
<p>${conditionBadge(call, kiosk.condition)}${kiosk.troubles.map((trouble) => html` · ${text.troubles[trouble]}`)}</p>
<h2>${text.facts}</h2>${facts(call, kiosk)}
<h2>${text.orders}</h2><p class="soft">${text.orderMeaning}</p>${orders(call, place)}
<h2>${text.history}</h2>${historyTable(call, history)}
<h2>${text.reenrol}</h2><p class="soft">${text.reenrolMeaning}</p>${codeForm(call, kiosk)}
<h2>${text.revoke}</h2><p class="soft">${text.revokeMeaning}</p>${revokeForm(call, place)}`;
  const name = kiosk.branchName ? `${nameOf(place)}, ${kiosk.branchName}` : nameOf(place);
  // A page that answers a wrong form stays as it is.
  return page(call, { title: name, content, live: fault === undefined });
}

function facts(call: OperatorCall, { heartbeat: beat, receivedAt, auditSequence }: KioskState): Html {
  const { text } = call;
  if (!beat) return html`<p>${text.neverHeard}</p>`;
  const { queue } = beat;
  const { waiting, parked, refused } = queue;
  const lines: readonly (readonly [string, string | number | Html])[] = [
    [text.heard, ago(call, receivedAt)],
    [text.fault, beat.fault === null ? text.none : text.faults[beat.fault]],
    [text.queue, fill(text.queueMeaning, { waiting, parked, refused })],
    [text.queueOldest, queue.oldestAt === null ? text.none : ago(call, queue.oldestAt)],
    [text.lastClaim, ago(call, beat.lastClaimAt)],
    [text.printer, text.printers[beat.printer]],
    [text.camera, text.cameras[beat.camera]],
    [text.touch, text.touches[beat.touch]],
    [text.disk, fill(text.megabytes, { count: beat.diskFreeMegabytes })],
    [text.clock, fill(text.seconds, { count: beat.clockSkewSeconds })],
    [text.startedAt, ago(call, beat.startedAt)],
    [text.lineLosses, beat.lineLosses],
    [text.visits, beat.visits],
    [text.policyVersion, beat.policyVersion],
    [text.version, beat.version],
    [text.auditHead, auditSequence ?? text.none],
  ];
  return html`<dl>${lines.map(([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>`)}</dl>`;
}

function orders({ text, token }: OperatorCall, place: Place): Html {
  const simple = (['putIntoService', 'restartWhenIdle', 'fetchPolicy'] as const).map(
    (type) => html`<form method="post" action="${pathOf(place)}/orders">${tokenField(token)}
<button class="quiet" name="type" value="${type}">${text.order[type]}</button></form>`,
  );
  return html`<form method="post" action="${pathOf(place)}/orders" class="row">${tokenField(token)}
<div><label for="reason">${text.reason}</label><select id="reason" name="reason">${options(text)}</select></div>
<button name="type" value="takeOutOfService">${text.order.takeOutOfService}</button></form>
<div class="row">${simple}</div>`;
}

function options({ reasons }: FleetTexts): Html[] {
  return outOfServiceReasonSchema.options.map(
    (reason) => html`<option value="${reason}">${reasons[reason]}</option>`,
  );
}

function codeForm({ text }: OperatorCall, { branchId, branchName, kioskId }: KioskState): Html {
  const known = new URLSearchParams({ branchId, kioskId, branchName: branchName ?? '' });
  return html`<p><a href="/fleet/enrol?${known.toString()}">${text.giveCode}</a></p>`;
}

function revokeForm({ text, token }: OperatorCall, place: Place): Html {
  return html`<form method="post" action="${pathOf(place)}/revoke" class="row">${tokenField(token)}
<div><label for="confirm">${fill(text.revokeConfirm, { place: nameOf(place) })}</label>
<input id="confirm" name="confirm" autocomplete="off"></div><button class="grave">${text.revoke}</button></form>`;
}
