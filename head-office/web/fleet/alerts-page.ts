import { z } from 'zod';
import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import { acknowledgeAlert, markSilent } from '../../fleet/alerts.ts';
import { type Alert, listAlerts } from '../../fleet/list-alerts.ts';
import { recordAction } from '../../operators/actions.ts';
import { type Html, html } from '../html.ts';
import { isOwnForm, type OperatorCall } from './call.ts';
import { missing, refused } from './denials.ts';
import { readForm } from './forms.ts';
import { page, tokenField } from './page.ts';
import { ago, kioskLink, pageLinks, pageNumber } from './parts.ts';

const pathSchema = z.object({ alertId: z.uuid() });

/** What is wrong now: first what nobody has seen yet. */
export async function alertsPage(call: OperatorCall): Promise<Html> {
  const { office, text } = call;
  const { rows } = office.settings.fleet;
  await markSilent(office);
  const number = pageNumber(call);
  const { alerts, standing } = await listAlerts(office.database, { page: number, rows });
  const unseen = alerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const seen = alerts.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  const content = html`${standing === 0 && html`<p>${text.alertsNone}</p>`}
${unseen.length > 0 && html`<h2>${text.alertsOpen}</h2>${table(call, unseen)}`}
${seen.length > 0 && html`<h2>${text.alertsSeen}</h2>${table(call, seen)}`}
${pageLinks(call, number, rows, standing)}`;
  return page(call, { title: text.alerts, content, live: true });
}

export async function acknowledge(call: OperatorCall) {
  const { office, operator, request, reply } = call;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return missing(call);
  if (!isOwnForm(call, readForm(request.body)['token'])) return refused(call);
  const now = office.clock.now();
  await transact(office, async (transaction) => {
    const alert = await acknowledgeAlert(transaction, path.data.alertId, operator.name, now);
    // Another operator was quicker: there is nothing to record.
    if (!alert) return;
    const { branchId, kioskId, kind: detail } = alert;
    const place = { branchId, kioskId };
    await recordAction(transaction, { operator: operator.name, action: 'acknowledge', place, detail }, now);
  });
  return reply.redirect('/fleet/alerts', 303);
}

function table(call: OperatorCall, alerts: readonly Alert[]): Html {
  const { text } = call;
  return html`<div class="scroll"><table><thead><tr><th scope="col">${text.kiosk}</th>
<th scope="col">${text.what}</th><th scope="col">${text.since}</th><th scope="col">${text.acknowledge}</th></tr></thead>
<tbody>${alerts.map(
    (alert) => html`<tr><th scope="row">${kioskLink(alert)}</th><td>${text.troubles[alert.kind]}</td>
<td>${ago(call, alert.since)}</td><td>${seenCell(call, alert)}</td></tr>`,
  )}</tbody></table></div>`;
}

function seenCell({ text, times, token }: OperatorCall, alert: Alert): Html {
  const { acknowledgedAt, acknowledgedBy, alertId } = alert;
  if (acknowledgedAt !== null && acknowledgedBy !== null) {
    return html`${fill(text.seenBy, { name: acknowledgedBy, when: times.at(acknowledgedAt) })}`;
  }
  return html`<form method="post" action="/fleet/alerts/${alertId}/acknowledge">${tokenField(token)}
<button class="quiet">${text.acknowledge}</button></form>`;
}
