import { fill } from '../../../contract/language/fill.ts';
import { formatsFor } from '../../../contract/language/formats.ts';
import { listCalls, type StandingCall } from '../../help-calls/list.ts';
import { helpCallTexts } from '../../language/texts.ts';
import { tokenField } from '../fleet/layout/page.ts';
import { type Html, html } from '../html.ts';
import type { BranchContext } from './context.ts';

/** Looks for calls while a page of a desk is open, and says in the title how many there are. */
export const CALLS_SCRIPT = `
const part = document.getElementById('calls');
const { title } = document;
const name = () => {
  const waiting = part.querySelectorAll('li').length;
  document.title = waiting > 0 ? '(' + waiting + ') ' + title : title;
};
const look = async () => {
  if (part.contains(document.activeElement)) return;
  const answer = await fetch('/desk/calls');
  if (!answer.ok || answer.redirected) return;
  const calls = await answer.text();
  if (calls === shown) return;
  shown = calls;
  part.innerHTML = calls;
  name();
};
let shown = part.innerHTML;
name();
look().catch(() => undefined);
setInterval(() => look().catch(() => undefined), part.dataset.seconds * 1000);
`;

/** Calls of the branch, which any of its browsers shows; whoever is signed in there answers by one touch. */
export async function callsPart(context: BranchContext, token: string | undefined): Promise<Html> {
  const { dependencies, browser, language } = context;
  const calls = await listCalls(dependencies, browser.branchId);
  if (calls.length === 0) return html``;
  const text = helpCallTexts[language];
  return html`<h2>${text.title}</h2><ul class="calls">${calls.map((call) => item(context, call, token))}</ul>${
    token === undefined && html`<p>${text.signInToAnswer}</p>`
  }`;
}

function item(
  { dependencies, language }: BranchContext,
  call: StandingCall,
  token: string | undefined,
): Html {
  const text = helpCallTexts[language];
  const { time } = formatsFor(language, dependencies.settings.office.timeZone);
  const { callId, kioskId, counterName, calledAt, comingAt, staffName } = call;
  const form = (path: string, words: string, look: string) =>
    token !== undefined &&
    html`<form method="post" action="/desk/calls/${callId}/${path}">${tokenField(token)}<button${look && html` class="${look}"`}>${words}</button></form>`;
  return html`<li${comingAt === null && html` class="waits"`}><strong>${fill(text.kiosk, { kiosk: kioskId })}${
    counterName !== null && `, ${counterName}`
  }</strong><span>${sayState(text, { calledAt, comingAt, staffName }, time)}</span>${
    comingAt === null && form('coming', text.come, '')
  }${form('done', text.done, 'quiet')}</li>`;
}

function sayState(
  text: (typeof helpCallTexts)[keyof typeof helpCallTexts],
  { calledAt, comingAt, staffName }: Pick<StandingCall, 'calledAt' | 'comingAt' | 'staffName'>,
  time: (instant: string) => string,
): string {
  if (comingAt === null) return fill(text.since, { time: time(calledAt) });
  const at = { time: time(comingAt) };
  return staffName === null ? fill(text.coming, at) : fill(text.comingBy, { ...at, name: staffName });
}
