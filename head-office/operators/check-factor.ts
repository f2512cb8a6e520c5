import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import { openSecret } from '../keys/secrets.ts';
import { stepOfCode } from './one-time-code.ts';
import type { PasskeyDependencies } from './passkeys/passkey-options.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { spendAssertion } from './spend-assertion.ts';

export interface FactorDependencies extends PasskeyDependencies {
  readonly keys: HeadOfficeKeys;
}

/** What is shown of a second factor: a code as it was typed, or else a passkey's answer as JSON. */
export interface Proof {
  readonly code: string;
  readonly assertion: string;
}

/** `proof`: a code that is wrong or was used. `passkey`: an answer that is wrong, or to what was asked too long ago. */
export type ProofProblem = 'proof' | 'passkey' | 'counterBack' | TooManyAttempts;
type Proved = 'proveFactor' | 'provePasskey' | 'useRecoveryCode';

const CODE = /^\d{6}$/;

/** Takes a code of the authenticator, a recovery code or a passkey's answer to `challenge`; each is good once. */
export function checkFactor(
  dependencies: FactorDependencies,
  name: string,
  { code: typed, assertion }: Proof,
  challenge: string | undefined,
  source: string,
): Promise<Outcome<Proved, ProofProblem>> {
  const code = withoutSpaces(typed);
  const key = { kind: 'operatorCode', account: name, source } as const;
  return limitAttempts<Proved, ProofProblem>(dependencies, [key], async () => {
    if (code === '' && assertion !== '') {
      const used = await spendAssertion(dependencies, name, assertion, challenge);
      return used.ok ? succeed('provePasskey') : used;
    }
    if (CODE.test(code)) {
      return (await spendCode(dependencies, name, code)) ? succeed('proveFactor') : fail('proof');
    }
    const used = await spendRecoveryCode(dependencies.database, name, code.toLowerCase());
    return used ? succeed('useRecoveryCode') : fail('proof');
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

export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
