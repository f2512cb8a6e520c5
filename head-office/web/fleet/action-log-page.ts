import { listActions, type RecordedAction } from '../../operators/list-actions.ts';
import { type Html, html } from '../html.ts';
import { detailOf, kioskLink, pageLinks, pageNumber } from './layout/components.ts';
import { page } from './layout/page.ts';
import type { OperatorContext } from './layout/page-context.ts';

/** All recorded actions of operators. */
export async function actionLogPage(context: OperatorContext): Promise<Html> {
  const { dependencies, text, times } = context;
  const { rows } = dependencies.settings.fleet;
  const number = pageNumber(context);
  const { actions, recorded } = await listActions(dependencies.database, { page: number, rows });
  const columns = [text.when, text.who, text.what, text.kiosk];
  const content = html`<div class="scroll" role="group" tabindex="0" aria-label="${text.record}"><table><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${actions.map(
    (action) => html`<tr><td>${times.at(action.at)}</td><td>${action.operator}</td>
<td>${text.actions[action.action]}${action.detail && ` (${detailOf(context, action.detail)})`}</td><td>${kioskCell(action)}</td></tr>`,
  )}</tbody></table></div>${pageLinks(context, number, rows, recorded)}`;
  return page(context, { title: text.record, content });
}

function kioskCell({ branch_id: branchId, kiosk_id: kioskId }: RecordedAction): Html | null {
  return branchId === null || kioskId === null ? null : kioskLink({ branchId, kioskId });
}
