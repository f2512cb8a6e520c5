import { z } from 'zod';
import type { HeadOfficeClient } from '../../main/head-office-client/head-office-client.ts';

/** What became of attempts to send, counted; a claim sent three times has three. */
export const triesSchema = z.object({
  /** Got an acknowledgement. */
  acknowledged: z.int(),
  /** 503 or 429 with Retry-After: sent away to return later. */
  sentAway: z.int(),
  /** No whole answer: refused connection, cut line, or too slow. */
  unanswered: z.int(),
  /** Any other answer, such as 500. */
  failed: z.int(),
});
export type Tries = z.infer<typeof triesSchema>;

export const noTries: Tries = { acknowledged: 0, sentAway: 0, unanswered: 0, failed: 0 };

export function addTries(one: Tries, other: Tries): Tries {
  return {
    acknowledged: one.acknowledged + other.acknowledged,
    sentAway: one.sentAway + other.sentAway,
    unanswered: one.unanswered + other.unanswered,
    failed: one.failed + other.failed,
  };
}

export function sumOfTries(tries: Tries): number {
  return Object.values(tries).reduce((sum, count) => sum + count, 0);
}

type Answer = Awaited<ReturnType<HeadOfficeClient['submitClaim']>>;

export function kindOf(answer: Answer): keyof Tries {
  if (answer.ok) return 'acknowledged';
  if (answer.problem.kind === 'unreachable') return 'unanswered';
  const isSentAway =
    answer.problem.kind === 'problem' && ['unavailable', 'tooManyAttempts'].includes(answer.problem.code);
  return isSentAway ? 'sentAway' : 'failed';
}
