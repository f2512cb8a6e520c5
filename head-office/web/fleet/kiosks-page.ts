import { outOfServiceReasonSchema } from '../../../contract/fleet/heartbeat.ts';
import { fill } from '../../../contract/language/fill.ts';
import { minutesAfter } from '../../clock.ts';
import { markSilent } from '../../fleet/alerts.ts';
import { type Condition, conditionSchema } from '../../fleet/health-issues.ts';
import { countKiosks, type KioskState, listKiosks } from '../../fleet/list-kiosks.ts';
import { missingKeys } from '../../keys/own-keys.ts';
import { may } from '../../operators/roles.ts';
import { type Html, html } from '../html.ts';
import { callsPart } from './calls.ts';
import { ago, conditionBadge, kioskLink, pageLinks, pageNumber } from './layout/components.ts';
import { currentUrl, page, tokenField } from './layout/page.ts';
import type { OperatorContext } from './layout/page-context.ts';
import { needsPart } from './needs-part.ts';

/** A kiosk comes again within 15 minutes: what is older is over. */
const SHOWN_MINUTES = 60;

/** All kiosks: counts by condition, and a row with the last heartbeat of each. */
export async function kiosksPage(context: OperatorContext): Promise<Html> {
  const { dependencies, operator, text, query } = context;
  const { rows } = dependencies.settings.fleet;
  await markSilent(dependencies);
  const condition = conditionSchema.safeParse(query['state']).data;
  const search = query['search'] ?? '';
  const number = pageNumber(context);
  const counts = await countKiosks(dependencies.database);
  const { kiosks, found } = await listKiosks(
    dependencies.database,
    { condition, search },
    { page: number, rows },
  );
  const missing = await missingKeys(
    dependencies.database,
    minutesAfter(dependencies.clock.now(), -SHOWN_MINUTES),
  );
  const content = html`${await callsPart(context)}${await needsPart(context, missing)}${stateLinks(context, counts, condition)}
<form class="filter" method="get"><div><label for="search">${text.search}</label>
<input id="search" name="search" value="${search}" aria-describedby="search-hint"></div>
${condition && html`<input type="hidden" name="state" value="${condition}">`}<button>${text.filter}</button>
<span class="soft" id="search-hint">${text.searchHint}</span></form>
${found === 0 ? html`<p>${text.nothingFound}</p>` : table(context, kiosks, found)}
${pageLinks(context, number, rows, found)}
${found > 1 && may(operator, 'proposeOrders') && orderForm(context, { condition, search, found })}`;
  return page(context, { title: text.kiosks, content, live: true });
}

/** One order to all kiosks of this list, on whatever page of it. */
function orderForm(
  { text, token }: OperatorContext,
  { condition, search, found }: { condition: Condition | undefined; search: string; found: number },
): Html {
  const closings = outOfServiceReasonSchema.options.map(
    (reason) =>
      html`<option value="takeOutOfService ${reason}">${text.order.takeOutOfService}: ${
        text.reasons[reason]
      }</option>`,
  );
  const others = (['putIntoService', 'restartWhenIdle', 'fetchPolicy'] as const).map(
    (type) => html`<option value="${type}">${text.order[type]}</option>`,
  );
  return html`<h2>${text.manyOrders}</h2><p class="soft">${text.manyOrdersMeaning}</p>
<form method="post" action="/fleet/orders" class="row">${tokenField(token)}
<input type="hidden" name="state" value="${condition ?? ''}"><input type="hidden" name="search" value="${search}">
<div><label for="order">${text.orders}</label><select id="order" name="order">${others}${closings}</select></div>
<button class="quiet">${fill(text.proposeOrders, { count: found })}</button></form>`;
}

function stateLinks(
  context: OperatorContext,
  counts: Record<Condition, number>,
  chosen: Condition | undefined,
): Html {
  const { text } = context;
  const all = counts.green + counts.yellow + counts.red;
  const link = (state: Condition | undefined, label: Html, count: number) => html`<li><a
 href="${currentUrl(context, { state: state ?? '', page: '1' })}"${state === chosen && html` aria-current="true"`}${
   state === 'red' && count > 0 && html` class="calls-for"`
 }>${label}
<span class="count">${count}</span></a></li>`;
  return html`<ul class="states tally">${(['red', 'yellow', 'green'] as const).map((state) =>
    link(state, conditionBadge(context, state), counts[state]),
  )}${link(undefined, html`${text.all}`, all)}</ul>`;
}

function table(context: OperatorContext, kiosks: readonly KioskState[], found: number): Html {
  const { text } = context;
  const columns = [
    text.kiosk,
    text.state,
    text.heard,
    text.queue,
    text.lastClaim,
    text.printer,
    text.camera,
    text.policyVersion,
    text.version,
  ];
  return html`<div class="scroll cards" role="group" tabindex="0" aria-label="${text.kiosks}"><table><caption>${fill(text.found, { count: found })}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${kiosks.map((kiosk) => row(context, kiosk))}</tbody></table></div>`;
}

function row(context: OperatorContext, kiosk: KioskState): Html {
  const { text } = context;
  const { heartbeat: beat, condition, healthIssues, branchName, receivedAt } = kiosk;
  return html`<tr><th scope="row">${kioskLink(kiosk)}${branchName && html`<br><span class="soft">${branchName}</span>`}</th>
<td>${conditionBadge(context, condition)}${healthIssues.map((issue) => html`<br>${text.troubles[issue]}`)}</td>
<td data-label="${text.heard}">${ago(context, receivedAt)}</td>${
    beat
      ? html`<td class="number" data-label="${text.queue}">${beat.queue.waiting}</td><td data-label="${text.lastClaim}">${ago(context, beat.lastClaimAt)}</td>
<td data-label="${text.printer}">${text.printers[beat.printer]}</td><td data-label="${text.camera}">${text.cameras[beat.camera]}</td>
<td class="number" data-label="${text.policyVersion}">${beat.policyVersion}</td><td data-label="${text.version}">${beat.version}</td>`
      : html`<td colspan="6" class="soft">${text.never}</td>`
  }</tr>`;
}
