import { type CoreScope, type CoreToken, coreScopeSchema } from '../../../contract/core/token.ts';
import { hashToken, makeToken } from '../../accounts/tokens.ts';
import { secondsAfter } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';

/** Opens a token for a client. It is given out once; the database keeps only its SHA-256. Those that are over are deleted. */
export async function openToken(
  { clock, settings }: Pick<DatabaseAndClock, 'clock' | 'settings'>,
  transaction: Database,
  clientId: string,
  scopes: readonly CoreScope[],
): Promise<CoreToken> {
  const now = clock.now();
  const { tokenSeconds } = settings.core;
  await transaction.deleteFrom('core_tokens').where('expires_at', '<=', now.toISOString()).execute();
  const token = makeToken();
  const scope = scopes.join(' ');
  await transaction
    .insertInto('core_tokens')
    .values({
      token_hash: hashToken(token),
      client_id: clientId,
      scopes: scope,
      expires_at: secondsAfter(now, tokenSeconds).toISOString(),
    })
    .execute();
  return { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds, scope };
}

/** Whose token this is and what it is for; undefined where it is over or was never given. */
export async function findToken(
  { database, clock }: DatabaseAndClock,
  token: string,
): Promise<{ readonly clientId: string; readonly scopes: readonly CoreScope[] } | undefined> {
  const row = await database
    .selectFrom('core_tokens')
    .select(['client_id', 'scopes'])
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', clock.now().toISOString())
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    clientId: row.client_id,
    scopes: row.scopes.split(' ').map((scope) => coreScopeSchema.parse(scope)),
  };
}
