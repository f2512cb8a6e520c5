import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import type { Role } from './roles.ts';
import { endSessionsOf } from './sessions.ts';

/** OpenID Connect Core 2: at most 255 ASCII characters. */
export const subjectSchema = z.string().regex(/^[\x20-\x7e]{1,255}$/);

interface Link {
  readonly issuer: string;
  readonly subject: string;
  /** Needed by who is new; the provider's claim counts from the first sign-in on. */
  readonly role: Role | undefined;
}

/**
 * Has somebody sign in as this subject from now on, and by no password; ends the sessions. Only whoever runs the head office
 * does so, since nothing else can tell that two accounts are one person.
 */
export async function linkOperator(
  dependencies: DatabaseAndClock,
  name: string,
  { issuer, subject, role }: Link,
): Promise<Outcome<void, 'roleMissing' | { readonly takenBy: string }>> {
  const added_at = dependencies.clock.now().toISOString();
  return transact(dependencies, async (transaction) => {
    const other = await transaction
      .selectFrom('operators')
      .select('name')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .where('name', '!=', name)
      .executeTakeFirst();
    if (other) return fail({ takenBy: other.name });
    const known = await transaction
      .selectFrom('operators')
      .select('role')
      .where('name', '=', name)
      .executeTakeFirst();
    const standing = role ?? known?.role;
    if (!standing) return fail('roleMissing' as const);
    const given = {
      password_hash: null,
      one_time_until: null,
      removed_at: null,
      break_glass: 0,
      issuer,
      subject,
    };
    await transaction
      .insertInto('operators')
      .values({ name, role: standing, added_at, code_secret: null, code_step: null, ...given })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ role: standing, ...given }))
      .execute();
    await endSessionsOf(transaction, name);
    return succeed(undefined);
  });
}
