import { reasonRule } from '../policy/policy.ts';
import { assess, decidingObstacle, type Obstacle } from './eligibility.ts';
import { decidingCards } from './end-of-work.ts';
import type { Asker, Claimable } from './next-step.ts';

/** Why reasons are closed, in the order in which they are told: what a person can do something about comes first. */
const CAUSES = [
  'declared',
  'later',
  'desk',
  'overCeiling',
  'active',
  'notReported',
  'otherExit',
  'partialTaken',
  'tooShort',
  'noLonger',
  'otherMembership',
] as const;
type ClosedBecause = (typeof CAUSES)[number];

interface ClosedReason extends Claimable {
  /** From which day it can be chosen; null where time alone does not help. */
  readonly on: string | null;
}

/** Reasons that cannot be chosen here now, together where the cause is the same. */
export interface ClosedReasons {
  readonly because: ClosedBecause;
  readonly reasons: readonly ClosedReason[];
}

/** Everything that is not among the reasons open now, one entry for each cause. */
export function closedReasons({ policy, membership, today, withStaff, declared }: Asker): ClosedReasons[] {
  const { reasons } = assess(policy, membership, today, withStaff);
  const segments = decidingCards(membership).map(({ segment }) => segment);
  const closed = reasons.flatMap(({ reason, obstacles, declaration }) => {
    const { papers, segments: wanted } = reasonRule(policy, reason);
    const obstacle = decidingObstacle(obstacles);
    const isForOthers = !wanted.some((segment) => segments.includes(segment));
    const because = isForOthers ? 'otherMembership' : obstacle && causeOf(obstacle);
    if (because) return [{ because, reason, papers, on: obstacle?.possibleOn ?? null }];
    return declaration !== null && !declared
      ? [{ because: 'declared' as const, reason, papers, on: null }]
      : [];
  });
  return CAUSES.map((because) => ({
    because,
    reasons: closed.filter((each) => each.because === because).map(({ because: _, ...rest }) => rest),
  })).filter((group) => group.reasons.length > 0);
}

function causeOf({ code, possibleOn }: Obstacle): ClosedBecause {
  if (possibleOn !== undefined) return 'later';
  switch (code) {
    case 'branchOnly':
    case 'staffNeeded':
      return 'desk';
    case 'membershipActive':
      return 'active';
    case 'exitNotReported':
      return 'notReported';
    case 'exitDiffers':
      return 'otherExit';
    case 'partialTaken':
    case 'overCeiling':
      return code;
    case 'notInForce':
      return 'noLonger';
    case 'otherSegment':
      return 'otherMembership';
    default:
      return 'tooShort';
  }
}
