import { fail, type Outcome } from '../../contract/outcome.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { Overloaded } from '../overloaded.ts';
import { type AttemptKey, deleteExpiredAttempts, forgive, recordAttempt } from './attempts.ts';

export interface TooManyAttempts {
  readonly code: 'tooManyAttempts';
  readonly retryAfterSeconds: number;
}

/**
 * Runs `work` unless there were too many attempts by any of the keys. The attempt is recorded before the work, so that
 * simultaneous guesses count, too; a success for which `isForgiven` is true does not count itself, nor does what was never
 * begun. @throws Overloaded where `work` does.
 */
export async function limitAttempts<T, F>(
  dependencies: DatabaseAndClock,
  keys: readonly AttemptKey[],
  work: () => Promise<Outcome<T, F>>,
  isForgiven: (value: T) => boolean = () => true,
): Promise<Outcome<T, F | TooManyAttempts>> {
  const now = dependencies.clock.now();
  await transact(dependencies, (transaction) => deleteExpiredAttempts(transaction, now));
  const recorded = await transact(dependencies, (transaction) =>
    recordAttempt(transaction, dependencies.settings, keys, now),
  );
  if ('retryAfterSeconds' in recorded) return fail({ code: 'tooManyAttempts', ...recorded });
  const outcome = await work().catch(async (error: unknown) => {
    // Nobody has looked whether it was right.
    if (error instanceof Overloaded) await forgive(dependencies.database, recorded.attempt);
    throw error;
  });
  if (outcome.ok && isForgiven(outcome.value)) await forgive(dependencies.database, recorded.attempt);
  return outcome;
}
