import { z } from 'zod';
import { fill } from '../../../contract/language/fill.ts';
import { proposalTexts } from '../../language/texts.ts';
import { isOnlyOne, may } from '../../operators/roles.ts';
import {
  type ConfirmProblem,
  confirmProposal,
  type Proposal,
  waitingProposals,
  withdrawProposal,
} from '../../proposals/proposals.ts';
import { CONFIRMED_AS, type Subject } from '../../proposals/subject.ts';
import { type Html, html } from '../html.ts';
import { codePage } from './enrol-page.ts';
import { kioskName } from './layout/components.ts';
import { forbiddenPage, notFoundPage } from './layout/error-pages.ts';
import { readForm } from './layout/forms.ts';
import { notice, page, problem, tokenField } from './layout/page.ts';
import { isOwnForm, type OperatorContext } from './layout/page-context.ts';

const pathSchema = z.object({ proposalId: z.uuid() });
const NEWS = ['proposed', 'confirmed', 'withdrawn'] as const;

/** What one operator proposed and another one has to confirm. */
export async function proposalsPage(context: OperatorContext, fault?: ConfirmProblem): Promise<Html> {
  const { dependencies, language, text, query } = context;
  const words = proposalTexts[language];
  const waiting = await waitingProposals(dependencies);
  const news = NEWS.find((done) => done === query['done']);
  const items = await Promise.all(waiting.map((proposal) => item(context, proposal)));
  const content = html`${fault && problem(words.problems[fault])}${!fault && news && notice(words[news])}
<p class="soft">${words.meaning}</p>${items.length === 0 ? html`<p>${words.none}</p>` : items}`;
  return page(context, { title: text.proposals, content });
}

export async function confirm(context: OperatorContext) {
  const { dependencies, operator, reply } = context;
  const proposalId = readOwnForm(context);
  if (typeof proposalId !== 'string') return proposalId;
  const done = await confirmProposal(dependencies, proposalId, operator);
  if (!done.ok) {
    reply.code(done.problem === 'gone' ? 409 : 403);
    return proposalsPage(context, done.problem);
  }
  if (done.value.kind === 'reenrol') return codePage(context, done.value.kiosk, done.value.code);
  return reply.redirect('/fleet/proposals?done=confirmed', 303);
}

export async function withdrawOne(context: OperatorContext) {
  const { dependencies, operator, reply } = context;
  const proposalId = readOwnForm(context);
  if (typeof proposalId !== 'string') return proposalId;
  if (await withdrawProposal(dependencies, proposalId, operator.name)) {
    return reply.redirect('/fleet/proposals?done=withdrawn', 303);
  }
  reply.code(409);
  return proposalsPage(context, 'gone');
}

/** The proposal in the path of a form of ours; else the page that refuses it. */
function readOwnForm(context: OperatorContext): string | Html {
  const path = pathSchema.safeParse(context.request.params);
  if (!path.success) return notFoundPage(context);
  const { token } = readForm(context.request.body);
  return isOwnForm(context, token) ? path.data.proposalId : forbiddenPage(context);
}

async function item(context: OperatorContext, proposal: Proposal): Promise<Html> {
  const { language, operator, times, token } = context;
  const words = proposalTexts[language];
  const { proposalId, subject, proposedBy, proposedAt, expiresAt } = proposal;
  const told = { name: proposedBy, when: times.at(proposedAt), until: times.at(expiresAt) };
  const withdrawal =
    may(operator, 'withdrawProposal') &&
    html`<form method="post" action="/fleet/proposals/${proposalId}/withdraw">${tokenField(token)}
<button class="quiet">${words.withdraw}</button></form>`;
  return html`<section class="proposal"><h2>${words.kinds[subject.kind]}</h2><div>${say(context, subject)}</div>
<p class="soft">${fill(words.proposedBy, told)}</p><div class="row">${await confirmForm(context, proposal)}${withdrawal}</div></section>`;
}

/** Who may confirm has a button; who may not is told who can. */
async function confirmForm(
  context: OperatorContext,
  { proposalId, subject, proposedBy }: Proposal,
): Promise<Html> {
  const { dependencies, language, operator, token } = context;
  const words = proposalTexts[language];
  const deed = CONFIRMED_AS[subject.kind];
  if (proposedBy === operator.name) {
    const isAlone = await isOnlyOne(dependencies.database, operator.name, deed);
    return notice(isAlone ? words.onlyOne : words.own);
  }
  if (!may(operator, deed)) return html`<p>${words.problems.role}</p>`;
  return html`<form method="post" action="/fleet/proposals/${proposalId}/confirm">${tokenField(token)}
<button>${words.confirm}</button></form>`;
}

function say({ language, text }: OperatorContext, subject: Subject): Html {
  const words = proposalTexts[language];
  if (subject.kind === 'orders') {
    const { order, kiosks } = subject;
    const what = text.order[order.type] + ('reason' in order ? ` (${text.reasons[order.reason]})` : '');
    return html`${what}: ${fill(text.found, { count: kiosks.length })}<details><summary>${
      words.which
    }</summary>${kiosks.map(kioskName).join(', ')}</details>`;
  }
  if (subject.kind === 'revoke') return html`${fill(words.revoke, { place: kioskName(subject.kiosk) })}`;
  const { branchName, city, timeZone, supervisor } = subject.kiosk;
  const { staffId, name } = supervisor;
  const values = { place: kioskName(subject.kiosk), branchName, city, timeZone, staffId, name };
  return html`${fill(words.reenrol, values)}`;
}
