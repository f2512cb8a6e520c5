import { z } from 'zod';
import { claimIdSchema } from '../../../contract/claim/claim.ts';
import { fill } from '../../../contract/language/fill.ts';
import type { ClaimDependencies } from '../../claims/decide-claim.ts';
import { askAboutClaim, confirmClaim } from '../../confirmation/confirm-claim.ts';
import { listUnconfirmed, type WaitingClaim } from '../../confirmation/list-unconfirmed.ts';
import { transact } from '../../database/transact.ts';
import { REASON, reasonSchema } from '../../evidence/acknowledge.ts';
import { recordAction } from '../../operators/record-action.ts';
import { ago, kioskLink } from '../fleet/layout/components.ts';
import { forbiddenPage, notFoundPage } from '../fleet/layout/error-pages.ts';
import { readForm } from '../fleet/layout/forms.ts';
import { page, problem, tokenField } from '../fleet/layout/page.ts';
import { isOwnForm, type OperatorContext } from '../fleet/layout/page-context.ts';
import { type Html, html } from '../html.ts';

const pathSchema = z.object({ claimId: claimIdSchema });
const answerSchema = z.enum(['confirmed', 'refused']);

/** A form that was sent and not taken: what was written, and why. */
interface Answer {
  readonly claimId: string;
  readonly written: string;
  readonly fault: string;
}

/** Claims whose staff nobody could check, for a second member of staff: by receipt number, nothing of the person. */
export async function unconfirmedPage(context: OperatorContext, answer?: Answer): Promise<Html> {
  const { dependencies, text } = context;
  const { claims, waiting } = await listUnconfirmed(dependencies.database, dependencies.settings.fleet.rows);
  const isShown = claims.some(({ claimId }) => claimId === answer?.claimId);
  const more = waiting - claims.length;
  const content = html`${answer && !isShown && problem(answer.fault)}
<p>${waiting === 0 ? text.unconfirmedNone : text.unconfirmedMeaning}</p>${claims.map((claim) =>
    item(context, claim, claim.claimId === answer?.claimId ? answer : undefined),
  )}${more > 0 && html`<p>${fill(text.unconfirmedMore, { count: more })}</p>`}`;
  // What somebody is writing is not lost to a reload.
  return page(context, { title: text.unconfirmed, content });
}

function item(context: OperatorContext, claim: WaitingClaim, answer: Answer | undefined): Html {
  const { text, token } = context;
  const { claimId, receiptNumber, staffIds, takenAt } = claim;
  const field = `reason-${claimId}`;
  const staff = staffIds.join(', ');
  return html`<section class="evidence"><h3>${receiptNumber}</h3>
<p>${kioskLink(claim)}, ${ago(context, takenAt)}. ${fill(text.unconfirmedStaff, { staff })}</p>${
    answer && problem(answer.fault)
  }
<form method="post" action="/fleet/unconfirmed/${claimId}" class="row">${tokenField(token)}
<div><label for="${field}">${fill(text.unconfirmedReason, REASON)}</label><input id="${field}" name="reason" required
 minlength="${REASON.least}" maxlength="${REASON.most}" autocomplete="off" value="${answer?.written ?? ''}"></div>
<button name="decision" value="confirmed">${text.confirmClaim}</button>
<button name="decision" value="refused" class="quiet">${text.refuseClaim}</button></form></section>`;
}

export async function decideUnconfirmed(
  context: OperatorContext,
  intake: Pick<ClaimDependencies, 'caseKeys' | 'cases' | 'accountInquiry'>,
) {
  const { dependencies, operator, request, reply, text } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  const { token, reason: written = '', decision } = readForm(request.body);
  if (!isOwnForm(context, token)) return forbiddenPage(context);
  const { claimId } = path.data;
  const reason = reasonSchema.safeParse(written);
  const answer = answerSchema.safeParse(decision);
  if (!reason.success || !answer.success) {
    reply.code(422);
    return unconfirmedPage(context, { claimId, written, fault: fill(text.evidenceReasonProblem, REASON) });
  }
  const isConfirmed = answer.data === 'confirmed';
  const bank = await askAboutClaim({ ...dependencies, ...intake }, claimId);
  const decided = await transact(dependencies, async (transaction) => {
    const confirmation = { claimId, isConfirmed, by: operator.name, reason: reason.data, bank };
    const kiosk = await confirmClaim({ ...dependencies, ...intake }, transaction, confirmation);
    if (!kiosk.ok) return false;
    const action = isConfirmed ? 'confirmClaim' : 'refuseClaim';
    const record = { operator: operator.name, action, kiosk: kiosk.value, detail: reason.data } as const;
    await recordAction(transaction, record, dependencies.clock.now());
    return true;
  });
  if (decided) return reply.redirect('/fleet/unconfirmed', 303);
  reply.code(409);
  return unconfirmedPage(context, { claimId, written, fault: text.unconfirmedGone });
}
