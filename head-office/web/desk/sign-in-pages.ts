import { staffSignInSchema } from '../../../contract/head-office/staff.ts';
import { fill } from '../../../contract/language/fill.ts';
import type { TooManyAttempts } from '../../accounts/limit-attempts.ts';
import { registerBrowser } from '../../desk/browsers.ts';
import { signInAtDesk, signOutOfDesk } from '../../desk/sessions.ts';
import { readForm } from '../fleet/layout/forms.ts';
import { notice, problem } from '../fleet/layout/page.ts';
import { type Html, html } from '../html.ts';
import { type BranchContext, type DeskContext, isOwnDeskForm, type StaffContext } from './context.ts';
import { deskBrowserCookie, deskSessionCookie, noDeskSessionCookie } from './cookies.ts';
import { deskPage, forbiddenPage } from './layout.ts';

/** For a browser that is no branch's yet. */
export function registerPage(context: DeskContext, fault?: string): Html {
  const { text } = context;
  const content = html`${fault && problem(fault)}<p>${text.registerMeaning}</p>
<form method="post" action="/desk/register" class="stack"><div><label for="code">${text.code}</label>
<input id="code" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
<button>${text.register}</button></form>`;
  return deskPage(context, { title: text.register, content, narrow: true });
}

export async function register(context: DeskContext) {
  const { dependencies, request, reply, text } = context;
  const { code = '' } = readForm(request.body);
  const browser = request.headers['user-agent'] ?? '';
  const registered = await registerBrowser(dependencies, { code, browser, source: request.ip });
  if (!registered.ok) {
    if ('retryAfterSeconds' in registered.problem)
      return registerPage(context, sayTooMany(context, registered.problem));
    reply.code(401);
    return registerPage(context, text.codeRefused);
  }
  const { browserDays } = dependencies.settings.desk;
  reply.header('set-cookie', deskBrowserCookie(registered.value.token, browserDays));
  return reply.redirect('/desk/sign-in', 303);
}

const NEWS = { signedOut: 'signedOut', over: 'over' } as const;

export function signInPage(context: BranchContext, fault?: string, written = ''): Html {
  const { text, query, browser } = context;
  const news = Object.values(NEWS).find((each) => each === query['done']);
  const content = html`${fault && problem(fault)}${!fault && news && notice(text[news])}
<p>${fill(text.branch, { branch: browser.branchId })}. ${text.signInMeaning}</p>
<form method="post" action="/desk/sign-in" class="stack">
<div><label for="staffId">${text.staffId}</label><input id="staffId" name="staffId" value="${written}" required
 autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
<div><label for="pin">${text.pin}</label><input id="pin" name="pin" type="password" inputmode="numeric" required
 autocomplete="off"></div><button>${text.signIn}</button></form>`;
  return deskPage(context, { title: text.signIn, content, narrow: true });
}

export async function signIn(context: BranchContext) {
  const { dependencies, browser, request, reply, text } = context;
  const { staffId = '', pin = '' } = readForm(request.body);
  const given = staffSignInSchema.safeParse({ staffId: staffId.trim().toUpperCase(), pin });
  if (!given.success) {
    reply.code(401);
    return signInPage(context, text.signInRefused, staffId);
  }
  const signedIn = await signInAtDesk(dependencies, given.data, browser);
  if (!signedIn.ok) {
    const { problem: why } = signedIn;
    if ('retryAfterSeconds' in why) return signInPage(context, sayTooMany(context, why), staffId);
    reply.code(401);
    return signInPage(context, why.code === 'firstPin' ? text.firstPin : text.signInRefused, staffId);
  }
  reply.header('set-cookie', deskSessionCookie(signedIn.value, dependencies.settings.desk.sessionMinutes));
  return reply.redirect('/desk', 303);
}

export async function signOut(context: StaffContext) {
  const { dependencies, request, reply, staff } = context;
  if (!isOwnDeskForm(context, readForm(request.body)['token'])) return forbiddenPage(context);
  await signOutOfDesk(dependencies, staff);
  reply.header('set-cookie', noDeskSessionCookie());
  return reply.redirect('/desk/sign-in?done=signedOut', 303);
}

/** 429, with when to try again for the browser and for the person. */
function sayTooMany({ reply, text }: DeskContext, { retryAfterSeconds }: TooManyAttempts): string {
  reply.code(429).header('retry-after', String(retryAfterSeconds));
  return fill(text.tooMany, { minutes: Math.ceil(retryAfterSeconds / 60) });
}
