import type { FastifyReply } from 'fastify';
import { fill } from '../../../../contract/language/fill.ts';
import { limitAttempts, type TooManyAttempts } from '../../../accounts/limit-attempts.ts';
import { providerTexts } from '../../../language/texts.ts';
import { admit } from '../../../oidc/admit.ts';
import { beginSignIn, secretsOf, takeSignIn } from '../../../oidc/begun-sign-ins.ts';
import { openOperatorSession } from '../../../operators/sessions.ts';
import { type Html, html } from '../../html.ts';
import { beginCookie, noBeginCookie, readCookies, sessionCookie } from '../layout/cookies.ts';
import { notFoundPage } from '../layout/error-pages.ts';
import { page } from '../layout/page.ts';
import type { PageContext } from '../layout/page-context.ts';
import { signInPage } from './sign-in-page.ts';
import { sayTooMany } from './too-many.ts';

const STATUS = { declined: 403, over: 400, untrusted: 403, unavailable: 503, refused: 403 } as const;
type Fault = keyof typeof STATUS;

/** Leads the browser to the identity provider. */
export async function signInAtProvider(context: PageContext): Promise<Html | FastifyReply> {
  const { dependencies, language, reply, request } = context;
  const { provider } = dependencies;
  if (!provider) return notFoundPage(context);
  const begin = { kind: 'providerSignIn', account: '', source: request.ip, always: true } as const;
  const begun = await limitAttempts(dependencies, [begin], () => beginSignIn(dependencies, provider));
  if (!begun.ok) return explain(context, begun.problem);
  const { name, signInMinutes } = provider.oidc;
  reply.header('set-cookie', beginCookie(begun.value.token, signInMinutes));
  return goOn(context, fill(providerTexts[language].going, { provider: name }), begun.value.address, name);
}

/**
 * Where the provider sends the browser back to. The session's cookie goes with requests of this site alone, which this one is
 * not: the page that sets it leads on by itself.
 */
export async function returnFromProvider(arrived: PageContext): Promise<Html | FastifyReply> {
  const { dependencies, language, request, reply, text } = arrived;
  const { provider, log, settings } = dependencies;
  // The code stands in this address, which no link and no further request repeats.
  const context = { ...arrived, query: {} };
  reply.header('referrer-policy', 'no-referrer');
  if (!provider) return notFoundPage(context);
  const { begun } = readCookies(request.headers.cookie);
  const secrets = begun === undefined ? undefined : secretsOf(begun);
  const query = new URL(request.url, 'http://localhost').searchParams;
  // Nothing is taken before the state is right: another site may lead a browser here.
  if (begun === undefined || secrets === undefined || query.get('state') !== secrets.state) {
    return explain(context, 'over');
  }
  reply.header('set-cookie', noBeginCookie());
  if (!(await takeSignIn(dependencies, begun))) return explain(context, 'over');
  const redeemed = await provider.redeem(query, secrets);
  if (!redeemed.ok) return explain(context, redeemed.problem);
  const admitted = await admit(dependencies, provider, redeemed.value);
  if (!admitted.ok) {
    log.warn({ reason: admitted.problem }, 'whom the identity provider signed in was refused');
    return explain(context, 'refused');
  }
  const place = { address: request.ip, browser: request.headers['user-agent'] ?? '' };
  const session = await openOperatorSession(dependencies, admitted.value, place);
  reply.header('set-cookie', sessionCookie(session, settings.fleet.operators.sessionMinutes));
  return goOn(context, providerTexts[language].done, '/fleet', text.kiosks);
}

/** Says what happened and what to do, above what is left to do it with. */
function explain(context: PageContext, why: Fault | TooManyAttempts): Html {
  const { language, reply, dependencies } = context;
  if (typeof why === 'object') return signInPage(context, sayTooMany(context, why));
  reply.code(STATUS[why]);
  const provider = dependencies.provider?.oidc.name ?? '';
  return signInPage(context, fill(providerTexts[language].problems[why], { provider }));
}

/** A page that leads on: of a form's answer that is a redirect, browsers follow none that leaves this site (CSP, form-action). */
function goOn(context: PageContext, title: string, address: string, name: string): Html {
  const content = html`<p><a href="${address}">${fill(providerTexts[context.language].goOn, { to: name })}</a></p>`;
  return page(context, { title, content, narrow: true, next: address });
}
