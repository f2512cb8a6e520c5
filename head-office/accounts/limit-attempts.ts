import { fail, type Outcome } from '../../contract/outcome.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { type AttemptKey, deleteExpiredAttempts, recordAttempt, resetAttempts } from './attempts.ts';

export interface TooManyAttempts {
  readonly code: 'tooManyAttempts';
  readonly retryAfterSeconds: number;
}

/**
 * Runs `work` unless there were too many attempts. The attempt is recorded before the work, so that simultaneous
 * guesses count, too; a success for which `clears` is true resets the count.
 */
export async function limitAttempts<T, F>(
  dependencies: DatabaseAndClock,
  key: AttemptKey,
  work: () => Promise<Outcome<T, F>>,
  clears: (value: T) => boolean = () => true,
): Promise<Outcome<T, F | TooManyAttempts>> {
  const now = dependencies.clock.now();
  await transact(dependencies, (transaction) => deleteExpiredAttempts(transaction, now));
  const retryAfterSeconds = await transact(dependencies, (transaction) =>
    recordAttempt(transaction, dependencies.settings.attempts, key, now),
  );
  if (retryAfterSeconds > 0) return fail({ code: 'tooManyAttempts', retryAfterSeconds });
  const outcome = await work();
  if (outcome.ok && clears(outcome.value)) await resetAttempts(dependencies.database, key);
  return outcome;
}
