import { listDeskActions } from '../../desk/record.ts';
import { deskTexts } from '../../language/texts.ts';
import { pageLinks, pageNumber } from '../fleet/layout/components.ts';
import { page } from '../fleet/layout/page.ts';
import type { OperatorContext } from '../fleet/layout/page-context.ts';
import { type Html, html } from '../html.ts';
import { wordOf } from '../word-of.ts';

/** For the data-protection officer: who looked at which case, when, and what was decided. */
export async function looksPage(context: OperatorContext): Promise<Html> {
  const { dependencies, query, times } = context;
  const text = deskTexts[context.language];
  const { rows } = dependencies.settings.fleet;
  const number = pageNumber(context);
  const of = (query['of'] ?? '').trim().toUpperCase();
  const { actions, recorded } = await listDeskActions(dependencies.database, { page: number, rows, of });
  const { noMessage } = text;
  const words: Readonly<Record<string, string>> = {
    ...text.kinds,
    ...text.reasons,
    ...text.messages,
    noMessage,
  };
  const columns = [text.when, text.who, text.what, text.receipt];
  const content = html`<p>${text.looksMeaning} <a href="/fleet/record">${context.text.record}</a></p>
<form method="get" action="/fleet/looks" class="filter"><div><label for="of">${text.looksOf}</label>
<input id="of" name="of" value="${of}" autocomplete="off"></div><button class="quiet">${text.show}</button></form>
${recorded === 0 && html`<p>${text.looksNone}</p>`}
<div class="scroll" role="group" tabindex="0" aria-label="${text.looks}"><table><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${actions.map(({ at, branch_id: branchId, staff_id: staffId, action, detail, ...row }) => {
    const about = detail === null ? '' : ` (${wordOf(words, detail) ?? detail})`;
    return html`<tr><td>${times.at(at)}</td><td>${branchId} ${staffId ?? text.nobody}</td>
<td>${text.actions[action]}${about}</td><td>${row.receipt_number}</td></tr>`;
  })}</tbody></table></div>${pageLinks(context, number, rows, recorded)}`;
  return page(context, { title: text.looks, content });
}
