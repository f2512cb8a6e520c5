import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import { openSecret, sealSecret } from '../keys/secrets.ts';
import { makeCodeSecret, stepOfCode } from './one-time-code.ts';
import { recordAction } from './record-action.ts';
import { forgetRecoveryCodes, replaceRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts';
import { admitSession, endSessionsOf, type Operator } from './sessions.ts';

export interface FactorDependencies extends DatabaseAndClock {
  readonly keys: HeadOfficeKeys;
}

const CODE = /^\d{6}$/;

/** `code`: of the new factor. `proof`: of the one there is. */
export type FactorProblem = 'code' | 'proof' | TooManyAttempts;

/**
 * The secret for an authenticator that an operator is setting up. It is kept with the session until a code shows that
 * the authenticator has it: until then each call gives the same one.
 */
export async function newFactor(dependencies: FactorDependencies, operator: Operator): Promise<string> {
  const kept = await keptSecret(dependencies, operator);
  if (kept) return kept.secret;
  const secret = makeCodeSecret();
  const now = dependencies.clock.now();
  const new_secret = await sealSecret(dependencies.keys, { secret, owner: operator.name }, now);
  await dependencies.database
    .updateTable('operator_sessions')
    .set({ new_secret })
    .where('token_hash', '=', operator.tokenHash)
    .execute();
  return secret;
}

/**
 * Makes the new secret the operator's own, and ends the operator's other sessions. Who has a factor already proves that
 * one, too. @returns The recovery codes, which are told once.
 */
export async function setUpFactor(
  dependencies: FactorDependencies,
  operator: Operator,
  { code, proof }: { readonly code: string; readonly proof: string },
  source: string,
): Promise<Outcome<readonly string[], FactorProblem>> {
  const { clock, settings } = dependencies;
  const { codeStepsOff, recoveryCodes } = settings.fleet.operators;
  const now = clock.now();
  const kept = await keptSecret(dependencies, operator);
  const step = kept && stepOfCode(kept.secret, withoutSpaces(code), now, codeStepsOff);
  if (!kept || step === undefined) return fail('code');
  if (operator.hasFactor) {
    const proved = await checkFactor(dependencies, operator.name, proof, source);
    if (!proved.ok) return fail(proved.problem);
  }
  return transact(dependencies, async (transaction) => {
    await transaction
      .updateTable('operators')
      .set({ code_secret: kept.sealed, code_step: step })
      .where('name', '=', operator.name)
      .execute();
    const codes = await replaceRecoveryCodes(transaction, operator.name, recoveryCodes);
    await admitSession(transaction, dependencies, operator);
    await endSessionsOf(transaction, operator.name, operator.tokenHash);
    await recordAction(transaction, { operator: operator.name, action: 'setUpFactor' }, now);
    return succeed(codes);
  });
}

/** Admits a session whose operator shows the second factor. */
export async function proveFactor(
  dependencies: FactorDependencies,
  operator: Operator,
  given: string,
  source: string,
): Promise<Outcome<void, FactorProblem>> {
  const proved = await checkFactor(dependencies, operator.name, given, source);
  if (!proved.ok) return proved;
  await transact(dependencies, async (transaction) => {
    await admitSession(transaction, dependencies, operator);
    const done = { operator: operator.name, action: proved.value } as const;
    await recordAction(transaction, done, dependencies.clock.now());
  });
  return succeed(undefined);
}

/** Takes the second factor away, and with it every session: the next sign-in sets up another one. */
export async function forgetFactor(transaction: Database, name: string): Promise<void> {
  await transaction
    .updateTable('operators')
    .set({ code_secret: null, code_step: null })
    .where('name', '=', name)
    .execute();
  await forgetRecoveryCodes(transaction, name);
  await endSessionsOf(transaction, name);
}

/** Takes a code of the authenticator, or a recovery code; either is good once. */
function checkFactor(
  dependencies: FactorDependencies,
  name: string,
  given: string,
  source: string,
): Promise<Outcome<'proveFactor' | 'useRecoveryCode', 'proof' | TooManyAttempts>> {
  const code = withoutSpaces(given);
  return limitAttempts(dependencies, [{ kind: 'operatorCode', account: name, source }], async () => {
    if (CODE.test(code)) {
      return (await spendCode(dependencies, name, code))
        ? succeed('proveFactor' as const)
        : fail('proof' as const);
    }
    const used = await spendRecoveryCode(dependencies.database, name, code.toLowerCase());
    return used ? succeed('useRecoveryCode' as const) : fail('proof' as const);
  });
}

/** Of two who show the same code at once one has used it. */
async function spendCode(
  { database, keys, clock, settings }: FactorDependencies,
  name: string,
  code: string,
): Promise<boolean> {
  const row = await database
    .selectFrom('operators')
    .select('code_secret')
    .where('name', '=', name)
    .executeTakeFirst();
  const sealed = row?.code_secret ?? null;
  const secret = sealed === null ? undefined : await openSecret(keys, sealed, name);
  if (secret === undefined) return false;
  const step = stepOfCode(secret, code, clock.now(), settings.fleet.operators.codeStepsOff);
  if (step === undefined) return false;
  const used = await database
    .updateTable('operators')
    .set({ code_step: step })
    .where('name', '=', name)
    .where('code_secret', '=', sealed)
    .where('code_step', '<', step)
    .returning('name')
    .executeTakeFirst();
  return used !== undefined;
}

async function keptSecret(
  { database, keys }: FactorDependencies,
  { tokenHash, name }: Operator,
): Promise<{ readonly sealed: string; readonly secret: string } | undefined> {
  const row = await database
    .selectFrom('operator_sessions')
    .select('new_secret')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  const sealed = row?.new_secret ?? null;
  if (sealed === null) return undefined;
  const secret = await openSecret(keys, sealed, name);
  return secret === undefined ? undefined : { sealed, secret };
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
