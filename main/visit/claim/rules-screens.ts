import { answerFor } from '../../../contract/eligibility/answer.ts';
import { closedReasons } from '../../../contract/eligibility/closed-reasons.ts';
import { assess, cardsWithBalance } from '../../../contract/eligibility/eligibility.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { kioskReasons, reasonRule } from '../../../contract/policy/policy.ts';
import type { ReasonId } from '../../../contract/policy/schema.ts';
import type { VisitContext } from '../chart/context.ts';
import { isWithoutBalance } from '../chart/evidence.ts';
import { askerOf } from './situation.ts';

export function conditionsScreen(context: VisitContext): ScreenOf<'conditions'> {
  const asker = askerOf(context);
  const { policy, membership, today, withStaff } = asker;
  return {
    name: 'conditions',
    answer: answerFor(asker),
    closed: closedReasons(asker),
    conditions: assess(policy, membership, today, withStaff).conditions,
    ceiling: policy.ceiling.balance,
    cards: cardsWithBalance(membership).length,
  };
}

/** The reasons that this person can choose; all that a kiosk takes where the balance is not known. */
export function openReasons(context: VisitContext): readonly ReasonId[] {
  const { policy, ports } = context;
  if (isWithoutBalance(context)) return kioskReasons(policy, ports.today()).map(({ id }) => id);
  return context.membership === null ? [] : answerFor(askerOf(context)).now;
}

export function reasonScreen(context: VisitContext): ScreenOf<'reason'> {
  const { policy } = context;
  return {
    name: 'reason',
    open: openReasons(context).map((reason) => ({
      reason,
      shareBasisPoints: reasonRule(policy, reason).shareBasisPoints,
    })),
    closed: isWithoutBalance(context) ? [] : closedReasons(askerOf(context)),
    chosen: context.reason,
    unanswered: context.unanswered,
  };
}
