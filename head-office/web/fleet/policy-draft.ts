import { sayProspect } from '../../../contract/eligibility/say-prospect.ts';
import { fill } from '../../../contract/language/fill.ts';
import type { Doubt } from '../../../contract/policy/doubts/parts/doubt.ts';
import { pathOf } from '../../../contract/policy/sentences/place.ts';
import { sayDoubt } from '../../../contract/policy/sentences/say.ts';
import { policyWords } from '../../language/texts.ts';
import { isOnlyOne, may } from '../../operators/roles.ts';
import type { ReadPolicy } from '../../policy/read-edition.ts';
import type { Draft, Reviewed } from '../../policy-review/drafts.ts';
import type { Review } from '../../policy-review/review.ts';
import { type Html, html } from '../html.ts';
import { notice, problem, tokenField } from './layout/page.ts';
import type { OperatorContext } from './layout/page-context.ts';

/** The draft that waits: what is unusual in it, what it changes for whom, and who may publish it. */
export async function draftPart(context: OperatorContext, draft: Draft): Promise<Html> {
  const { operator, text, times, token } = context;
  const { reviewed, draftId, sentBy, sentAt, expiresAt } = draft;
  const sent = { name: sentBy, when: times.at(sentAt), until: times.at(expiresAt.toISOString()) };
  return html`<section><h2>${text.draft}</h2>${
    reviewed ? await readable(context, draft, reviewed) : problem(text.draftUnreadable)
  }<p class="soft">${fill(text.draftSent, sent)}</p>${
    may(operator, 'withdrawPolicy') &&
    html`<form method="post" action="/fleet/policy/withdraw">${tokenField(token)}
<input type="hidden" name="draft" value="${draftId}"><button class="quiet">${text.withdrawPolicy}</button></form>`
  }</section>`;
}

async function readable(context: OperatorContext, draft: Draft, reviewed: Reviewed): Promise<Html> {
  const { text, times } = context;
  const { edition, review } = reviewed;
  const { version, validFrom } = edition.policy;
  const doubts = [...review.impossible, ...review.unusual];
  return html`<p>${fill(text.draftMeaning, { version, date: times.day(validFrom) })}</p><h3>${text.draftDoubts}</h3>${
    doubts.length === 0 ? html`<p>${text.draftNoDoubts}</p>` : doubtList(context, edition, doubts)
  }${changesTable(context, review)}${await publishForm(context, draft, review)}`;
}

/** Who may publish has a button; who may not is told who can. */
async function publishForm(context: OperatorContext, { sentBy, seen }: Draft, review: Review): Promise<Html> {
  const { dependencies, operator, text, token } = context;
  if (review.impossible.length > 0) return problem(text.publishProblems.impossible);
  if (!may(operator, 'publishPolicy')) return html``;
  if (sentBy === operator.name) {
    const isAlone = await isOnlyOne(dependencies.database, operator.name, 'publishPolicy');
    return notice(isAlone ? text.draftOnlyOperator : text.draftNeedsSecond);
  }
  return html`<form method="post" action="/fleet/policy/publish">${tokenField(token)}
<input type="hidden" name="seen" value="${seen}"><button>${text.confirmPolicy}</button></form>`;
}

/** Each doubt as a sentence, with the place in the file behind it for who edits that. */
export function doubtList(
  { language }: OperatorContext,
  edition: ReadPolicy,
  doubts: readonly Doubt[],
): Html {
  const words = policyWords(language);
  return html`<ul>${doubts.map(
    (doubt) => html`<li>${sayDoubt(words, edition.policy, doubt)} <code>[${pathOf(doubt.at)}]</code></li>`,
  )}</ul>`;
}

/** Before and after, for the made-up people for whom it is not the same; nothing where nobody was looked at. */
function changesTable({ language, text }: OperatorContext, { affected, unaffected }: Review): Html {
  const words = policyWords(language);
  const rest = affected.length === 0 ? text.draftNobody : text.draftOthers;
  const others = unaffected === 0 ? html`` : html`<p>${fill(rest, { count: unaffected })}</p>`;
  if (affected.length === 0) return others;
  const columns = [text.draftPerson, text.draftReason, text.draftBefore, text.draftAfter];
  return html`<h3>${text.draftChanges}</h3><div class="scroll cards" role="group" tabindex="0" aria-label="${text.draftChanges}"><table><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${affected.map((person) =>
    person.changes.map(
      ({ reason, before, after }, place) =>
        html`<tr><th scope="row">${
          person.name
        }${place === 0 && html`<br><span class="soft">${person.case}</span>`}</th><td data-label="${text.draftReason}">${words.rules.reasons[reason].name}</td><td data-label="${text.draftBefore}">${sayProspect(words, before)}</td><td data-label="${text.draftAfter}">${sayProspect(
          words,
          after,
        )}</td></tr>`,
    ),
  )}</tbody></table></div>${others}`;
}
