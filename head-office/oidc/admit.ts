import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { findFactors, hasAny } from '../operators/factors.ts';
import { recordAction } from '../operators/record-action.ts';
import type { Role } from '../operators/roles.ts';
import { endSessionsOf, type Stage, stageOf } from '../operators/sessions.ts';
import type { Assertion } from './assertion.ts';
import type { IdentityProvider } from './identity-provider.ts';

interface Admitted {
  readonly name: string;
  readonly stage: Stage;
  readonly proved: boolean;
  readonly providerSession: string | undefined;
}

/** Why the head office does not let in whom the provider has signed in. */
export type Refusal = 'unknown' | 'removed' | 'roleMissing' | 'nameMissing' | 'nameTaken';

/**
 * Lets in whom the provider has signed in, with the role that it says now; makes an operator of who is nobody here yet, where
 * that is configured. A role that is gone ends every session.
 */
export function admit(
  dependencies: DatabaseAndClock,
  { oidc }: IdentityProvider,
  assertion: Assertion,
): Promise<Outcome<Admitted, Refusal>> {
  const { clock, settings } = dependencies;
  const { role, hasTwoFactors: proved, session: providerSession } = assertion;
  return transact(dependencies, async (transaction) => {
    const now = clock.now();
    const known = await findOperator(transaction, assertion);
    if (!known && oidc.unknownSubjects === 'refuse') return fail('unknown');
    if (!role) {
      if (known && known.removed_at === null) {
        await endSessionsOf(transaction, known.name);
        await recordRefusal(transaction, known.name, 'roleMissing', now);
      }
      return fail('roleMissing');
    }
    const standing = known ? succeed(known) : await makeOperator(transaction, { ...assertion, role }, now);
    if (!standing.ok) return standing;
    const { name, removed_at, role: before } = standing.value;
    if (removed_at !== null) {
      await recordRefusal(transaction, name, 'removed', now);
      return fail('removed');
    }
    if (role !== before) {
      await transaction.updateTable('operators').set({ role }).where('name', '=', name).execute();
      await recordAction(transaction, { operator: name, action: 'changeRole', detail: role }, now);
    }
    await recordAction(transaction, { operator: name, action: 'signInAtProvider' }, now);
    const hasFactor = hasAny(await findFactors(transaction, name));
    const stage = stageOf({ mustChoose: false, hasFactor, proved }, settings.training);
    return succeed({ name, stage, proved, providerSession });
  });
}

function findOperator(transaction: Database, { issuer, subject }: Assertion) {
  return transaction
    .selectFrom('operators')
    .select(['name', 'role', 'removed_at'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

/** A name that anybody has, or had, is taken: nobody becomes somebody else by what the provider calls them. */
async function makeOperator(
  transaction: Database,
  assertion: Assertion & { readonly role: Role },
  now: Date,
) {
  const { issuer, subject, name, role } = assertion;
  if (name === undefined) return fail('nameMissing' as const);
  const made = await transaction
    .insertInto('operators')
    .values({
      name,
      role,
      added_at: now.toISOString(),
      password_hash: null,
      one_time_until: null,
      removed_at: null,
      code_secret: null,
      code_step: null,
      issuer,
      subject,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .executeTakeFirst();
  // Of two first sign-ins at once, one has made the operator.
  const standing = await findOperator(transaction, assertion);
  if (!standing) {
    await recordRefusal(transaction, name, 'nameTaken', now);
    return fail('nameTaken' as const);
  }
  if (made) await recordAction(transaction, { operator: name, action: 'makeOperator', detail: role }, now);
  return succeed(standing);
}

function recordRefusal(transaction: Database, operator: string, detail: Refusal, now: Date): Promise<void> {
  return recordAction(transaction, { operator, action: 'refuseSignIn', detail }, now);
}
