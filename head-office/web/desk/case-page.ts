import { deskMessageSchema } from '../../../contract/claim/desk-message.ts';
import { formatRupiah } from '../../../contract/display.ts';
import { fill } from '../../../contract/language/fill.ts';
import { findBank } from '../../../contract/policy/policy.ts';
import { type OpenedCase, openCase } from '../../desk/open-case.ts';
import { SUBJECTS } from '../../desk/work-list.ts';
import { problem } from '../fleet/layout/page.ts';
import { type Html, html } from '../html.ts';
import { wordOf } from '../word-of.ts';
import type { StaffContext } from './context.ts';
import { agreementPart, decisionPart, messagePart } from './decision-part.ts';
import { deskPage, notFoundPage } from './layout.ts';
import { readClaimId } from './read-path.ts';
import { workPage } from './work-page.ts';

/** A case of the branch, with what somebody who decides on it has to see; the look is recorded before. */
export async function casePage(context: StaffContext, fault?: string): Promise<Html> {
  const { dependencies, staff, text, request, reply } = context;
  const claimId = readClaimId(request.params);
  const { branchId, staffId } = staff;
  const opened = claimId && (await openCase(dependencies, { branchId, staffId }, claimId));
  if (!opened) return notFoundPage(context);
  if (opened === 'done') {
    reply.code(404);
    return workPage(context, text.problems.gone);
  }
  const { receiptNumber, kind } = opened;
  const subject = SUBJECTS[kind];
  const decided =
    subject &&
    (opened.decision ? agreementPart(context, opened, subject) : decisionPart(context, opened, subject));
  const content = html`<p><a href="/desk">${text.back}</a></p>${fault && problem(fault)}
<p class="question"><strong>${text.kinds[kind]}.</strong> ${text.meanings[kind]}</p>
<div class="case"><div>${names(context, opened)}${pictures(context, opened)}</div>
<div class="deed">${decided}${messagePart(context, opened)}</div><div>${claimed(context, opened)}</div></div>`;
  return deskPage(context, { title: receiptNumber, content, pictures: true });
}

function row(term: string, value: string | null | undefined): Html | false {
  return value != null && html`<dt>${term}</dt><dd>${value}</dd>`;
}

/** What is to be compared. */
function names({ text }: StaffContext, { claim, registryName, holderName, kind }: OpenedCase): Html {
  return html`<h2>${text.names}</h2><dl>${row(text.nameInClaim, claim?.participant.name)}
${row(text.nameInRegistry, registryName ?? text.unknown)}
${SUBJECTS[kind] === 'holder' && row(text.nameAtBank, holderName ?? text.unknown)}</dl>`;
}

function claimed(context: StaffContext, opened: OpenedCase): Html {
  const { text, times, dependencies } = context;
  const { claim, staffIds, fields, refusal, message } = opened;
  const bankCode = claim?.account.bankCode ?? '';
  const bank = findBank(dependencies.policies.inForce().policy, bankCode)?.name ?? bankCode;
  const said = deskMessageSchema.safeParse(message).data;
  return html`<h2>${text.claimed}</h2>${
    claim
      ? html`<dl>${row(text.reason, wordOf(text.claimReasons, claim.reason)?.name ?? claim.reason)}
${row(text.account, `${bank} ${claim.account.number}`)}
${row(text.amount, claim.payout && formatRupiah(claim.payout.net))}
${row(text.birthDate, times.day(claim.participant.birthDate))}${row(text.nik, `•••• ${claim.participant.nik.slice(-4)}`)}
${row(text.confirmedAt, times.at(claim.confirmedAt))}
${row(text.helpers, staffIds.length > 0 ? staffIds.join(', ') : null)}
${row(text.fields, fields.length > 0 ? fields.map((field) => wordOf(text.heldFields, field) ?? field).join(', ') : null)}
${row(text.refusal, refusal && (wordOf(text.refusals, refusal) ?? refusal))}</dl>`
      : html`<p>${text.erased}</p>`
  }${said && html`<p>${fill(text.told, { message: text.messages[said] })}</p>`}`;
}

function pictures({ text }: StaffContext, { claimId, pictures: found }: OpenedCase): Html | false {
  if (found.length === 0) return false;
  const seen = new Map<string, number>();
  return html`<h2>${text.pictures}</h2><div class="pictures">${found.map(({ place, document }) => {
    const number = (seen.get(document ?? '') ?? 0) + 1;
    seen.set(document ?? '', number);
    const name = document === null ? '' : (wordOf(text.documents, document)?.name ?? document);
    const caption = document === null ? text.photo : fill(text.page, { document: name, number });
    return html`<figure><img src="/desk/cases/${claimId}/pictures/${place}" alt="${caption}" loading="lazy"><figcaption>${caption}</figcaption></figure>`;
  })}</div>`;
}
