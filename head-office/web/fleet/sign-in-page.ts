import { fill } from '../../../contract/language/fill.ts';
import { transact } from '../../database/transact.ts';
import { recordAction } from '../../operators/actions.ts';
import { changePassword, checkOperator, type PasswordProblem } from '../../operators/operators.ts';
import { endOperatorSession, openOperatorSession } from '../../operators/sessions.ts';
import { html } from '../html.ts';
import { type Call, isOwnForm, type OperatorCall } from './call.ts';
import { noSessionCookie, sessionCookie } from './cookies.ts';
import { readForm } from './forms.ts';
import { notice, page, problem, tokenField } from './page.ts';

const NEWS = { passwordChanged: 'passwordChanged', signedOut: 'signedOut' } as const;

export function signInPage(call: Call, fault?: string, name = '') {
  const { text, query } = call;
  const news = Object.values(NEWS).find((each) => each === query['done']);
  const content = html`${fault && problem(fault)}${!fault && news && notice(text[news])}
<form method="post" action="/fleet/sign-in" class="stack">
<div><label for="name">${text.name}</label><input id="name" name="name" value="${name}" autocomplete="username"
 autocapitalize="off" required></div>
<div><label for="password">${text.password}</label><input id="password" name="password" type="password"
 autocomplete="current-password" required></div>
<button>${text.signIn}</button></form>`;
  return page(call, { title: text.signIn, content, narrow: true });
}

export async function signInOperator(call: Call) {
  const { office, request, reply, text } = call;
  const { name = '', password = '' } = readForm(request.body);
  const checked = await checkOperator(office, name, password, request.ip);
  if (!checked.ok) {
    const { problem: why } = checked;
    const tooMany = 'retryAfterSeconds' in why;
    reply.code(tooMany ? 429 : 401);
    if (!tooMany) return signInPage(call, text.signInRefused, name);
    reply.header('retry-after', String(why.retryAfterSeconds));
    return signInPage(call, fill(text.tooMany, { minutes: Math.ceil(why.retryAfterSeconds / 60) }), name);
  }
  const operator = checked.value.name;
  const session = await openOperatorSession(office, operator);
  await recordAction(office.database, { operator, action: 'signIn' }, office.clock.now());
  reply.header('set-cookie', sessionCookie(session, office.settings.fleet.operators.sessionMinutes));
  return reply.redirect('/fleet', 303);
}

export async function signOutOperator(call: OperatorCall) {
  const { office, operator, request, reply } = call;
  if (!isOwnForm(call, readForm(request.body)['token'])) return reply.redirect('/fleet', 303);
  await endOperatorSession(office, operator);
  return reply.header('set-cookie', noSessionCookie()).redirect('/fleet/sign-in?done=signedOut', 303);
}

export function passwordPage(call: OperatorCall, fault?: PasswordProblem) {
  const { text, office, operator, token } = call;
  const least = office.settings.fleet.operators.leastPasswordCharacters;
  const field = (name: 'newPassword' | 'again') => html`<div><label for="${name}">${text[name]}</label>
<input id="${name}" name="${name}" type="password" autocomplete="new-password" required></div>`;
  const content = html`${fault && problem(fill(text.passwordProblems[fault], { least }))}
<p>${fill(text.passwordMeaning, { least })}</p><form method="post" class="stack">${tokenField(token)}
<input type="hidden" name="username" value="${operator.name}" autocomplete="username">
${field('newPassword')}${field('again')}<button>${text.passwordTitle}</button></form>`;
  return page(call, { title: text.passwordTitle, content, narrow: true });
}

export async function chooseOwnPassword(call: OperatorCall) {
  const { office, operator, request, reply } = call;
  const { token, newPassword = '', again = '' } = readForm(request.body);
  if (!isOwnForm(call, token)) return reply.redirect('/fleet/password', 303);
  const changed = await transact(office, async (transaction) => {
    const outcome = await changePassword(office, transaction, operator.name, newPassword, again);
    if (outcome.ok) {
      const done = { operator: operator.name, action: 'changePassword' } as const;
      await recordAction(transaction, done, office.clock.now());
    }
    return outcome;
  });
  if (changed.ok)
    return reply.header('set-cookie', noSessionCookie()).redirect('/fleet/sign-in?done=passwordChanged', 303);
  reply.code(422);
  return passwordPage(call, changed.problem);
}
