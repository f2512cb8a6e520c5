import { fill } from '../../../contract/language/fill.ts';
import { pathOf } from '../../../contract/policy/sentences/place.ts';
import { sayFault } from '../../../contract/policy/sentences/say.ts';
import { policyWords } from '../../language/texts.ts';
import { may } from '../../operators/roles.ts';
import {
  publishDraft,
  type SendProblem,
  sendDraft,
  waitingDraft,
  withdrawDraft,
} from '../../policy-review/drafts.ts';
import { type Html, html } from '../html.ts';
import { forbiddenPage } from './layout/error-pages.ts';
import { readForm, readFormWithFile } from './layout/forms.ts';
import { notice, page, problem, tokenField } from './layout/page.ts';
import { isOwnForm, type OperatorContext } from './layout/page-context.ts';
import { doubtList, draftPart } from './policy-draft.ts';

/** The policy in force, the draft that waits or the form to send one, and the published ones. */
export async function policyPage(context: OperatorContext, fault?: Html): Promise<Html> {
  const { dependencies, operator, text, query } = context;
  await dependencies.policies.refresh();
  const version = /^\d+$/.exec(query['done'] ?? '')?.[0];
  const draft = await waitingDraft(dependencies);
  const done = version ? fill(text.published, { version }) : query['done'] === 'withdrawn' && text.withdrawn;
  const content = html`${fault}${!fault && done && notice(done)}
<p>${fill(text.policyInForce, { version: dependencies.policies.inForce().policy.version })}</p>${
    draft ? await draftPart(context, draft) : may(operator, 'sendPolicy') && sendForm(context)
  }<h2>${text.policyList}</h2>${await published(context)}`;
  return page(context, { title: text.policy, content });
}

function sendForm({ text, token }: OperatorContext): Html {
  return html`<p class="soft">${text.policyMeaning}</p>
<form method="post" enctype="multipart/form-data" class="stack">${tokenField(token)}
<div><label for="file">${text.policyFile}</label><input id="file" name="file" type="file" accept=".json,application/json"
 required></div><label class="check"><input type="checkbox" name="now" value="yes" checked>${text.policyNow}</label>
<button>${text.sendPolicy}</button></form>`;
}

/** Takes an edition as a draft; what it would change is shown before anybody can publish it. */
export async function sendPolicy(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const fields = await readFormWithFile(request.body, request.headers['content-type']);
  if (!isOwnForm(context, fields['token'])) return forbiddenPage(context);
  await dependencies.policies.refresh();
  const sent = { text: fields['file'] ?? '', fetchNow: fields['now'] === 'yes' };
  const done = await sendDraft(dependencies, sent, operator.name);
  if (done.ok) return reply.redirect('/fleet/policy', 303);
  reply.code(422);
  return policyPage(context, explain(context, done.problem));
}

export async function publish(context: OperatorContext) {
  const { dependencies, operator, reply, text } = context;
  const { token, seen = '' } = readForm(context.request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const done = await publishDraft(dependencies, seen, operator.name);
  if (done.ok) return reply.redirect(`/fleet/policy?done=${done.value}`, 303);
  reply.code(422);
  return policyPage(context, problem(text.publishProblems[done.problem]));
}

export async function withdraw(context: OperatorContext) {
  const { dependencies, operator, reply, text } = context;
  const { token, draft = '' } = readForm(context.request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  if (await withdrawDraft(dependencies, draft, operator.name)) {
    return reply.redirect('/fleet/policy?done=withdrawn', 303);
  }
  reply.code(422);
  return policyPage(context, problem(text.publishProblems.gone));
}

function explain(context: OperatorContext, why: SendProblem): Html {
  const { text, language } = context;
  if (why.because === 'notJson') return problem(text.policyNotJson);
  if (why.because === 'otherWaits') return problem(text.policyOtherWaits);
  if (why.because === 'impossible') {
    const { edition, review } = why;
    return html`${problem(text.policyImpossible)}${doubtList(context, edition, review.impossible)}${
      review.unusual.length > 0 && html`<p>${text.policyUnusualBesides}</p>`
    }${doubtList(context, edition, review.unusual)}`;
  }
  const words = policyWords(language);
  return html`${problem(text.policyFaults)}<ul>${why.faults.map(
    (fault) => html`<li>${sayFault(words, why.document, fault)} <code>[${pathOf(fault.at)}]</code></li>`,
  )}</ul>`;
}

async function published({ dependencies, text, times }: OperatorContext): Promise<Html> {
  const rows = await dependencies.database
    .selectFrom('policies')
    .select(['version', 'valid_from', 'published_by', 'published_at'])
    .orderBy('version', 'desc')
    .limit(dependencies.settings.fleet.rows)
    .execute();
  if (rows.length === 0) return html`<p>${text.none}</p>`;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${text.policy}"><table><thead><tr><th scope="col">${text.version}</th><th scope="col">${
    text.validFrom
  }</th><th scope="col">${text.when}</th><th scope="col">${text.who}</th></tr></thead><tbody>${rows.map(
    (row) => html`<tr><th scope="row">${row.version}</th><td>${row.valid_from}</td>
<td>${times.at(row.published_at)}</td><td>${row.published_by}</td></tr>`,
  )}</tbody></table></div>`;
}
