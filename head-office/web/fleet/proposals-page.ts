import { z } from 'zod';
import { fill } from '../../../contract/language/fill.ts';
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
const NEWS = { proposed: 'proposed', confirmed: 'confirmed', withdrawn: 'proposalWithdrawn' } as const;

/** What one operator proposed and another one has to confirm. */
export async function proposalsPage(context: OperatorContext, fault?: ConfirmProblem): Promise<Html> {
  const { dependencies, text, query } = context;
  const waiting = await waitingProposals(dependencies);
  const news = Object.entries(NEWS).find(([done]) => done === query['done'])?.[1];
  const items = await Promise.all(waiting.map((proposal) => item(context, proposal)));
  const content = html`${fault && problem(text.confirmProblems[fault])}${!fault && news && notice(text[news])}
<p class="soft">${text.proposalsMeaning}</p>${items.length === 0 ? html`<p>${text.proposalsNone}</p>` : items}`;
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
  const { operator, text, times, token } = context;
  const { proposalId, subject, proposedBy, proposedAt, expiresAt } = proposal;
  const told = { name: proposedBy, when: times.at(proposedAt), until: times.at(expiresAt) };
  const withdrawal =
    may(operator, 'withdrawProposal') &&
    html`<form method="post" action="/fleet/proposals/${proposalId}/withdraw">${tokenField(token)}
<button class="quiet">${text.proposalWithdraw}</button></form>`;
  return html`<section class="proposal"><h2>${text.proposalKinds[subject.kind]}</h2><div>${say(context, subject)}</div>
<p class="soft">${fill(text.proposedBy, told)}</p><div class="row">${await confirmForm(context, proposal)}${withdrawal}</div></section>`;
}

/** Who may confirm has a button; who may not is told who can. */
async function confirmForm(
  context: OperatorContext,
  { proposalId, subject, proposedBy }: Proposal,
): Promise<Html> {
  const { dependencies, operator, text, token } = context;
  const deed = CONFIRMED_AS[subject.kind];
  if (proposedBy === operator.name) {
    const isAlone = await isOnlyOne(dependencies.database, operator.name, deed);
    return notice(isAlone ? text.proposalOnlyOne : text.proposalOwn);
  }
  if (!may(operator, deed)) return html`<p>${text.confirmProblems.role}</p>`;
  return html`<form method="post" action="/fleet/proposals/${proposalId}/confirm">${tokenField(token)}
<button>${text.proposalConfirm}</button></form>`;
}

function say({ text }: OperatorContext, subject: Subject): Html {
  if (subject.kind === 'orders') {
    const { order, kiosks } = subject;
    const what = text.order[order.type] + ('reason' in order ? ` (${text.reasons[order.reason]})` : '');
    return html`${what}: ${fill(text.found, { count: kiosks.length })}<details><summary>${
      text.proposalWhich
    }</summary>${kiosks.map(kioskName).join(', ')}</details>`;
  }
  if (subject.kind === 'revoke')
    return html`${fill(text.proposalRevoke, { place: kioskName(subject.kiosk) })}`;
  const { branchName, city, timeZone, supervisor } = subject.kiosk;
  const { staffId, name } = supervisor;
  const values = { place: kioskName(subject.kiosk), branchName, city, timeZone, staffId, name };
  return html`${fill(text.proposalReenrol, values)}`;
}
