import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { lockOperator } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { openSecret, sealSecret } from '../keys/secrets.ts';
import {
  checkFactor,
  type FactorDependencies,
  type Proof,
  type ProofProblem,
  withoutSpaces,
} from './check-factor.ts';
import { findFactors, hasAny } from './factors.ts';
import { makeCodeSecret, stepOfCode } from './one-time-code.ts';
import { spendChallenge } from './passkeys/passkey-challenge.ts';
import { forgetPasskeys } from './passkeys/passkeys.ts';
import { recordAction } from './record-action.ts';
import { forgetRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.ts';
import { admitSession, endSessionsOf, type Operator } from './sessions.ts';

/** `code`: of the new factor. The others: of the one there is. */
export type FactorProblem = 'code' | ProofProblem;

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
  { code, proof }: { readonly code: string; readonly proof: Proof },
  source: string,
): Promise<Outcome<readonly string[], FactorProblem>> {
  const { clock, settings } = dependencies;
  const { codeStepsOff, recoveryCodes } = settings.fleet.operators;
  const now = clock.now();
  const kept = await keptSecret(dependencies, operator);
  const step = kept && stepOfCode(kept.secret, withoutSpaces(code), now, codeStepsOff);
  if (!kept || step === undefined) return fail('code');
  if (operator.hasFactor) {
    const challenge = await spendChallenge(dependencies, operator);
    const proved = await checkFactor(dependencies, operator.name, proof, challenge, source);
    if (!proved.ok) return fail(proved.problem);
  }
  return transact(dependencies, async (transaction) => {
    await lockOperator(transaction, operator.name);
    // Another session has set up the first one meanwhile: this one has not proved it.
    if (!operator.hasFactor && hasAny(await findFactors(transaction, operator.name))) return fail('proof');
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
  proof: Proof,
  source: string,
): Promise<Outcome<void, ProofProblem>> {
  const challenge = await spendChallenge(dependencies, operator);
  const proved = await checkFactor(dependencies, operator.name, proof, challenge, source);
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
  await forgetPasskeys(transaction, name);
  await forgetRecoveryCodes(transaction, name);
  await endSessionsOf(transaction, name);
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
