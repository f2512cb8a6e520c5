import { z } from 'zod';
import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import { acknowledgeEvidence, REASON, reasonSchema } from '../../evidence/acknowledge.ts';
import { acknowledgeAlert, markSilent } from '../../fleet/alerts.ts';
import { type Alert, listAlerts } from '../../fleet/list-alerts.ts';
import { officeAlertTexts } from '../../language/texts.ts';
import { recordAction } from '../../operators/record-action.ts';
import { may } from '../../operators/roles.ts';
import { acknowledgeOfficeAlert, listOfficeAlerts, type OfficeAlert } from '../../watch/alerts/list.ts';
import { sayOfficeAlert } from '../../watch/alerts/say.ts';
import { type Html, html } from '../html.ts';
import { type EvidenceAnswer, evidencePart } from './evidence-part.ts';
import { ago, kioskLink, pageLinks, pageNumber } from './layout/components.ts';
import { forbiddenPage, notFoundPage } from './layout/error-pages.ts';
import { readForm } from './layout/forms.ts';
import { page, tokenField } from './layout/page.ts';
import { isOwnForm, type OperatorContext } from './layout/page-context.ts';

const pathSchema = z.object({ alertId: z.uuid() });
const evidencePathSchema = z.object({ evidenceId: z.uuid() });

/** Evidence that nobody has accounted for, then what is wrong now, with the head office itself and at kiosks: first what nobody has seen yet. */
export async function alertsPage(context: OperatorContext, answer?: EvidenceAnswer): Promise<Html> {
  const { dependencies, text } = context;
  const { rows } = dependencies.settings.fleet;
  await markSilent(dependencies);
  const number = pageNumber(context);
  const { alerts, active } = await listAlerts(dependencies.database, { page: number, rows });
  const ofOffice = await listOfficeAlerts(dependencies.database);
  const unseen = alerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const seen = alerts.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  const content = html`${await evidencePart(context, answer)}${
    active + ofOffice.length === 0 && html`<p>${text.alertsNone}</p>`
  }${ofOffice.length > 0 && officeTable(context, ofOffice)}
${unseen.length > 0 && html`<h2>${text.alertsOpen}</h2>${table(context, unseen)}`}
${seen.length > 0 && html`<h2>${text.alertsSeen}</h2>${table(context, seen)}`}
${pageLinks(context, number, rows, active)}`;
  // What somebody is writing is not lost to a reload.
  return page(context, { title: text.alerts, content, live: answer === undefined });
}

export async function explainEvidence(context: OperatorContext) {
  const { dependencies, operator, request, reply, text } = context;
  const path = evidencePathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  const { token, reason: written = '' } = readForm(request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const { evidenceId } = path.data;
  const reason = reasonSchema.safeParse(written);
  if (!reason.success) {
    reply.code(422);
    return alertsPage(context, { evidenceId, written, fault: fill(text.evidenceReasonProblem, REASON) });
  }
  const account = { evidenceId, operator: operator.name, reason: reason.data };
  const now = dependencies.clock.now();
  const done = await transact(dependencies, (transaction) => acknowledgeEvidence(transaction, account, now));
  if (done) return reply.redirect('/fleet/alerts', 303);
  reply.code(409);
  return alertsPage(context, { evidenceId, written, fault: text.evidenceGone });
}

export async function acknowledge(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  if (!isOwnForm(context, readForm(request.body)['token'])) return forbiddenPage(context);
  const now = dependencies.clock.now();
  await transact(dependencies, async (transaction) => {
    const alert = await acknowledgeAlert(transaction, path.data.alertId, operator.name, now);
    // Another operator was quicker: there is nothing to record.
    if (!alert) return;
    const { branchId, kioskId, kind: detail } = alert;
    const kioskRef = { branchId, kioskId };
    await recordAction(
      transaction,
      { operator: operator.name, action: 'acknowledge', kiosk: kioskRef, detail },
      now,
    );
  });
  return reply.redirect('/fleet/alerts', 303);
}

export async function acknowledgeOffice(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  if (!isOwnForm(context, readForm(request.body)['token'])) return forbiddenPage(context);
  const now = dependencies.clock.now();
  await transact(dependencies, async (transaction) => {
    const seen = await acknowledgeOfficeAlert(transaction, path.data.alertId, operator.name, now);
    if (!seen) return;
    const detail = `${seen.kind}: ${seen.about}`;
    await recordAction(transaction, { operator: operator.name, action: 'acknowledge', detail }, now);
  });
  return reply.redirect('/fleet/alerts', 303);
}

function officeTable(context: OperatorContext, alerts: readonly OfficeAlert[]): Html {
  const { language, text } = context;
  return html`<h2>${officeAlertTexts[language].office}</h2><div class="scroll cards" role="group" tabindex="0" aria-label="${officeAlertTexts[language].office}"><table><thead><tr>
<th scope="col">${text.what}</th><th scope="col">${text.since}</th><th scope="col">${text.acknowledge}</th></tr></thead>
<tbody>${alerts.map(
    (alert) => html`<tr><th scope="row">${sayOfficeAlert(language, alert)}</th>
<td data-label="${text.since}">${ago(context, alert.since)}</td><td>${seenCell(context, alert, 'office-alerts')}</td></tr>`,
  )}</tbody></table></div>`;
}

function table(context: OperatorContext, alerts: readonly Alert[]): Html {
  const { text } = context;
  return html`<div class="scroll cards" role="group" tabindex="0" aria-label="${text.alerts}"><table><thead><tr><th scope="col">${text.kiosk}</th>
<th scope="col">${text.what}</th><th scope="col">${text.since}</th><th scope="col">${text.acknowledge}</th></tr></thead>
<tbody>${alerts.map(
    (alert) => html`<tr><th scope="row">${kioskLink(alert)}</th><td>${text.troubles[alert.kind]}</td>
<td data-label="${text.since}">${ago(context, alert.since)}</td><td>${seenCell(context, alert, 'alerts')}</td></tr>`,
  )}</tbody></table></div>`;
}

function seenCell(
  { operator, text, times, token }: OperatorContext,
  alert: Pick<Alert, 'alertId' | 'acknowledgedAt' | 'acknowledgedBy'>,
  among: 'alerts' | 'office-alerts',
): Html | false {
  const { acknowledgedAt, acknowledgedBy, alertId } = alert;
  if (acknowledgedAt !== null && acknowledgedBy !== null) {
    return html`${fill(text.seenBy, { name: acknowledgedBy, when: times.at(acknowledgedAt) })}`;
  }
  if (!may(operator, 'acknowledge')) return false;
  return html`<form method="post" action="/fleet/${among}/${alertId}/acknowledge">${tokenField(token)}
<button class="quiet">${text.acknowledge}</button></form>`;
}
