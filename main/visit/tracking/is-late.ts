import type { ClaimProgress } from '../../../contract/claim/claim.ts';

/** Whether the day on which payment was due has passed without it. */
export function isLate({ dueOn, stages }: ClaimProgress, today: string): boolean {
  const done = stages.some(({ stage, reachedAt }) => stage === 'done' && reachedAt !== null);
  return dueOn !== null && today > dueOn && !done;
}
