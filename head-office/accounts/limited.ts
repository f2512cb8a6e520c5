import { fail, type Outcome } from '../../contract/outcome.ts';
import type { Office } from '../office.ts';
import { type AttemptKey, forgetAttempts, recordAttempt, secondsBlocked } from './attempts.ts';

export interface TooManyAttempts {
  readonly code: 'tooManyAttempts';
  readonly retryAfterSeconds: number;
}

/**
 * Runs `work` unless there were too many attempts. The attempt is counted before the work, so that guesses made
 * at the same time count, too; an outcome that `clears` forgets the count.
 */
export async function limited<T, F>(
  { database, settings, clock }: Office,
  key: AttemptKey,
  work: () => Promise<Outcome<T, F>>,
  clears: (value: T) => boolean = () => true,
): Promise<Outcome<T, F | TooManyAttempts>> {
  const now = clock.now();
  const retryAfterSeconds = await database.transaction().execute(async (transaction) => {
    const blocked = await secondsBlocked(transaction, settings.attempts, key, now);
    if (blocked === 0) await recordAttempt(transaction, settings.attempts, key, now);
    return blocked;
  });
  if (retryAfterSeconds > 0) return fail({ code: 'tooManyAttempts', retryAfterSeconds });
  const outcome = await work();
  if (outcome.ok && clears(outcome.value)) await forgetAttempts(database, key);
  return outcome;
}
