import { assess, decidingObstacle } from '../../contract/eligibility/eligibility.ts';
import { computePayout, type Payout } from '../../contract/eligibility/payout.ts';
import { reasonRule } from '../../contract/policy/policy.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { membershipOf } from './people.ts';
import type { RuleCase } from './table.ts';

export interface Decision {
  readonly mayClaim: boolean;
  /** What decided: an unmet condition, an obstacle of the reason, or the reason's own rule. */
  readonly decidedBy: string;
  /** From which day it can be claimed, where time alone helps. */
  readonly possibleOn?: string;
  readonly source: string;
  readonly payout: Payout;
}

/** Holds a case against the policy, as the kiosk and the head office do. */
export function decideCase(policy: Policy, { life, reason, balance, hasNpwp, today }: RuleCase): Decision {
  const membership = membershipOf(life, balance, today);
  const { conditions, reasons } = assess(policy, membership, today);
  const rule = reasonRule(policy, reason);
  const payout = computePayout(policy, { membership, reason, hasNpwp, today });
  const obstacle = decidingObstacle(reasons.find((verdict) => verdict.reason === reason)?.obstacles ?? []);
  const unmet = conditions.find((condition) => !condition.met);
  const { source } = rule;
  if (obstacle) {
    const { code: decidedBy, possibleOn } = obstacle;
    return { mayClaim: false, decidedBy, source, payout, ...(possibleOn ? { possibleOn } : {}) };
  }
  if (unmet) return { mayClaim: false, decidedBy: unmet.id, source: sourceOf(policy, unmet.id), payout };
  return { mayClaim: true, decidedBy: `${reason}, tax ${payout.taxRule}`, source, payout };
}

function sourceOf(policy: Policy, condition: string): string {
  if (condition === 'withinCeiling') return policy.ceiling.source;
  return condition === 'cardsMerged' ? policy.mergedCards.source : 'conditions of JMO';
}
