import { createHash } from 'node:crypto';
import {
  type CoreScope,
  type CoreToken,
  type CoreTokenErrorCode,
  type CoreTokenRequest,
  coreScopeSchema,
} from '../../../contract/core/token.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { type AttemptKey, deleteExpiredAttempts, recordAttempt } from '../../accounts/attempts.ts';
import type { TooManyAttempts } from '../../accounts/limit-attempts.ts';
import type { Database } from '../../database/tables.ts';
import { type DatabaseAndClock, transact } from '../../database/transact.ts';
import { type AssertionDependencies, readAssertion } from './assertion.ts';
import type { CoreClient } from './clients.ts';
import { openToken } from './tokens.ts';

export type TokenDependencies = DatabaseAndClock & AssertionDependencies;

type TokenFault = { readonly code: CoreTokenErrorCode } | TooManyAttempts;

/** The form, and what the request itself says. */
interface Asked {
  readonly form: CoreTokenRequest;
  /** Network address of the sender. */
  readonly source: string;
  readonly audiences: readonly string[];
}

/**
 * A token for a client that shows its key (RFC 6749 section 4.4). Each assertion is good once, at whichever instance it is
 * shown: elsewhere it would give another token. Strangers are counted by address, and clients by themselves, so that nobody uses
 * up what a client has.
 */
export async function giveToken(
  dependencies: TokenDependencies,
  { form, source, audiences }: Asked,
): Promise<Outcome<CoreToken, TokenFault>> {
  const shown = await readAssertion(dependencies, form.client_assertion, audiences);
  if (!shown || (form.client_id !== undefined && form.client_id !== shown.client.id)) {
    const counted = await count(dependencies, { kind: 'coreAssertion', account: '', source });
    return counted.ok ? fail({ code: 'invalid_client' }) : counted;
  }
  const { client, jti, overAt } = shown;
  const own = { kind: 'coreToken', account: '', source: `core ${client.id}`, always: true } as const;
  const counted = await count(dependencies, own);
  if (!counted.ok) return counted;
  return transact(dependencies, async (transaction) => {
    const now = dependencies.clock.now();
    if (!(await spend(transaction, client.id, { jti, overAt, now }))) return fail({ code: 'invalid_client' });
    const scopes = scopesOf(client, form.scope);
    if (!scopes) return fail({ code: 'invalid_scope' });
    return succeed(await openToken(dependencies, transaction, client.id, scopes));
  });
}

async function count(
  dependencies: DatabaseAndClock,
  key: AttemptKey,
): Promise<Outcome<void, TooManyAttempts>> {
  const now = dependencies.clock.now();
  const recorded = await transact(dependencies, async (transaction) => {
    await deleteExpiredAttempts(transaction, now);
    return recordAttempt(transaction, dependencies.settings, [key], now);
  });
  return 'retryAfterSeconds' in recorded
    ? fail({ code: 'tooManyAttempts', ...recorded })
    : succeed(undefined);
}

/** False where the assertion was shown before. */
async function spend(
  transaction: Database,
  clientId: string,
  { jti, overAt, now }: { readonly jti: string; readonly overAt: Date; readonly now: Date },
): Promise<boolean> {
  await transaction.deleteFrom('core_assertions').where('expires_at', '<=', now.toISOString()).execute();
  const spent = await transaction
    .insertInto('core_assertions')
    .values({
      client_id: clientId,
      jti_hash: createHash('sha256').update(jti).digest('hex'),
      expires_at: overAt.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('client_id')
    .executeTakeFirst();
  return spent !== undefined;
}

/** Undefined where the client is not configured for one of them. */
function scopesOf({ scopes }: CoreClient, asked: string | undefined): readonly CoreScope[] | undefined {
  if (asked === undefined) return scopes;
  const parsed = coreScopeSchema.array().safeParse([...new Set(asked.split(' '))]);
  return parsed.data?.every((scope) => scopes.includes(scope)) ? parsed.data : undefined;
}
