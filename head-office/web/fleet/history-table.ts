import type { Happening } from '../../fleet/history.ts';
import { type Html, html } from '../html.ts';
import type { OperatorCall } from './call.ts';
import { fill } from './language/language.ts';
import { detailOf } from './parts.ts';

export function historyTable(call: OperatorCall, happenings: readonly Happening[]): Html {
  const { text, times } = call;
  if (happenings.length === 0) return html`<p>${text.none}</p>`;
  return html`<div class="scroll"><table><thead><tr><th scope="col">${text.when}</th>
<th scope="col">${text.what}</th><th scope="col">${text.who}</th></tr></thead><tbody>${happenings.map(
    (happening) => html`<tr><td>${times.at(happening.at)}</td><td>${what(call, happening)}</td>
<td>${who(happening)}</td></tr>`,
  )}</tbody></table></div>`;
}

function what(call: OperatorCall, happening: Happening): string {
  const { text, times } = call;
  if (happening.kind === 'order') {
    const { type, reason, doneAt } = happening.order;
    const became = doneAt === null ? text.waiting : fill(text.done, { when: times.at(doneAt) });
    return `${text.order[type]}${reason === null ? '' : ` (${text.reasons[reason]})`}: ${became}`;
  }
  if (happening.kind === 'action') {
    const { action, detail } = happening.action;
    return `${text.actions[action]}${detail === null ? '' : ` (${detailOf(call, detail)})`}`;
  }
  const { kind, endedAt, acknowledgedAt, acknowledgedBy } = happening.alert;
  const began = fill(text.began, { what: text.troubles[kind] });
  const ended = endedAt === null ? text.stands : fill(text.until, { when: times.at(endedAt) });
  if (acknowledgedAt === null || acknowledgedBy === null) return `${began}, ${ended}`;
  return `${began}, ${ended}; ${fill(text.seenBy, { name: acknowledgedBy, when: times.at(acknowledgedAt) })}`;
}

function who(happening: Happening): string {
  if (happening.kind === 'order') return happening.order.orderedBy;
  return happening.kind === 'action' ? happening.action.operator : '';
}
