import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { hashPassword, verifyPassword } from '../accounts/password.ts';
import type { CredentialDependencies } from '../accounts/sign-in.ts';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { endSessionsOf } from './sessions.ts';

export const operatorNameSchema = z.string().regex(/^[a-z][a-z0-9.-]{1,39}$/);
/** Without 0, 1, I, l and O, which look alike on paper. */
const ONE_TIME_CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const ONE_TIME_GROUPS = 4;
const GROUP = 5;
/** Longer passwords are refused, since hashing them would cost the server time. */
const LONGEST_PASSWORD = 200;

/**
 * Adds an operator, or gives an existing one a new password, and ends the operator's sessions. Returns the one-time
 * password, with which the operator has to choose a new one.
 */
export async function addOperator(dependencies: DatabaseAndClock, name: string): Promise<string> {
  const password = makeOneTimePassword();
  const { operators } = dependencies.settings.fleet;
  const now = dependencies.clock.now();
  const given = {
    password_hash: await hashPassword(password, dependencies.settings.passwords),
    one_time_until: minutesAfter(now, operators.oneTimePasswordHours * 60).toISOString(),
    removed_at: null,
  };
  await transact(dependencies, async (transaction) => {
    await transaction
      .insertInto('operators')
      .values({ name, added_at: now.toISOString(), ...given })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(given))
      .execute();
    await endSessionsOf(transaction, name);
  });
  return password;
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
    await endSessionsOf(transaction, name);
    return removed !== undefined;
  });
}

/** Whether nobody else can sign in, so that nobody can be the second person. */
export async function isOnlyOperator(database: Database, name: string): Promise<boolean> {
  const other = await database
    .selectFrom('operators')
    .select('name')
    .where('name', '!=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return other === undefined;
}

/** Checks name and password; an unknown name takes as long as a known one. */
export function checkOperator(
  dependencies: CredentialDependencies,
  name: string,
  password: string,
  source: string,
): Promise<Outcome<{ name: string }, { readonly code: 'credentials' } | TooManyAttempts>> {
  const account = name.trim().toLowerCase();
  return limitAttempts(dependencies, [{ kind: 'operatorSignIn', account, source }], async () => {
    const found = await dependencies.database
      .selectFrom('operators')
      .select(['name', 'password_hash', 'one_time_until'])
      .where('name', '=', account)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    const tried = password.slice(0, LONGEST_PASSWORD);
    const { decoyHash, settings } = dependencies;
    const right = await verifyPassword(tried, found?.password_hash ?? decoyHash, settings.passwords);
    const over = found?.one_time_until && found.one_time_until < dependencies.clock.now().toISOString();
    if (!found || !right || over) return fail({ code: 'credentials' as const });
    return succeed({ name: found.name });
  });
}

export type PasswordProblem = 'short' | 'long' | 'same' | 'differs';

/** Sets the password that an operator chose, and ends all sessions of the operator, including this one. */
export async function changePassword(
  dependencies: DatabaseAndClock,
  transaction: Database,
  name: string,
  password: string,
  again: string,
): Promise<Outcome<void, PasswordProblem>> {
  if ([...password].length < dependencies.settings.fleet.operators.leastPasswordCharacters)
    return fail('short');
  if (password.length > LONGEST_PASSWORD) return fail('long');
  if (password !== again) return fail('differs');
  const { password_hash } = await transaction
    .selectFrom('operators')
    .select('password_hash')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  if (await verifyPassword(password, password_hash, dependencies.settings.passwords)) return fail('same');
  await transaction
    .updateTable('operators')
    .set({
      password_hash: await hashPassword(password, dependencies.settings.passwords),
      one_time_until: null,
    })
    .where('name', '=', name)
    .execute();
  await endSessionsOf(transaction, name);
  return succeed(undefined);
}

function makeOneTimePassword(): string {
  const character = () => ONE_TIME_CHARACTERS.charAt(randomInt(ONE_TIME_CHARACTERS.length));
  const group = () => Array.from({ length: GROUP }, character).join('');
  return Array.from({ length: ONE_TIME_GROUPS }, group).join('-');
}
