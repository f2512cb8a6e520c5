import type { Credentials, Session } from '../../contract/head-office/accounts.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { limitAttempts, type TooManyAttempts } from './limit-attempts.ts';
import type { Origin } from './origin.ts';
import { verifyPassword } from './password.ts';
import { openSession } from './sessions.ts';

export interface CredentialDependencies extends DatabaseAndClock {
  /** A hash that no password has: checking it takes as long for an unknown name as for a known one. */
  readonly decoyHash: string;
}

type SignInFailure = { readonly code: 'credentials' } | TooManyAttempts;

/** Opens a session if address and password belong together. */
export async function signIn(
  dependencies: CredentialDependencies,
  credentials: Credentials,
  origin: Origin,
): Promise<Outcome<Session, SignInFailure>> {
  const checked = await checkCredentials(dependencies, credentials, origin);
  return checked.ok ? succeed(await openSession(dependencies, checked.value, origin.kid)) : checked;
}

/**
 * The id of the participant with this address and password. Attempts are counted per account and source, per source
 * whatever the account, and per account and channel: all kiosks together, all unknown addresses together. A known phone
 * is limited by its own attempts only, so that guesses elsewhere do not lock the owner out (OWASP, device cookies).
 */
export async function checkCredentials(
  dependencies: CredentialDependencies,
  { email, password }: Credentials,
  { channel, source }: Origin,
): Promise<Outcome<string, SignInFailure>> {
  const address = normaliseEmail(email);
  const check = () => verify(dependencies, address, password);
  const account = await countedAs(dependencies, address);
  const own = { kind: 'signIn', account, source } as const;
  const others = [
    { kind: 'signInTogether', account, source: channel },
    { kind: 'signInFromSource', account: '', source },
  ] as const;
  const keys = channel === 'knownPhone' ? [own] : [own, ...others];
  return limitAttempts<string, SignInFailure>(dependencies, keys, check);
}

/** Counting starts anew with a new password, so that guesses at the old one do not lock the owner out. */
async function countedAs(dependencies: DatabaseAndClock, address: string): Promise<string> {
  const found = await dependencies.database
    .selectFrom('accounts')
    .select('password_set_at')
    .where('email', '=', address)
    .executeTakeFirst();
  return `${address} ${found?.password_set_at ?? ''}`;
}

async function verify(
  dependencies: CredentialDependencies,
  address: string,
  password: string,
): Promise<Outcome<string, { readonly code: 'credentials' }>> {
  const account = await dependencies.database
    .selectFrom('accounts')
    .select(['participant_id', 'password_hash'])
    .where('email', '=', address)
    .executeTakeFirst();
  const { decoyHash, settings } = dependencies;
  const right = await verifyPassword(password, account?.password_hash ?? decoyHash, settings.passwords);
  return account && right ? succeed(account.participant_id) : fail({ code: 'credentials' });
}

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
