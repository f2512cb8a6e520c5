import type { TrackedClaim } from '../../../contract/claim/claim.ts';
import type { Stage } from '../../../contract/policy/stages.ts';

/** The last stage that was reached; the first one while the claim is on its way. */
export function currentStage(stages: TrackedClaim['stages']): Stage {
  return stages.filter(({ reachedAt }) => reachedAt !== null).at(-1)?.stage ?? stages[0]?.stage ?? 'agenda';
}
