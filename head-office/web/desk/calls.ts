import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { transact } from '../../database/transact.ts';
import { recordDeskAction } from '../../desk/record.ts';
import { findSignedIn } from '../../desk/sessions.ts';
import { answerCall, finishCall } from '../../help-calls/answer.ts';
import { helpCallTexts } from '../../language/texts.ts';
import { formToken } from '../fleet/layout/cookies.ts';
import { readForm } from '../fleet/layout/forms.ts';
import { callsPart } from './calls-part.ts';
import { type BranchContext, isOwnDeskForm, type StaffContext } from './context.ts';
import { readDeskCookies } from './cookies.ts';
import { forbiddenPage, notFoundPage } from './layout.ts';
import { workPage } from './work-page.ts';

const pathSchema = z.object({ callId: z.uuid() });

/** The part alone, for a page that is open; looking for calls keeps nobody signed in. */
export async function sendCalls(context: BranchContext): Promise<FastifyReply> {
  const { dependencies, browser, request, reply } = context;
  const { session } = readDeskCookies(request.headers.cookie);
  const staff = session && (await findSignedIn(dependencies, session, browser, { isUse: false }));
  const part = await callsPart(context, staff && session ? formToken(session) : undefined);
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(part.text);
}

export function comeToCall(context: StaffContext) {
  return act(context, 'answered', (transaction, call, now) =>
    answerCall(transaction, context.dependencies.settings, call, now),
  );
}

export function endCall(context: StaffContext) {
  return act(context, 'finished', finishCall);
}

const RECORDED = { answered: 'answerCall', finished: 'endCall' } as const;

async function act(context: StaffContext, what: keyof typeof RECORDED, work: typeof finishCall) {
  const { dependencies, request, reply, staff, language } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  if (!isOwnDeskForm(context, readForm(request.body)['token'])) return forbiddenPage(context);
  const now = dependencies.clock.now();
  const { branchId, staffId } = staff;
  const call = { callId: path.data.callId, branchId, staffId };
  const kiosk = await transact(dependencies, async (transaction) => {
    const done = await work(transaction, call, now);
    if (done) {
      const { kioskId: detail } = done;
      await recordDeskAction(transaction, { branchId, staffId, action: RECORDED[what], detail }, now);
    }
    return done;
  });
  if (kiosk) return reply.redirect(`/desk?done=${what}`, 303);
  reply.code(409);
  return workPage(context, helpCallTexts[language].gone);
}
