import { z } from 'zod';
import { claimIdSchema } from '../../../contract/claim/claim.ts';
import { fill } from '../../../contract/language/fill.ts';
import { findBank } from '../../../contract/policy/policy.ts';
import type { ClaimDependencies } from '../../claims/decide-claim.ts';
import { transact } from '../../database/transact.ts';
import { REASON, reasonSchema } from '../../evidence/acknowledge.ts';
import { reviewHolder } from '../../holder-review/review-holder.ts';
import {
  listWaitingHolders,
  type OpenedHolder,
  openWaitingHolder,
} from '../../holder-review/waiting-holders.ts';
import { holderTexts } from '../../language/texts.ts';
import { recordAction } from '../../operators/record-action.ts';
import { ago } from '../fleet/layout/components.ts';
import { forbiddenPage, notFoundPage } from '../fleet/layout/error-pages.ts';
import { readForm } from '../fleet/layout/forms.ts';
import { page, problem, tokenField } from '../fleet/layout/page.ts';
import { isOwnForm, type OperatorContext } from '../fleet/layout/page-context.ts';
import { type Html, html } from '../html.ts';

const pathSchema = z.object({ claimId: claimIdSchema });
const answerSchema = z.enum(['participant', 'another']);

type Intake = Pick<ClaimDependencies, 'caseKeys' | 'cases'>;

/** A form that was sent and not taken: what was written, and why. */
interface Answer {
  readonly written: string;
  readonly fault: string;
}

/** Claims that wait for a person to compare the account's holder: by receipt number, nothing of the person. */
export async function holdersPage(context: OperatorContext, fault?: string): Promise<Html> {
  const { dependencies, text, language } = context;
  const words = holderTexts[language];
  const { claims, waiting } = await listWaitingHolders(
    dependencies.database,
    dependencies.settings.fleet.rows,
  );
  const more = waiting - claims.length;
  const content = html`${fault !== undefined && problem(fault)}
<p>${waiting === 0 ? words.none : words.meaning}</p>
<ul>${claims.map(
    ({ claimId, receiptNumber, submittedAt }) =>
      html`<li><a href="/fleet/holders/${claimId}">${receiptNumber}</a>, ${ago(context, submittedAt)}</li>`,
  )}</ul>${more > 0 && html`<p>${fill(words.more, { count: more })}</p>`}`;
  return page(context, { title: text.holders, content, live: true });
}

/** One of them with both names; that it was looked at is recorded before it is shown. */
export async function holderPage(
  context: OperatorContext,
  { caseKeys }: Pick<Intake, 'caseKeys'>,
  answer?: Answer,
): Promise<Html> {
  const { dependencies, operator, request, reply } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  const opened = await openWaitingHolder(dependencies.database, caseKeys, path.data.claimId);
  if (!opened) {
    reply.code(404);
    return holdersPage(context, holderTexts[context.language].gone);
  }
  const look = { operator: operator.name, action: 'lookAtHolder', detail: opened.receiptNumber } as const;
  await recordAction(dependencies.database, look, dependencies.clock.now());
  return page(context, {
    title: context.text.holders,
    content: comparison(context, opened, answer),
    narrow: true,
  });
}

function comparison(context: OperatorContext, opened: OpenedHolder, answer: Answer | undefined): Html {
  const { dependencies, language, token } = context;
  const words = holderTexts[language];
  const { claimId, receiptNumber, participantName, holderName, bankCode, accountNumber } = opened;
  const bank = findBank(dependencies.policies.inForce().policy, bankCode)?.name ?? bankCode;
  return html`<h2>${receiptNumber}</h2>${answer && problem(answer.fault)}
<p>${holderName === null ? words.untold : words.similar}</p>
<dl><dt>${words.participant}</dt><dd>${participantName}</dd>
<dt>${words.atBank}</dt><dd>${holderName ?? words.unknown}</dd>
<dt>${bank}</dt><dd>${accountNumber}</dd></dl>
<form method="post" action="/fleet/holders/${claimId}">${tokenField(token)}
<label for="reason">${fill(words.reason, REASON)}</label><input id="reason" name="reason" required
 minlength="${REASON.least}" maxlength="${REASON.most}" autocomplete="off" value="${answer?.written ?? ''}">
<div class="row"><button name="decision" value="participant">${words.isParticipant}</button>
<button name="decision" value="another" class="quiet">${words.isAnother}</button></div></form>`;
}

export async function decideHolder(context: OperatorContext, intake: Intake) {
  const { dependencies, operator, request, reply, text } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  const { token, reason: written = '', decision } = readForm(request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const reason = reasonSchema.safeParse(written);
  const answer = answerSchema.safeParse(decision);
  if (!reason.success || !answer.success) {
    reply.code(422);
    return holderPage(context, intake, { written, fault: fill(text.evidenceReasonProblem, REASON) });
  }
  const isParticipant = answer.data === 'participant';
  const decided = await transact(dependencies, async (transaction) => {
    const reviewed = await reviewHolder(
      { ...dependencies, ...intake },
      transaction,
      path.data.claimId,
      isParticipant,
    );
    if (!reviewed.ok) return false;
    const action = isParticipant ? 'acceptHolder' : 'refuseHolder';
    const done = { operator: operator.name, action, detail: reason.data } as const;
    await recordAction(transaction, done, dependencies.clock.now());
    return true;
  });
  if (decided) return reply.redirect('/fleet/holders', 303);
  reply.code(409);
  return holdersPage(context, holderTexts[context.language].gone);
}
