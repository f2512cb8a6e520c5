import type { Credentials, Session } from '../../contract/head-office/accounts.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Office } from '../office.ts';
import { limited, type TooManyAttempts } from './limited.ts';
import type { Origin } from './origin.ts';
import { verifyPassword } from './password.ts';
import { openSession } from './sessions.ts';

type SignInFailure = { readonly code: 'credentials' } | TooManyAttempts;

/** Opens a session for the account of an address, or says that address and password do not belong together. */
export async function signIn(
  office: Office,
  credentials: Credentials,
  origin: Origin,
): Promise<Outcome<Session, SignInFailure>> {
  const checked = await checkCredentials(office, credentials, origin);
  return checked.ok ? succeed(await openSession(office, checked.value)) : checked;
}

/**
 * The participant to whom address and password belong. Attempts are counted by where they come from, and those of all
 * kiosks, and of all addresses, once more together. A phone that the account knows is held up by its own alone: so
 * whoever guesses elsewhere keeps nobody out (OWASP, device cookies).
 */
export async function checkCredentials(
  office: Office,
  { email, password }: Credentials,
  { channel, source }: Origin,
): Promise<Outcome<string, SignInFailure>> {
  const address = normaliseEmail(email);
  const check = () => verify(office, address, password);
  const account = await countedAs(office, address);
  const own = { kind: 'signIn', account, source } as const;
  if (channel === 'knownPhone') return limited<string, SignInFailure>(office, own, check);
  // The own count stands outside, so that one source that is stopped wears nothing off the common one.
  const together = { kind: 'signInTogether', account, source: channel } as const;
  return limited<string, SignInFailure>(office, own, () =>
    limited<string, SignInFailure>(office, together, check, () => false),
  );
}

/** A new password begins new counts: whoever guessed at the old one keeps nobody out of the new. */
async function countedAs(office: Office, address: string): Promise<string> {
  const found = await office.database
    .selectFrom('accounts')
    .select('password_set_at')
    .where('email', '=', address)
    .executeTakeFirst();
  return `${address} ${found?.password_set_at ?? ''}`;
}

async function verify(
  office: Office,
  address: string,
  password: string,
): Promise<Outcome<string, { readonly code: 'credentials' }>> {
  const account = await office.database
    .selectFrom('accounts')
    .select(['participant_id', 'password_hash'])
    .where('email', '=', address)
    .executeTakeFirst();
  const right = await verifyPassword(password, account?.password_hash ?? office.decoyHash);
  return account && right ? succeed(account.participant_id) : fail({ code: 'credentials' });
}

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
