import { fill } from '../../../contract/language/fill.ts';
import type { TooManyAttempts } from '../../accounts/limit-attempts.ts';
import { phonePagePaths } from '../../accounts/phone-page-paths.ts';
import { type AskingKiosk, formatUserCode } from '../../phone/device-codes.ts';
import { type Html, html } from '../html.ts';
import { type Content, drawForm, drawLink, link, type PageContext } from './layout.ts';

/** The form for a code, for those who did not scan the QR. */
export function codePage({ text, language }: PageContext, problem?: string): Content {
  const { title, hint, label, proceed } = text.enterCode;
  return {
    title,
    hint,
    problem,
    body: html`<form action="${phonePagePaths.signIn}">
<input type="hidden" name="bahasa" value="${language}">
<label for="kode">${label}</label>
<input class="code-field" id="kode" name="kode" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
<button class="first">${proceed}</button>
</form>`,
  };
}

interface Tried {
  readonly email: string;
  readonly problem: string;
}

/** Asks which number stands on the kiosk's screen, which only whoever is before it can know (RFC 8628 section 5.4). */
export function numberPage(context: PageContext, kiosk: AskingKiosk, problem?: string): Content {
  const words = context.text.chooseNumber;
  const choices = kiosk.shown?.choices ?? [];
  return {
    title: context.text.approve.title,
    problem,
    body: html`${kioskCard(context, kiosk)}
<h2>${words.question}</h2>
<p>${words.hint}</p>
${drawForm(
  context,
  phonePagePaths.signIn,
  html`<input type="hidden" name="jawab" value="nomor">
<div class="numbers">${choices.map((choice) => html`<button name="nomor" value="${choice}">${choice}</button>`)}</div>`,
)}
<p><strong>${words.warning}</strong></p>
${drawForm(context, phonePagePaths.signIn, html`<button name="jawab" value="bukan">${words.none}</button>`)}`,
  };
}

/** Shows which kiosk asks before a password is typed, so that nobody signs in at another's kiosk (RFC 8628 section 5.4). */
export function approvePage(context: PageContext, kiosk: AskingKiosk, tried?: Tried): Content {
  const { text, language } = context;
  const words = text.approve;
  const { shown, userCode } = kiosk;
  return {
    title: words.title,
    problem: tried?.problem,
    body: html`${kioskCard(
      context,
      kiosk,
      html`<p class="soft">${shown ? words.number : words.code}</p>
<p class="code">${shown?.number ?? formatUserCode(userCode)}</p>`,
    )}
<p><strong>${shown ? words.compareNumber : words.compare}</strong></p>
${drawForm(
  context,
  phonePagePaths.signIn,
  html`${shown && html`<input type="hidden" name="nomor" value="${shown.number}">`}
<p>${words.account}</p>
<label for="email">${text.email}</label>
<input id="email" name="email" type="email" inputmode="email" autocomplete="username" autocapitalize="none" value="${tried?.email ?? ''}">
<label for="sandi">${text.password}</label>
<input id="sandi" name="sandi" type="password" autocomplete="current-password">
<button class="first" name="jawab" value="ya">${words.yes}</button>
<button name="jawab" value="bukan">${words.no}</button>`,
)}
<p><a class="link" href="${link(phonePagePaths.forgotten, { bahasa: language })}">${words.forgotten}</a></p>`,
  };
}

/** Number, branch and city of the kiosk whose code it is. */
function kioskCard(
  { text }: PageContext,
  { kioskId, branchName, branchId, city }: AskingKiosk,
  more?: Html,
): Html {
  return html`<section class="card">
<h2>${fill(text.approve.kiosk, { kiosk: kioskId, branch: branchName ?? branchId })}</h2>
${city !== null && html`<p>${city}</p>`}${more}
</section>`;
}

/** The code is unknown, expired, decided, or given up at the kiosk; the page does not say which. */
export function overPage(context: PageContext): Content {
  const { title, hint, again } = context.text.over;
  return { title, hint, body: drawLink(context, phonePagePaths.signIn, again) };
}

export function waitText({ text }: PageContext, { retryAfterSeconds }: TooManyAttempts): string {
  return fill(text.problem.tooManyAttempts, { minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) });
}
