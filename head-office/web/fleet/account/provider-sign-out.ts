import type { FastifyReply } from 'fastify';
import { fill } from '../../../../contract/language/fill.ts';
import { providerTexts } from '../../../language/texts.ts';
import { endSessionsAtLogout } from '../../../oidc/end-sessions.ts';
import type { IdentityProvider } from '../../../oidc/identity-provider.ts';
import { type Html, html } from '../../html.ts';
import { notFoundPage } from '../layout/error-pages.ts';
import { readForm } from '../layout/forms.ts';
import { page } from '../layout/page.ts';
import type { PageContext } from '../layout/page-context.ts';

/** Offers to sign out at the provider, too, where it can. */
export async function signedOutPage(
  context: PageContext,
  { oidc, signOutAddress }: IdentityProvider,
): Promise<Html | undefined> {
  const address = await signOutAddress();
  if (address === undefined) return undefined;
  const { language, text } = context;
  const content = html`<p>${fill(providerTexts[language].stillIn, { provider: oidc.name })}</p>
<p><a href="${address}">${fill(providerTexts[language].signOut, { provider: oidc.name })}</a></p>
<p><a href="/fleet/sign-in">${text.signIn}</a></p>`;
  return page(context, { title: text.signedOut, content, narrow: true });
}

/** The provider, no browser, says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0, 2.8). */
export async function signOutByProvider(context: PageContext): Promise<Html | FastifyReply> {
  const { dependencies, reply, request } = context;
  const { provider } = dependencies;
  if (!provider) return notFoundPage(context);
  reply.header('cache-control', 'no-store');
  const logout = await provider.readLogout(readForm(request.body)['logout_token'] ?? '');
  if (!logout.ok) return reply.code(400).send({ error: 'invalid_request' });
  await endSessionsAtLogout(dependencies, provider, logout.value);
  return reply.code(200).send();
}
