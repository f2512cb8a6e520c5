import { fill } from '../../../../contract/language/fill.ts';
import { providerTexts } from '../../../language/texts.ts';
import { checkOperator } from '../../../operators/operators.ts';
import { recordAction } from '../../../operators/record-action.ts';
import { openOperatorSession } from '../../../operators/sessions.ts';
import { type Html, html } from '../../html.ts';
import { sessionCookie } from '../layout/cookies.ts';
import { readForm } from '../layout/forms.ts';
import { notice, page, problem } from '../layout/page.ts';
import type { PageContext } from '../layout/page-context.ts';
import { sayTooMany } from './too-many.ts';

const NEWS = { passwordChanged: 'passwordChanged', signedOut: 'signedOut' } as const;

/** By the identity provider where there is one, and by password; that is one link further where the provider has taken its place. */
export function signInPage(context: PageContext, fault?: string, name = ''): Html {
  const { language, text, query, dependencies } = context;
  const news = Object.values(NEWS).find((each) => each === query['done']);
  const oidc = dependencies.provider?.oidc;
  // Who has sent the form sees it again.
  const byPassword = !oidc || oidc.passwordSignIn || query['by'] === 'password' || name !== '';
  const content = html`${fault && problem(fault)}${!fault && news && notice(text[news])}
${oidc && providerForm(fill(providerTexts[language].signIn, { provider: oidc.name }))}
${byPassword ? passwordForm(context, name) : html`<p><a href="/fleet/sign-in?by=password">${providerTexts[language].breakGlass}</a></p>`}`;
  return page(context, { title: text.signIn, content, narrow: true });
}

function providerForm(label: string): Html {
  return html`<form method="post" action="/fleet/sign-in/provider" class="stack"><button>${label}</button></form>`;
}

function passwordForm({ text }: PageContext, name: string): Html {
  return html`<form method="post" action="/fleet/sign-in" class="stack">
<div><label for="name">${text.name}</label><input id="name" name="name" value="${name}" autocomplete="username"
 autocapitalize="off" required></div>
<div><label for="password">${text.password}</label><input id="password" name="password" type="password"
 autocomplete="current-password" required></div>
<button>${text.signIn}</button></form>`;
}

export async function signInOperator(context: PageContext) {
  const { dependencies, request, reply, text } = context;
  const { clock, settings, database } = dependencies;
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
  const { name: operator, breakGlass } = checked.value;
  await recordAction(database, { operator, action: breakGlass ? 'signInBreakGlass' : 'signIn' }, clock.now());
  reply.header('set-cookie', sessionCookie(session, settings.fleet.operators.sessionMinutes));
  return reply.redirect('/fleet', 303);
}
