import { fill } from '../../../contract/language/fill.ts';
import type { TooManyAttempts } from '../../accounts/limit-attempts.ts';
import { phonePagePaths } from '../../accounts/phone-page-paths.ts';
import { type AskingKiosk, formatUserCode } from '../../phone/device-codes.ts';
import { html } from '../html.ts';
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

/** Shows which kiosk asks before a password is typed, so that nobody signs in at another's kiosk (RFC 8628 section 5.4). */
export function approvePage(context: PageContext, kiosk: AskingKiosk, tried?: Tried): Content {
  const { text, language } = context;
  const words = text.approve;
  const branch = kiosk.branchName ?? kiosk.branchId;
  return {
    title: words.title,
    problem: tried?.problem,
    body: html`<section class="card">
<h2>${fill(words.kiosk, { kiosk: kiosk.kioskId, branch })}</h2>
<p class="soft">${words.code}</p>
<p class="code">${formatUserCode(kiosk.userCode)}</p>
</section>
<p><strong>${words.compare}</strong></p>
${drawForm(
  context,
  phonePagePaths.signIn,
  html`<p>${words.account}</p>
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

/** The code is unknown, expired, decided, or given up at the kiosk; the page does not say which. */
export function overPage(context: PageContext): Content {
  const { title, hint, again } = context.text.over;
  return { title, hint, body: drawLink(context, phonePagePaths.signIn, again) };
}

export function waitText({ text }: PageContext, { retryAfterSeconds }: TooManyAttempts): string {
  return fill(text.problem.tooManyAttempts, { minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) });
}
