import { deskMessageSchema } from '../../../contract/claim/desk-message.ts';
import { fill } from '../../../contract/language/fill.ts';
import { decidedKindSchema } from '../../configuration/desk-schema.ts';
import type { OpenedCase } from '../../desk/open-case.ts';
import { type Decision, reasonsFor, type Subject } from '../../desk/reasons.ts';
import { REMARK } from '../../desk/remark.ts';
import type { DeskTexts } from '../../language/texts.ts';
import { notice, tokenField } from '../fleet/layout/page.ts';
import { type Html, html } from '../html.ts';
import { wordOf } from '../word-of.ts';
import type { StaffContext } from './context.ts';

const DECISIONS = ['accept', 'refuse'] as const;

function wordsOf(text: DeskTexts, subject: Subject): Readonly<Record<Decision, string>> {
  return subject === 'holder' ? text.holder : text.visit;
}

/** Two forms, so that no reason goes with the other decision; none for whoever helped in the visit. */
export function decisionPart(context: StaffContext, opened: OpenedCase, subject: Subject): Html {
  const { text, staff, dependencies } = context;
  if (subject === 'visit' && opened.staffIds.includes(staff.staffId)) {
    return html`<h2>${text.decide}</h2>${notice(text.problems.ownVisit)}`;
  }
  const kind = decidedKindSchema.safeParse(opened.kind).data;
  const needsSecond = kind !== undefined && dependencies.settings.desk.secondPersonFor.includes(kind);
  return html`<h2>${text.decide}</h2><p class="soft">${needsSecond ? text.secondNeeded : text.cannotBeUndone}</p>
<div class="pair">${DECISIONS.map((decision) => form(context, opened, subject, decision))}</div>`;
}

function form(context: StaffContext, { claimId }: OpenedCase, subject: Subject, decision: Decision): Html {
  const { text, token } = context;
  const remark = `remark-${decision}`;
  const message = `message-${decision}`;
  return html`<form method="post" action="/desk/cases/${claimId}/decision" class="stack">${tokenField(token)}
<h3>${wordsOf(text, subject)[decision]}</h3><fieldset><legend>${text.basis}</legend>${reasonsFor(
    subject,
    decision,
  ).map(
    (reason) =>
      html`<label><input type="radio" name="reason" value="${reason}" required>${text.reasons[reason]}</label>`,
  )}</fieldset>
<div><label for="${remark}">${fill(text.remark, REMARK)}</label><input id="${remark}" name="remark"
 maxlength="${REMARK.most}" autocomplete="off"></div>
<div><label for="${message}">${text.tellToo}</label><select id="${message}" name="message"><option value="">${
    text.noMessage
  }</option>${messageOptions(context)}</select></div>
<button name="decision" value="${decision}"${decision === 'refuse' && html` class="grave"`}>${
    wordsOf(text, subject)[decision]
  }</button></form>`;
}

/** What the first person decided, for the second one. */
export function agreementPart(context: StaffContext, opened: OpenedCase, subject: Subject): Html | false {
  const { text, staff, token } = context;
  const { decision, remark, claimId } = opened;
  if (!decision) return false;
  const said = {
    staff: decision.decided_by,
    decision: wordsOf(text, subject)[decision.decision],
    reason: wordOf(text.reasons, decision.reason) ?? decision.reason,
  };
  const isOwn = decision.decided_by === staff.staffId;
  return html`<h2>${text.decide}</h2>${notice(fill(text.first, said))}${
    remark !== null && html`<p>${fill(text.firstRemark, { remark })}</p>`
  }<form method="post" action="/desk/cases/${claimId}/second" class="row">${tokenField(token)}${
    !isOwn && html`<button name="answer" value="agree">${text.agree}</button>`
  }<button name="answer" value="disagree" class="quiet">${isOwn ? text.takeBack : text.disagree}</button></form>`;
}

/** One of the fixed sentences for the participant. */
export function messagePart(context: StaffContext, { claimId }: OpenedCase): Html {
  const { text, token } = context;
  return html`<h2>${text.tell}</h2><p class="soft">${text.tellMeaning}</p>
<form method="post" action="/desk/cases/${claimId}/message" class="stack">${tokenField(token)}
<div><label for="message">${text.tellToo}</label><select id="message" name="message" required><option value=""></option>${messageOptions(
    context,
  )}</select></div><button class="quiet">${text.send}</button></form>`;
}

function messageOptions({ text }: StaffContext): Html[] {
  return deskMessageSchema.options.map(
    (message) => html`<option value="${message}">${text.messages[message]}</option>`,
  );
}
