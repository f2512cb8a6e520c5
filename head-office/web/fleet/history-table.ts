import { fill } from '../../../contract/language/fill.ts';
import type { PossibleEvent } from '../../fleet/history.ts';
import { type Html, html } from '../html.ts';
import type { OperatorCall } from './call.ts';
import { detailOf } from './parts.ts';

export function historyTable(call: OperatorCall, possibleEvents: readonly PossibleEvent[]): Html {
  const { text, times } = call;
  if (possibleEvents.length === 0) return html`<p>${text.none}</p>`;
  return html`<div class="scroll"><table><thead><tr><th scope="col">${text.when}</th>
<th scope="col">${text.what}</th><th scope="col">${text.who}</th></tr></thead><tbody>${possibleEvents.map(
    (possibleEvent) => html`<tr><td>${times.at(possibleEvent.at)}</td><td>${what(call, possibleEvent)}</td>
<td>${who(possibleEvent)}</td></tr>`,
  )}</tbody></table></div>`;
}

function what(call: OperatorCall, possibleEvent: PossibleEvent): string {
  const { text, times } = call;
  if (possibleEvent.kind === 'order') {
    const { type, reason, doneAt } = possibleEvent.order;
    const became = doneAt === null ? text.waiting : fill(text.done, { when: times.at(doneAt) });
    return `${text.order[type]}${reason === null ? '' : ` (${text.reasons[reason]})`}: ${became}`;
  }
  if (possibleEvent.kind === 'action') {
    const { action, detail } = possibleEvent.action;
    return `${text.actions[action]}${detail === null ? '' : ` (${detailOf(call, detail)})`}`;
  }
  const { kind, endedAt, acknowledgedAt, acknowledgedBy } = possibleEvent.alert;
  const began = fill(text.began, { what: text.troubles[kind] });
  const ended = endedAt === null ? text.stands : fill(text.until, { when: times.at(endedAt) });
  if (acknowledgedAt === null || acknowledgedBy === null) return `${began}, ${ended}`;
  return `${began}, ${ended}; ${fill(text.seenBy, { name: acknowledgedBy, when: times.at(acknowledgedAt) })}`;
}

function who(possibleEvent: PossibleEvent): string {
  if (possibleEvent.kind === 'order') return possibleEvent.order.orderedBy;
  return possibleEvent.kind === 'action' ? possibleEvent.action.operator : '';
}
