import { fail, type Outcome } from '../../contract/outcome.ts';
import { transact } from '../database/transact.ts';
import type { Office } from '../office.ts';
import { type AttemptKey, forgetAttempts, sweepAttempts, takeAttempt } from './attempts.ts';

export interface TooManyAttempts {
  readonly code: 'tooManyAttempts';
  readonly retryAfterSeconds: number;
}

/**
 * Runs `work` unless there were too many attempts. The attempt is counted before the work, so that guesses made
 * at the same time count, too; an outcome that `clears` forgets the count.
 */
export async function limited<T, F>(
  office: Office,
  key: AttemptKey,
  work: () => Promise<Outcome<T, F>>,
  clears: (value: T) => boolean = () => true,
): Promise<Outcome<T, F | TooManyAttempts>> {
  const now = office.clock.now();
  await transact(office, (transaction) => sweepAttempts(transaction, now));
  const retryAfterSeconds = await transact(office, (transaction) =>
    takeAttempt(transaction, office.settings.attempts, key, now),
  );
  if (retryAfterSeconds > 0) return fail({ code: 'tooManyAttempts', retryAfterSeconds });
  const outcome = await work();
  if (outcome.ok && clears(outcome.value)) await forgetAttempts(office.database, key);
  return outcome;
}
