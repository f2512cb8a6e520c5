import type { Credentials, Session } from '../../contract/head-office-api.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Office } from '../office.ts';
import { limited, type TooManyAttempts } from './limited.ts';
import { verifyPassword } from './password.ts';
import { openSession } from './sessions.ts';

type SignInFailure = { readonly code: 'credentials' } | TooManyAttempts;

/** Opens a session for the account of an address, or says that address and password do not belong together. */
export async function signIn(
  office: Office,
  { email, password }: Credentials,
  source: string,
): Promise<Outcome<Session, SignInFailure>> {
  const address = normaliseEmail(email);
  return limited(office, { kind: 'signIn', account: address, source }, async () => {
    const account = await office.database
      .selectFrom('accounts')
      .select(['participant_id', 'password_hash'])
      .where('email', '=', address)
      .executeTakeFirst();
    const right = await verifyPassword(password, account?.password_hash ?? office.decoyHash);
    if (!account || !right) return fail({ code: 'credentials' as const });
    return succeed(await openSession(office, account.participant_id));
  });
}

export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
