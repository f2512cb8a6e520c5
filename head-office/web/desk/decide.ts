import { z } from 'zod';
import type { ClaimId } from '../../../contract/claim/claim.ts';
import { deskMessageSchema } from '../../../contract/claim/desk-message.ts';
import { fill } from '../../../contract/language/fill.ts';
import { answerDecision, type DecisionProblem, decideCase } from '../../desk/decide.ts';
import { sayToParticipant } from '../../desk/messages.ts';
import { findOwnWork } from '../../desk/open-case.ts';
import { deskReasonSchema } from '../../desk/reasons.ts';
import { REMARK, remarkSchema } from '../../desk/remark.ts';
import { type Fields, readForm } from '../fleet/layout/forms.ts';
import type { Html } from '../html.ts';
import { casePage } from './case-page.ts';
import { isOwnDeskForm, type StaffContext } from './context.ts';
import { forbiddenPage, notFoundPage } from './layout.ts';
import { readClaimId } from './read-path.ts';
import { workPage } from './work-page.ts';

const decisionSchema = z.object({
  decision: z.enum(['accept', 'refuse']),
  reason: deskReasonSchema,
  remark: remarkSchema,
  message: z
    .enum([...deskMessageSchema.options, ''])
    .transform((message) => (message === '' ? undefined : message)),
});
const answerSchema = z.enum(['agree', 'disagree']);

export async function decide(context: StaffContext) {
  const sent = await readOwnForm(context);
  if ('text' in sent) return sent;
  const { dependencies, staff, reply, text } = context;
  const given = decisionSchema.safeParse(sent.fields);
  if (!given.success) {
    reply.code(422);
    return casePage(context, fill(text.problems.form, REMARK));
  }
  const done = await decideCase(dependencies, staff, { ...given.data, claimId: sent.claimId });
  if (!done.ok) return sayProblem(context, done.problem);
  return reply.redirect(`/desk?done=${done.value}`, 303);
}

export async function answerFirst(context: StaffContext) {
  const sent = await readOwnForm(context);
  if ('text' in sent) return sent;
  const { dependencies, staff, reply } = context;
  const answer = answerSchema.safeParse(sent.fields['answer']);
  if (!answer.success) return forbiddenPage(context);
  const agrees = answer.data === 'agree';
  const done = await answerDecision(dependencies, staff, { claimId: sent.claimId, agrees });
  if (!done.ok) return sayProblem(context, done.problem);
  return reply.redirect(`/desk?done=${agrees ? 'carriedOut' : 'reopened'}`, 303);
}

export async function sayMessage(context: StaffContext) {
  const sent = await readOwnForm(context);
  if ('text' in sent) return sent;
  const { dependencies, staff, reply, text } = context;
  const message = deskMessageSchema.safeParse(sent.fields['message']);
  if (!message.success) {
    reply.code(422);
    return casePage(context, text.problems.message);
  }
  const { branchId, staffId } = staff;
  const said = await sayToParticipant(
    dependencies,
    { branchId, staffId },
    { claimId: sent.claimId, message: message.data },
  );
  return said.ok ? reply.redirect('/desk?done=said', 303) : sayProblem(context, said.problem);
}

/** A form of this session about a case of the own branch that is there; else the page that refuses it. */
async function readOwnForm(context: StaffContext): Promise<Html | { claimId: ClaimId; fields: Fields }> {
  const { dependencies, request, reply, staff, text } = context;
  const claimId = readClaimId(request.params);
  if (claimId === undefined) return notFoundPage(context);
  const fields = readForm(request.body);
  if (!isOwnDeskForm(context, fields['token'])) return forbiddenPage(context);
  const { branchId, staffId } = staff;
  const found = await findOwnWork(dependencies, { branchId, staffId }, claimId);
  if (!found) return notFoundPage(context);
  if (found !== 'done') return { claimId, fields };
  reply.code(409);
  return workPage(context, text.problems.gone);
}

function sayProblem(context: StaffContext, problem: DecisionProblem): Promise<Html> {
  const { reply, text } = context;
  if (problem === 'gone') {
    reply.code(409);
    return workPage(context, text.problems.gone);
  }
  reply.code(403);
  return casePage(context, text.problems[problem]);
}
