import type { FieldProblem } from '../../../contract/identity/problem.ts';
import { fill } from '../../../contract/language/fill.ts';
import { phonePagePaths } from '../../accounts/phone-page-paths.ts';
import type { PhoneTexts } from '../../language/texts.ts';
import { html } from '../html.ts';
import { type Content, drawForm, drawLink, type PageContext } from './layout.ts';

interface Tried {
  readonly email: string;
  readonly problem: string;
}

export function askPage(context: PageContext, tried?: Tried): Content {
  const { text } = context;
  const { title, hint, proceed } = text.forgotten;
  return {
    title,
    hint,
    problem: tried?.problem,
    body: drawForm(
      context,
      phonePagePaths.forgotten,
      html`<label for="email">${text.email}</label>
<input id="email" name="email" type="email" inputmode="email" autocomplete="username" autocapitalize="none" value="${tried?.email ?? ''}">
<button class="first">${proceed}</button>`,
    ),
  };
}

/** The same text whether the address has an account or not. */
export function sentPage({ text }: PageContext, minutes: number): Content {
  const { title, hint, todo, ask } = text.sent;
  return { title, hint, body: html`<p>${fill(todo, { minutes })}</p><p>${ask}</p>` };
}

export function newPasswordPage(context: PageContext, problem?: string): Content {
  const { title, hint, first, again, proceed } = context.text.newPassword;
  return {
    title,
    hint,
    problem,
    body: drawForm(
      context,
      phonePagePaths.newPassword,
      html`<label for="sandi">${first}</label>
<input id="sandi" name="sandi" type="password" autocomplete="new-password">
<label for="ulang">${again}</label>
<input id="ulang" name="ulang" type="password" autocomplete="new-password">
<button class="first">${proceed}</button>`,
    ),
  };
}

/** The link is used, expired or unknown; the page does not say which. */
export function linkOverPage(context: PageContext): Content {
  const { title, hint, again } = context.text.linkOver;
  return { title, hint, body: drawLink(context, phonePagePaths.forgotten, again) };
}

export function passwordProblem(
  { problem }: PhoneTexts,
  { code, entered, least, most }: FieldProblem,
): string {
  if (code === 'password.short') return fill(problem.short, { entered, least });
  if (code === 'password.long') return fill(problem.long, { most });
  if (code === 'password.characters') return problem.characters;
  return code === 'password.common' ? problem.common : problem.emptyPassword;
}
