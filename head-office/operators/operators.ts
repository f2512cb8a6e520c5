import type { NotNull } from 'kysely';
import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { hashPassword, verifyPassword } from '../accounts/password.ts';
import type { CredentialDependencies } from '../accounts/sign-in.ts';
import { minutesAfter } from '../clock.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { findFactors, hasAny } from './factors.ts';
import { findWeakness, type Weakness } from './password-strength.ts';
import { makeReadableSecret } from './readable-secret.ts';
import { recordAction } from './record-action.ts';
import type { Role } from './roles.ts';
import { forgetFactor } from './second-factor.ts';
import { endSessionsOf, type Stage, stageOf } from './sessions.ts';
import { isOpen } from './ways.ts';

export const operatorNameSchema = z.string().regex(/^[a-z][a-z0-9.-]{1,39}$/);
const ONE_TIME_GROUPS = 4;
/** Longer passwords are refused, since hashing them would cost the server time. */
const LONGEST_PASSWORD = 200;

/**
 * Adds an operator, or gives an existing one a new password and, where one is named, another role; ends the operator's
 * sessions. Who signed in at the identity provider does so no longer. Returns the one-time password, with which the operator
 * has to choose a new one.
 */
export async function addOperator(
  dependencies: DatabaseAndClock,
  name: string,
  { role, breakGlass }: { readonly role: Role | undefined; readonly breakGlass: boolean },
): Promise<Outcome<string, 'roleMissing'>> {
  const password = makeReadableSecret(ONE_TIME_GROUPS);
  const { operators } = dependencies.settings.fleet;
  const now = dependencies.clock.now();
  const given = {
    password_hash: await hashPassword(password, dependencies.settings.passwords),
    one_time_until: minutesAfter(now, operators.oneTimePasswordHours * 60).toISOString(),
    removed_at: null,
    issuer: null,
    subject: null,
  };
  return transact(dependencies, async (transaction) => {
    const known = await transaction
      .selectFrom('operators')
      .select(['role', 'break_glass'])
      .where('name', '=', name)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    const standing = role ?? known?.role;
    if (!standing) return fail('roleMissing' as const);
    const renewed = { role: standing, break_glass: breakGlass ? 1 : (known?.break_glass ?? 0), ...given };
    await transaction
      .insertInto('operators')
      .values({ name, added_at: now.toISOString(), code_secret: null, code_step: null, ...renewed })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(renewed))
      .execute();
    await endSessionsOf(transaction, name);
    return succeed(password);
  });
}

/** Takes the second factor of somebody away who has lost it; false when there is no operator of this name. */
export async function resetFactor(dependencies: DatabaseAndClock, name: string): Promise<boolean> {
  return transact(dependencies, async (transaction) => {
    const known = await transaction
      .selectFrom('operators')
      .select('name')
      .where('name', '=', name)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (known) await forgetFactor(transaction, name);
    return known !== undefined;
  });
}

/** False when there is no operator of this name. */
export async function removeOperator(dependencies: DatabaseAndClock, name: string): Promise<boolean> {
  return transact(dependencies, async (transaction) => {
    const removed = await transaction
      .updateTable('operators')
      .set({ removed_at: dependencies.clock.now().toISOString() })
      .where('name', '=', name)
      .where('removed_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    await forgetFactor(transaction, name);
    return removed !== undefined;
  });
}

interface SignedIn {
  readonly name: string;
  readonly stage: Stage;
  readonly breakGlass: boolean;
}

/** Checks name and password; an unknown name, or one that has no password, takes as long as a known one. */
export function checkOperator(
  dependencies: CredentialDependencies,
  name: string,
  password: string,
  source: string,
): Promise<Outcome<SignedIn, { readonly code: 'credentials' } | TooManyAttempts>> {
  const account = name.trim().toLowerCase();
  return limitAttempts(dependencies, [{ kind: 'operatorSignIn', account, source }], async () => {
    const { decoyHash, settings } = dependencies;
    const found = await dependencies.database
      .selectFrom('operators')
      .select(['name', 'password_hash', 'one_time_until', 'issuer', 'break_glass'])
      .where('name', '=', account)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    const tried = password.slice(0, LONGEST_PASSWORD);
    const hash = found && isOpen(found, settings) ? found.password_hash : null;
    const right = await verifyPassword(tried, hash ?? decoyHash, settings.passwords);
    const over = found?.one_time_until && found.one_time_until < dependencies.clock.now().toISOString();
    if (!found || hash === null || !right || over) return fail({ code: 'credentials' as const });
    const standing = {
      mustChoose: found.one_time_until !== null,
      hasFactor: hasAny(await findFactors(dependencies.database, found.name)),
      proved: false,
    };
    const breakGlass = found.break_glass === 1;
    return succeed({ name: found.name, stage: stageOf(standing, settings.training), breakGlass });
  });
}

export type PasswordProblem = 'short' | 'long' | 'same' | 'differs' | { readonly weakness: Weakness };

/** Sets the password that an operator chose, and ends all sessions of the operator, including this one. */
export async function changePassword(
  dependencies: DatabaseAndClock,
  name: string,
  password: string,
  again: string,
): Promise<Outcome<void, PasswordProblem>> {
  const { database, clock, settings } = dependencies;
  const { leastPasswordCharacters, leastPasswordScore } = settings.fleet.operators;
  if ([...password].length < leastPasswordCharacters) return fail('short');
  if (password.length > LONGEST_PASSWORD) return fail('long');
  const weakness = findWeakness(password, name, leastPasswordScore);
  if (weakness) return fail({ weakness });
  if (password !== again) return fail('differs');
  const { password_hash: former } = await database
    .selectFrom('operators')
    .select('password_hash')
    .where('name', '=', name)
    .where('password_hash', 'is not', null)
    .$narrowType<{ password_hash: NotNull }>()
    .executeTakeFirstOrThrow();
  if (await verifyPassword(password, former, settings.passwords)) return fail('same');
  // Nobody else waits for it: the transaction has not begun.
  const password_hash = await hashPassword(password, settings.passwords);
  await transact(dependencies, async (transaction) => {
    await transaction
      .updateTable('operators')
      .set({ password_hash, one_time_until: null })
      .where('name', '=', name)
      .execute();
    await endSessionsOf(transaction, name);
    await recordAction(transaction, { operator: name, action: 'changePassword' }, clock.now());
  });
  return succeed(undefined);
}
