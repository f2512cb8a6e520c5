import { fill } from '../../../contract/language/fill.ts';
import { markSilent } from '../../fleet/alerts.ts';
import { countKiosks, type KioskState, listKiosks } from '../../fleet/list-kiosks.ts';
import { type Condition, conditionSchema } from '../../fleet/troubles.ts';
import { type Html, html } from '../html.ts';
import type { OperatorCall } from './call.ts';
import { here, notice, page } from './page.ts';
import { ago, conditionBadge, kioskLink, pageLinks, pageNumber } from './parts.ts';

/** Every kiosk: how many are well, and each with what it says of itself. */
export async function kiosksPage(call: OperatorCall): Promise<Html> {
  const { office, text, query } = call;
  const { rows } = office.settings.fleet;
  await markSilent(office);
  const condition = conditionSchema.safeParse(query['state']).data;
  const search = query['search'] ?? '';
  const number = pageNumber(call);
  const counts = await countKiosks(office.database);
  const { kiosks, found } = await listKiosks(office.database, { condition, search }, { page: number, rows });
  const news = query['done'] === 'revoked' && notice(text.revoked);
  const content = html`${news}${stateLinks(call, counts, condition)}
<form class="filter" method="get"><div><label for="search">${text.search}</label>
<input id="search" name="search" value="${search}" aria-describedby="search-hint"></div>
${condition && html`<input type="hidden" name="state" value="${condition}">`}<button>${text.filter}</button>
<span class="soft" id="search-hint">${text.searchHint}</span></form>
${found === 0 ? html`<p>${text.nothingFound}</p>` : table(call, kiosks, found)}
${pageLinks(call, number, rows, found)}`;
  return page(call, { title: text.kiosks, content, live: true });
}

function stateLinks(
  call: OperatorCall,
  counts: Record<Condition, number>,
  chosen: Condition | undefined,
): Html {
  const { text } = call;
  const all = counts.green + counts.yellow + counts.red;
  const link = (state: Condition | undefined, label: Html, count: number) => html`<li><a
 href="${here(call, { state: state ?? '', page: '1' })}"${state === chosen && html` aria-current="true"`}>${label}
<span>${count}</span></a></li>`;
  return html`<ul class="states">${link(undefined, html`${text.all}`, all)}${(
    ['red', 'yellow', 'green'] as const
  ).map((state) => link(state, conditionBadge(call, state), counts[state]))}</ul>`;
}

function table(call: OperatorCall, kiosks: readonly KioskState[], found: number): Html {
  const { text } = call;
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
  return html`<div class="scroll"><table><caption>${fill(text.found, { count: found })}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${kiosks.map((kiosk) => row(call, kiosk))}</tbody></table></div>`;
}

function row(call: OperatorCall, kiosk: KioskState): Html {
  const { text } = call;
  const { heartbeat: beat, condition, troubles, branchName, receivedAt } = kiosk;
  return html`<tr><th scope="row">${kioskLink(kiosk)}${branchName && html`<br><span class="soft">${branchName}</span>`}</th>
<td>${conditionBadge(call, condition)}${troubles.map((trouble) => html`<br>${text.troubles[trouble]}`)}</td>
<td>${ago(call, receivedAt)}</td>${
    beat
      ? html`<td class="number">${beat.queue.waiting}</td><td>${ago(call, beat.lastClaimAt)}</td>
<td>${text.printers[beat.printer]}</td><td>${text.cameras[beat.camera]}</td>
<td class="number">${beat.policyVersion}</td><td>${beat.version}</td>`
      : html`<td colspan="6" class="soft">${text.never}</td>`
  }</tr>`;
}
