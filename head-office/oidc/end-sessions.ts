import { hashToken } from '../accounts/tokens.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { recordAction } from '../operators/record-action.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { Logout } from './logout-token.ts';

/** Ends the sessions here of whoever has signed out at the provider. */
export async function endSessionsAtLogout(
  dependencies: DatabaseAndClock,
  { oidc }: IdentityProvider,
  { subject, session, openedUntil }: Logout,
): Promise<void> {
  await transact(dependencies, async (transaction) => {
    let named = transaction
      .selectFrom('operator_sessions')
      .innerJoin('operators', 'operators.name', 'operator_sessions.operator')
      .select(['token_hash', 'operator'])
      .where('issuer', '=', oidc.issuer)
      .where('opened_at', '<=', openedUntil.toISOString());
    if (subject !== undefined) named = named.where('subject', '=', subject);
    // One of which the provider has not said where it came from ends with any of the person's.
    const ofUnknown = subject !== undefined;
    if (session !== undefined) {
      named = named.where((of) => {
        const ofThis = of('provider_session', '=', hashToken(session));
        return ofUnknown ? of.or([ofThis, of('provider_session', 'is', null)]) : ofThis;
      });
    }
    for (const { token_hash, operator } of await named.execute()) {
      await transaction.deleteFrom('operator_sessions').where('token_hash', '=', token_hash).execute();
      await recordAction(transaction, { operator, action: 'signOutAtProvider' }, dependencies.clock.now());
    }
  });
}
