import { createHmac } from 'node:crypto';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import { hashToken, makeToken } from '../accounts/tokens.ts';
import { minutesAfter } from '../clock.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { IdentityProvider, SignInSecrets } from './identity-provider.ts';
import type { ProviderProblem } from './provider-problem.ts';

/**
 * Begins a sign-in that the provider can be asked for. The token is for the browser's cookie alone; the database keeps its
 * SHA-256, so that it is good once.
 */
export async function beginSignIn(
  { database, clock }: DatabaseAndClock,
  provider: IdentityProvider,
): Promise<Outcome<{ readonly token: string; readonly address: string }, ProviderProblem>> {
  const token = makeToken();
  const address = await provider.signInAddress(secretsOf(token));
  if (!address.ok) return address;
  const now = clock.now();
  const expires_at = minutesAfter(now, provider.oidc.signInMinutes).toISOString();
  await database.deleteFrom('begun_sign_ins').where('expires_at', '<=', now.toISOString()).execute();
  await database
    .insertInto('begun_sign_ins')
    .values({ token_hash: hashToken(token), expires_at })
    .execute();
  return succeed({ token, address: address.value });
}

/** All made of the token, which whoever reads the database does not have: 256 bits each, in 43 characters (RFC 7636, 4.1). */
export function secretsOf(token: string): SignInSecrets {
  const make = (use: string) => createHmac('sha256', token).update(use).digest('base64url');
  return { state: make('state'), nonce: make('nonce'), codeVerifier: make('code_verifier') };
}

/** Ends a sign-in that was begun; false where none was, or it is over, or has come back already. */
export async function takeSignIn({ database, clock }: DatabaseAndClock, token: string): Promise<boolean> {
  const taken = await database
    .deleteFrom('begun_sign_ins')
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', clock.now().toISOString())
    .returning('token_hash')
    .executeTakeFirst();
  return taken !== undefined;
}
