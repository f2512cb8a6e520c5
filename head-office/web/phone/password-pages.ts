import type { FieldProblem } from '../../../contract/identity/problem.ts';
import { fill } from '../../../contract/language/fill.ts';
import type { PhoneTexts } from '../../language/texts.ts';
import { html } from '../html.ts';
import { type Content, drawForm, drawLink, type Visit } from './page.ts';
import { phonePaths } from './paths.ts';

interface Tried {
  readonly email: string;
  readonly problem: string;
}

export function askPage(visit: Visit, tried?: Tried): Content {
  const { says } = visit;
  const { title, hint, proceed } = says.forgotten;
  return {
    title,
    hint,
    problem: tried?.problem,
    body: drawForm(
      visit,
      phonePaths.forgotten,
      html`<label for="email">${says.email}</label>
<input id="email" name="email" type="email" inputmode="email" autocomplete="username" autocapitalize="none" value="${tried?.email ?? ''}">
<button class="first">${proceed}</button>`,
    ),
  };
}

/** The same words whether the address has an account. */
export function sentPage({ says }: Visit, minutes: number): Content {
  const { title, hint, todo, ask } = says.sent;
  return { title, hint, body: html`<p>${fill(todo, { minutes })}</p><p>${ask}</p>` };
}

export function newPasswordPage(visit: Visit, problem?: string): Content {
  const { title, hint, first, again, proceed } = visit.says.newPassword;
  return {
    title,
    hint,
    problem,
    body: drawForm(
      visit,
      phonePaths.newPassword,
      html`<label for="sandi">${first}</label>
<input id="sandi" name="sandi" type="password" autocomplete="new-password">
<label for="ulang">${again}</label>
<input id="ulang" name="ulang" type="password" autocomplete="new-password">
<button class="first">${proceed}</button>`,
    ),
  };
}

/** Used, too old or never made: which of them is not told. */
export function linkOverPage(visit: Visit): Content {
  const { title, hint, again } = visit.says.linkOver;
  return { title, hint, body: drawLink(visit, phonePaths.forgotten, again) };
}

export function passwordProblem(
  { problem }: PhoneTexts,
  { code, entered, least, most }: FieldProblem,
): string {
  if (code === 'password.short') return fill(problem.short, { entered, least });
  if (code === 'password.long') return fill(problem.long, { most });
  return code === 'password.common' ? problem.common : problem.emptyPassword;
}
