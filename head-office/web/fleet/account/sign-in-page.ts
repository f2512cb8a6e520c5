import { checkOperator } from '../../../operators/operators.ts';
import { recordAction } from '../../../operators/record-action.ts';
import { endOperatorSession, openOperatorSession } from '../../../operators/sessions.ts';
import { html } from '../../html.ts';
import { noSessionCookie, sessionCookie } from '../layout/cookies.ts';
import { readForm } from '../layout/forms.ts';
import { notice, page, problem } from '../layout/page.ts';
import { isOwnForm, type OperatorContext, type PageContext } from '../layout/page-context.ts';
import { sayTooMany } from './too-many.ts';

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
    if ('retryAfterSeconds' in why) return signInPage(context, sayTooMany(context, why), name);
    reply.code(401);
    return signInPage(context, text.signInRefused, name);
  }
  const place = { address: request.ip, browser: request.headers['user-agent'] ?? '' };
  const session = await openOperatorSession(dependencies, checked.value, place);
  const signedIn = { operator: checked.value.name, action: 'signIn' } as const;
  await recordAction(dependencies.database, signedIn, dependencies.clock.now());
  reply.header('set-cookie', sessionCookie(session, dependencies.settings.fleet.operators.sessionMinutes));
  return reply.redirect('/fleet', 303);
}

export async function signOutOperator(context: OperatorContext) {
  const { dependencies, operator, request, reply } = context;
  if (!isOwnForm(context, readForm(request.body)['token'])) return reply.redirect('/fleet', 303);
  await endOperatorSession(dependencies, operator);
  return reply.header('set-cookie', noSessionCookie()).redirect('/fleet/sign-in?done=signedOut', 303);
}
