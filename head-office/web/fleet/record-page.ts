import { type RecordedAction, recordedActions } from '../../operators/list-actions.ts';
import { type Html, html } from '../html.ts';
import type { OperatorCall } from './call.ts';
import { page } from './page.ts';
import { detailOf, kioskLink, pageLinks, pageNumber } from './parts.ts';

/** Everything that operators did; nothing of it can be changed. */
export async function recordPage(call: OperatorCall): Promise<Html> {
  const { office, text, times } = call;
  const { rows } = office.settings.fleet;
  const number = pageNumber(call);
  const { actions, recorded } = await recordedActions(office.database, { page: number, rows });
  const columns = [text.when, text.who, text.what, text.kiosk];
  const content = html`<div class="scroll"><table><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${actions.map(
    (action) => html`<tr><td>${times.at(action.at)}</td><td>${action.operator}</td>
<td>${text.actions[action.action]}${action.detail && ` (${detailOf(call, action.detail)})`}</td><td>${placeCell(action)}</td></tr>`,
  )}</tbody></table></div>${pageLinks(call, number, rows, recorded)}`;
  return page(call, { title: text.record, content });
}

function placeCell({ branch_id: branchId, kiosk_id: kioskId }: RecordedAction): Html | null {
  return branchId === null || kioskId === null ? null : kioskLink({ branchId, kioskId });
}
