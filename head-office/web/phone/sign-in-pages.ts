import { fill } from '../../../contract/language/fill.ts';
import type { TooManyAttempts } from '../../accounts/limited.ts';
import { type AskingKiosk, showUserCode } from '../../phone/device-codes.ts';
import { html } from '../html.ts';
import { type Content, drawForm, drawLink, link, type Visit } from './page.ts';
import { phonePaths } from './paths.ts';

/** For whoever came without the QR. */
export function codePage({ says, language }: Visit, problem?: string): Content {
  const { title, hint, label, proceed } = says.enterCode;
  return {
    title,
    hint,
    problem,
    body: html`<form action="${phonePaths.signIn}">
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

/** Who asks, before anything is typed: so that nobody opens their account for a stranger (RFC 8628 section 5.4). */
export function approvePage(visit: Visit, kiosk: AskingKiosk, tried?: Tried): Content {
  const { says, language } = visit;
  const words = says.approve;
  const branch = kiosk.branchName ?? kiosk.branchId;
  return {
    title: words.title,
    problem: tried?.problem,
    body: html`<section class="card">
<h2>${fill(words.kiosk, { kiosk: kiosk.kioskId, branch })}</h2>
<p class="soft">${words.code}</p>
<p class="code">${showUserCode(kiosk.userCode)}</p>
</section>
<p><strong>${words.compare}</strong></p>
${drawForm(
  visit,
  phonePaths.signIn,
  html`<p>${words.account}</p>
<label for="email">${says.email}</label>
<input id="email" name="email" type="email" inputmode="email" autocomplete="username" autocapitalize="none" value="${tried?.email ?? ''}">
<label for="sandi">${says.password}</label>
<input id="sandi" name="sandi" type="password" autocomplete="current-password">
<button class="first" name="jawab" value="ya">${words.yes}</button>
<button name="jawab" value="bukan">${words.no}</button>`,
)}
<p><a class="link" href="${link(phonePaths.forgotten, { bahasa: language })}">${words.forgotten}</a></p>`,
  };
}

/** Unknown, over, decided upon, or given up at the kiosk: which of them is not told. */
export function overPage(visit: Visit): Content {
  const { title, hint, again } = visit.says.over;
  return { title, hint, body: drawLink(visit, phonePaths.signIn, again) };
}

export function waitText({ says }: Visit, { retryAfterSeconds }: TooManyAttempts): string {
  return fill(says.problem.tooManyAttempts, { minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) });
}
