import { fill } from '../../../contract/language/fill.ts';
import type { KioskEvent } from '../../fleet/history.ts';
import { type Html, html } from '../html.ts';
import { detailOf } from './layout/components.ts';
import type { OperatorContext } from './layout/page-context.ts';

export function historyTable(context: OperatorContext, events: readonly KioskEvent[]): Html {
  const { text, times } = context;
  if (events.length === 0) return html`<p>${text.none}</p>`;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${text.history}"><table><thead><tr><th scope="col">${text.when}</th>
<th scope="col">${text.what}</th><th scope="col">${text.who}</th></tr></thead><tbody>${events.map(
    (event) => html`<tr><td>${times.at(event.at)}</td><td>${what(context, event)}</td>
<td>${who(event)}</td></tr>`,
  )}</tbody></table></div>`;
}

function what(context: OperatorContext, event: KioskEvent): string {
  const { text, times } = context;
  if (event.kind === 'order') {
    const { type, reason, doneAt } = event.order;
    const became = doneAt === null ? text.waiting : fill(text.done, { when: times.at(doneAt) });
    return `${text.order[type]}${reason === null ? '' : ` (${text.reasons[reason]})`}: ${became}`;
  }
  if (event.kind === 'action') {
    const { action, detail } = event.action;
    return `${text.actions[action]}${detail === null ? '' : ` (${detailOf(context, detail)})`}`;
  }
  if (event.kind === 'evidence') {
    const { first, account } = event.evidence;
    const found = fill(text.evidenceFound, { what: text.evidenceKinds[first.kind] });
    if (account === null) return `${found}, ${text.notExplained}`;
    const { by: name, at, reason } = account;
    return `${found}; ${fill(text.explainedBy, { name, when: times.at(at), reason })}`;
  }
  const { kind, endedAt, acknowledgedAt, acknowledgedBy } = event.alert;
  const began = fill(text.began, { what: text.troubles[kind] });
  const ended = endedAt === null ? text.stands : fill(text.until, { when: times.at(endedAt) });
  if (acknowledgedAt === null || acknowledgedBy === null) return `${began}, ${ended}`;
  return `${began}, ${ended}; ${fill(text.seenBy, { name: acknowledgedBy, when: times.at(acknowledgedAt) })}`;
}

function who(event: KioskEvent): string {
  if (event.kind === 'order') return event.order.orderedBy;
  return event.kind === 'action' ? event.action.operator : '';
}
