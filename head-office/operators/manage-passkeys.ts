import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { lockOperator } from '../database/locks.ts';
import { transact } from '../database/transact.ts';
import { checkFactor, type FactorDependencies, type Proof, type ProofProblem } from './check-factor.ts';
import { findFactors, hasAny } from './factors.ts';
import { readNewPasskey } from './passkeys/passkey-answers.ts';
import { spendChallenge } from './passkeys/passkey-challenge.ts';
import { insertPasskey, markOf } from './passkeys/passkeys.ts';
import { relyingPartyOf } from './passkeys/relying-party.ts';
import { recordAction } from './record-action.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { admitSession, endSessionsOf, type Operator } from './sessions.ts';

export const LONGEST_LABEL = 40;

/** What an operator calls a passkey: one line, and nothing that turns its reading round. */
const labelSchema = z
  .string()
  .transform((text) =>
    text
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .replaceAll(/\p{Cf}/gu, '')
      .trim(),
  )
  .pipe(
    z
      .string()
      .max(LONGEST_LABEL)
      .regex(/[\p{L}\p{N}]/u),
  );

/**
 * `credential`: what came is no passkey that can be used here, or is known already. `most`: there are as many as one may
 * have. The others: of the factor there is.
 */
export type AddProblem = 'label' | 'credential' | 'most' | ProofProblem;

/**
 * Takes a passkey that an authenticator has made for this session, and ends the operator's other sessions. Who has a factor
 * already proves that one, too. @returns The recovery codes where it is the first factor, which are told once.
 */
export async function addPasskey(
  dependencies: FactorDependencies,
  operator: Operator,
  given: { readonly label: string; readonly credential: string; readonly proof: Proof },
  source: string,
): Promise<Outcome<readonly string[], AddProblem>> {
  const { clock, settings, web } = dependencies;
  const { mostPasskeys, recoveryCodes } = settings.fleet.operators;
  const { name } = operator;
  const label = labelSchema.safeParse(given.label);
  if (!label.success) return fail('label');
  const challenge = await spendChallenge(dependencies, operator);
  const party = relyingPartyOf(web.url);
  if (!party.ok || challenge === undefined) return fail('credential');
  const made = await readNewPasskey({ party: party.value, challenge }, given.credential);
  if (!made) return fail('credential');
  if (operator.hasFactor) {
    // One page asks both with one challenge: what a passkey signs says which of the two it answers.
    const proved = await checkFactor(dependencies, name, given.proof, challenge, source);
    if (!proved.ok) return proved;
  }
  return transact(dependencies, async (transaction) => {
    await lockOperator(transaction, name);
    const now = clock.now();
    const factors = await findFactors(transaction, name);
    // Another session has set up the first one meanwhile: this one has not proved it.
    if (!operator.hasFactor && hasAny(factors)) return fail('proof');
    if (factors.passkeys >= mostPasskeys) return fail('most');
    if (!(await insertPasskey(transaction, name, made, { label: label.data, now })))
      return fail('credential');
    const codes = hasAny(factors) ? [] : await replaceRecoveryCodes(transaction, name, recoveryCodes);
    await admitSession(transaction, dependencies, operator);
    await endSessionsOf(transaction, name, operator.tokenHash);
    const detail = markOf(made.credentialId);
    await recordAction(transaction, { operator: name, action: 'addPasskey', detail }, now);
    return succeed(codes);
  });
}

/** `last`: there is no other factor. `gone`: there is no such passkey any more. The others: of the proof. */
export type RemoveProblem = 'last' | 'gone' | ProofProblem;

/** Removes a passkey of an operator who proves a second factor, and ends the operator's other sessions. */
export async function removePasskey(
  dependencies: FactorDependencies,
  operator: Operator,
  { credentialId, proof }: { readonly credentialId: string; readonly proof: Proof },
  source: string,
): Promise<Outcome<void, RemoveProblem>> {
  const { name } = operator;
  const challenge = await spendChallenge(dependencies, operator);
  const proved = await checkFactor(dependencies, name, proof, challenge, source);
  if (!proved.ok) return proved;
  return transact(dependencies, async (transaction) => {
    await lockOperator(transaction, name);
    const { hasCodes, passkeys } = await findFactors(transaction, name);
    if (!hasCodes && passkeys < 2) return fail('last');
    const removed = await transaction
      .deleteFrom('operator_passkeys')
      .where('credential_id', '=', credentialId)
      .where('operator', '=', name)
      .returning('credential_id')
      .executeTakeFirst();
    if (!removed) return fail('gone');
    await endSessionsOf(transaction, name, operator.tokenHash);
    const done = { operator: name, action: 'removePasskey', detail: markOf(credentialId) } as const;
    await recordAction(transaction, done, dependencies.clock.now());
    return succeed(undefined);
  });
}
