import { z } from 'zod';
import { fill } from '../../../contract/language/fill.ts';
import { formatsFor } from '../../../contract/language/formats.ts';
import { transact } from '../../database/transact.ts';
import { answerCall, finishCall } from '../../help-calls/answer.ts';
import { countCalls, listCalls, type StandingCall } from '../../help-calls/list.ts';
import { helpCallTexts } from '../../language/texts.ts';
import { recordAction } from '../../operators/record-action.ts';
import { may } from '../../operators/roles.ts';
import { type Html, html } from '../html.ts';
import { ago, kioskLink } from './layout/components.ts';
import { forbiddenPage, notFoundPage } from './layout/error-pages.ts';
import { readForm } from './layout/forms.ts';
import { tokenField } from './layout/page.ts';
import { isOwnForm, type OperatorContext } from './layout/page-context.ts';

const pathSchema = z.object({ callId: z.uuid() });

/** Calls that stand at all branches, and how those of the last days were answered; nothing where there was none. */
export async function callsPart(context: OperatorContext): Promise<Html | false> {
  const { dependencies, language } = context;
  const { called, answered, medianSeconds } = await countCalls(dependencies);
  if (called === 0) return false;
  const text = helpCallTexts[language];
  const calls = await listCalls(dependencies, null);
  const days = dependencies.settings.helpCalls.keepDays;
  const minutes = medianSeconds === null ? null : Math.max(1, Math.ceil(medianSeconds / 60));
  return html`<h2>${text.title}</h2>${
    calls.length === 0
      ? html`<p>${text.none}</p>`
      : html`<ul class="calls">${calls.map((call) => item(context, call))}</ul>`
  }<p class="soft">${fill(text.figures, { days, called, answered })} ${
    minutes !== null && fill(text.median, { minutes })
  }</p>`;
}

function item(context: OperatorContext, call: StandingCall): Html {
  const { dependencies, language, operator, token } = context;
  const text = helpCallTexts[language];
  const { callId, branchName, counterName, calledAt, comingAt, staffName } = call;
  const form = (path: string, words: string, look: string) =>
    may(operator, 'answerCall') &&
    html`<form method="post" action="/fleet/calls/${callId}/${path}">${tokenField(token)}<button class="${look}">${words}</button></form>`;
  const { time } = formatsFor(language, dependencies.settings.office.timeZone);
  const at = { time: time(comingAt ?? calledAt) };
  const place = [branchName, counterName].filter((each) => each !== null).join(', ');
  return html`<li${comingAt === null && html` class="waits"`}><strong>${kioskLink(call)}</strong> <span>${place}</span>
<span>${ago(context, calledAt)}</span>${
    comingAt !== null &&
    html`<span>${staffName === null ? fill(text.coming, at) : fill(text.comingBy, { ...at, name: staffName })}</span>`
  }${comingAt === null && form('coming', text.come, 'quiet')}${form('done', text.done, 'quiet')}</li>`;
}

export function comeToCall(context: OperatorContext) {
  return act(context, 'answerCall', (transaction, call, now) =>
    answerCall(transaction, context.dependencies.settings, call, now),
  );
}

export function endCall(context: OperatorContext) {
  return act(context, 'endCall', finishCall);
}

async function act(context: OperatorContext, action: 'answerCall' | 'endCall', work: typeof finishCall) {
  const { dependencies, operator, request, reply } = context;
  const path = pathSchema.safeParse(request.params);
  if (!path.success) return notFoundPage(context);
  if (!isOwnForm(context, readForm(request.body)['token'])) return forbiddenPage(context);
  const now = dependencies.clock.now();
  const call = { callId: path.data.callId, branchId: null, staffId: null };
  await transact(dependencies, async (transaction) => {
    const kiosk = await work(transaction, call, now);
    // Somebody else was quicker: there is nothing to record.
    if (kiosk) await recordAction(transaction, { operator: operator.name, action, kiosk }, now);
  });
  return reply.redirect('/fleet', 303);
}
