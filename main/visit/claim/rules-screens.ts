import {
  type Assessment,
  assess,
  cardsWithBalance,
  decidingObstacle,
  type ObstacleCode,
  otherChannels,
  papersOfOpenReasons,
} from '../../../contract/eligibility/eligibility.ts';
import { totalBalance } from '../../../contract/eligibility/membership.ts';
import type { ClosedReason } from '../../../contract/kiosk-api/screens/claim.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { papersAsked } from '../../../contract/policy/papers.ts';
import { kioskReasons, reasonRule } from '../../../contract/policy/policy.ts';
import type { Policy } from '../../../contract/policy/schema.ts';
import type { VisitContext } from '../chart/context.ts';
import { isHelped, isWithoutBalance } from '../chart/evidence.ts';
import { member } from '../chart/member.ts';

const AT_THE_DESK: readonly ObstacleCode[] = ['branchOnly', 'staffNeeded'];

export function conditionsScreen(context: VisitContext): ScreenOf<'conditions'> {
  const membership = member(context);
  const { policy, ports } = context;
  const assessment = assess(policy, membership, ports.today(), isHelped(context));
  const balance = totalBalance(membership);
  return {
    name: 'conditions',
    conditions: assessment.conditions,
    closed: closedReasons(policy, assessment),
    mayClaim: assessment.mayClaim,
    balance,
    ceiling: policy.ceiling.balance,
    cards: cardsWithBalance(membership).length,
    otherChannels: otherChannels(policy, balance),
    documents: papersOfOpenReasons(policy, assessment),
  };
}

function closedReasons(
  policy: Policy,
  { reasons }: { readonly reasons: readonly Pick<Assessment['reasons'][number], 'reason' | 'obstacles'>[] },
): ClosedReason[] {
  return reasons.flatMap(({ reason, obstacles }) => {
    const obstacle = decidingObstacle(obstacles);
    if (!obstacle) return [];
    const documents = AT_THE_DESK.includes(obstacle.code)
      ? papersAsked(reasonRule(policy, reason).papers)
      : [];
    return [{ reason, obstacle, documents }];
  });
}

export function reasonScreen(context: VisitContext): ScreenOf<'reason'> {
  const { policy, ports } = context;
  const assessment = isWithoutBalance(context)
    ? { reasons: kioskReasons(policy, ports.today()).map(({ id }) => ({ reason: id, obstacles: [] })) }
    : assess(policy, member(context), ports.today(), isHelped(context));
  const open = assessment.reasons.filter(({ obstacles }) => obstacles.length === 0);
  return {
    name: 'reason',
    open: open.map(({ reason }) => ({
      reason,
      shareBasisPoints: reasonRule(policy, reason).shareBasisPoints,
    })),
    closed: closedReasons(policy, assessment),
    chosen: context.reason,
    unanswered: context.unanswered,
  };
}
