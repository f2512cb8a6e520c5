import { papersAsked } from '../policy/papers.ts';
import type { DocumentId, Policy, ReasonId, ReasonRule } from '../policy/schema.ts';
import { assess, type ConditionId, decidingObstacle, type ObstacleCode } from './eligibility.ts';
import type { Membership } from './membership.ts';
import { computePayout, type Payout } from './payout.ts';

/** What a reason gives a person under an edition. */
export type Prospect =
  | {
      readonly state: 'open';
      readonly payout: Pick<Payout, 'gross' | 'tax' | 'net'>;
      readonly papers: readonly (readonly DocumentId[])[];
      readonly withStaff: boolean;
    }
  | { readonly state: 'later'; readonly from: string }
  | { readonly state: 'closed'; readonly because: ConditionId | ObstacleCode | 'noSuchReason' };

export interface ProspectChange {
  readonly reason: ReasonId;
  readonly before: Prospect;
  readonly after: Prospect;
}

/** What changes for a person on a day when one edition takes the place of another, reason by reason. */
export function prospectChanges(
  before: Policy,
  after: Policy,
  membership: Membership,
  today: string,
): ProspectChange[] {
  const ids = [...new Set([...before.reasons, ...after.reasons].map(({ id }) => id))];
  const was = prospectsOf(before, membership, today);
  const is = prospectsOf(after, membership, today);
  const none: Prospect = { state: 'closed', because: 'noSuchReason' };
  return ids.flatMap((reason) => {
    const change = { reason, before: was.get(reason) ?? none, after: is.get(reason) ?? none };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

/** With staff, who open what a person cannot do here alone. */
function prospectsOf(policy: Policy, membership: Membership, today: string): Map<ReasonId, Prospect> {
  const { conditions, reasons } = assess(policy, membership, today, true);
  const unmet = conditions.find(({ met }) => !met);
  return new Map(
    policy.reasons.map((rule) => {
      const obstacles = reasons.find(({ reason }) => reason === rule.id)?.obstacles ?? [];
      const obstacle = decidingObstacle(obstacles);
      if (obstacle?.possibleOn !== undefined) return [rule.id, { state: 'later', from: obstacle.possibleOn }];
      if (obstacle) return [rule.id, { state: 'closed', because: obstacle.code }];
      if (unmet) return [rule.id, { state: 'closed', because: unmet.id }];
      return [rule.id, openProspect(policy, rule, membership, today)];
    }),
  );
}

function openProspect(policy: Policy, rule: ReasonRule, membership: Membership, today: string): Prospect {
  const hasNpwp = membership.npwp !== null;
  const { gross, tax, net } = computePayout(policy, { membership, reason: rule.id, hasNpwp, today });
  return {
    state: 'open',
    payout: { gross, tax, net },
    papers: papersAsked(rule.papers),
    withStaff: rule.channel === 'kioskWithStaff',
  };
}

/** Why something stays closed is no change for who cannot have it. */
function isSame(before: Prospect, after: Prospect): boolean {
  if (before.state === 'closed' || after.state === 'closed') return before.state === after.state;
  return JSON.stringify(before) === JSON.stringify(after);
}
