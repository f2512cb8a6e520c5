import { fill } from '../../../../contract/language/fill.ts';
import { transact } from '../../../database/transact.ts';
import { changePassword, checkOperator, type PasswordProblem } from '../../../operators/operators.ts';
import { recordAction } from '../../../operators/record-action.ts';
import { endOperatorSession, openOperatorSession } from '../../../operators/sessions.ts';
import { html } from '../../html.ts';
import { noSessionCookie, sessionCookie } from '../layout/cookies.ts';
import { readForm } from '../layout/forms.ts';
import { notice, page, problem, tokenField } from '../layout/page.ts';
import { isOwnForm, type OperatorContext, type PageContext } from '../layout/page-context.ts';

const NEWS = { passwordChanged: 'passwordChanged', signedOut: 'signedOut' } as const;

export function signInPage(context: PageContext, fault?: string, name = '') {
  const { text, query } = context;
  const news = Object.values(NEWS).find((each) => each === query['done']);
  const content = html`${fault && problem(fault)}${!fault && news && notice(text[news])}
<form method="post" action="/fleet/sign-in" class="stack">
<div><label for="name">${text.name}</label><input id="name" name="name" value="${name}" autocomplete="username"
 autocapitalize="off" required></div>
<div><label for="password">${text.password}</label><input id="password" name="password" type="password"
 autocomplete="current-password" required></div>
<button>${text.signIn}</button></form>`;
  return page(context, { title: text.signIn, content, narrow: true });
}

export async function signInOperator(context: PageContext) {
  const { dependencies, request, reply, text } = context;
  const { name = '', password = '' } = readForm(request.body);
  const checked = await checkOperator(dependencies, name, password, request.ip);
  if (!checked.ok) {
    const { problem: why } = checked;
    const tooMany = 'retryAfterSeconds' in why;
    reply.code(tooMany ? 429 : 401);
    if (!tooMany) return signInPage(context, text.signInRefused, name);
    reply.header('retry-after', String(why.retryAfterSeconds));
    return signInPage(context, fill(text.tooMany, { minutes: Math.ceil(why.retryAfterSeconds / 60) }), name);
  }
  const operator = checked.value.name;
  const session = await openOperatorSession(dependencies, operator);
  await recordAction(dependencies.database, { operator, action: 'signIn' }, dependencies.clock.now());
  reply.header('set-cookie', sessionCookie(session, dependencies.settings.fleet.operators.sessionMinutes));
  return reply.redirect('/fleet', 303);
}

export async function signOutOperator(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  if (!isOwnForm(context, readForm(request.body)['token'])) return reply.redirect('/fleet', 303);
  await endOperatorSession(dependencies, operator);
  return reply.header('set-cookie', noSessionCookie()).redirect('/fleet/sign-in?done=signedOut', 303);
}

export function passwordPage(context: OperatorContext, fault?: PasswordProblem) {
  const { text, dependencies, operator, token } = context;
  const least = dependencies.settings.fleet.operators.leastPasswordCharacters;
  const field = (name: 'newPassword' | 'again') => html`<div><label for="${name}">${text[name]}</label>
<input id="${name}" name="${name}" type="password" autocomplete="new-password" required></div>`;
  const content = html`${fault && problem(fill(text.passwordProblems[fault], { least }))}
<p>${fill(text.passwordMeaning, { least })}</p><form method="post" class="stack">${tokenField(token)}
<input type="hidden" name="username" value="${operator.name}" autocomplete="username">
${field('newPassword')}${field('again')}<button>${text.passwordTitle}</button></form>`;
  return page(context, { title: text.passwordTitle, content, narrow: true });
}

export async function chooseOwnPassword(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  const { token, newPassword = '', again = '' } = readForm(request.body);
  if (!isOwnForm(context, token)) return reply.redirect('/fleet/password', 303);
  const changed = await transact(dependencies, async (transaction) => {
    const outcome = await changePassword(dependencies, transaction, operator.name, newPassword, again);
    if (outcome.ok) {
      const done = { operator: operator.name, action: 'changePassword' } as const;
      await recordAction(transaction, done, dependencies.clock.now());
    }
    return outcome;
  });
  if (changed.ok)
    return reply.header('set-cookie', noSessionCookie()).redirect('/fleet/sign-in?done=passwordChanged', 303);
  reply.code(422);
  return passwordPage(context, changed.problem);
}
