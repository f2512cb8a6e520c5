import { addDays, addMonths } from '../calendar.ts';
import type { Sen } from '../money.ts';
import type { DocumentId, OtherChannelId, Policy, ReasonId, ReasonRule } from '../policy/schema.ts';
import { type Card, cardBalance, type Membership, totalBalance } from './membership.ts';

/** What must hold before any reason is asked for; the first three are the ticks people know from JMO. */
export type ConditionId =
  | 'membershipEnded'
  | 'dataUpdated'
  | 'withinCeiling'
  | 'hasBalance'
  | 'cardsMerged'
  | 'noClaimInProgress';

export interface Condition {
  readonly id: ConditionId;
  readonly met: boolean;
}

export type ObstacleCode =
  | 'otherSegment'
  | 'membershipActive'
  | 'exitNotReported'
  | 'exitDiffers'
  | 'tooYoung'
  | 'waiting'
  | 'membershipTooShort'
  | 'partialTaken'
  | 'staffNeeded'
  | 'branchOnly';

/** Why a reason cannot be used now, and from which day it can where time alone removes the obstacle. */
export interface Obstacle {
  readonly code: ObstacleCode;
  readonly possibleOn?: string;
}

interface ReasonVerdict {
  readonly reason: ReasonId;
  /** Empty when the reason can be claimed now. */
  readonly obstacles: readonly Obstacle[];
}

export interface Assessment {
  readonly conditions: readonly Condition[];
  readonly reasons: readonly ReasonVerdict[];
  /** All conditions are met and at least one reason is free. */
  readonly mayClaim: boolean;
}

/**
 * Holds a membership against the policy on a day (YYYY-MM-DD): every condition and every reason at once. `withStaff`
 * where staff help in the visit, so that the reasons that need them are open.
 */
export function assess(policy: Policy, membership: Membership, today: string, withStaff = false): Assessment {
  const reasons = policy.reasons.map((rule) => ({
    reason: rule.id,
    obstacles: obstaclesOf(rule, membership, today, withStaff),
  }));
  const free = reasons.filter((verdict) => verdict.obstacles.length === 0);
  const conditions: Condition[] = [
    { id: 'membershipEnded', met: membership.cards.every(isInactive) || free.length > 0 },
    { id: 'dataUpdated', met: membership.dataUpdatedOn !== null },
    { id: 'withinCeiling', met: totalBalance(membership) <= policy.ceiling.balance },
    { id: 'hasBalance', met: totalBalance(membership) > 0 },
    { id: 'cardsMerged', met: !policy.mergedCards.required || cardsWithBalance(membership).length <= 1 },
    { id: 'noClaimInProgress', met: !membership.claimInProgress },
  ];
  return { conditions, reasons, mayClaim: conditions.every((condition) => condition.met) && free.length > 0 };
}

/**
 * The one obstacle to explain: what a person must do comes before what time alone removes, and of two dates the
 * later one counts, since nothing is gained by coming back on the earlier.
 */
export function decidingObstacle(obstacles: readonly Obstacle[]): Obstacle | undefined {
  const [byDate] = obstacles
    .filter(({ possibleOn }) => possibleOn !== undefined)
    .toSorted((a, b) => (b.possibleOn ?? '').localeCompare(a.possibleOn ?? ''));
  return obstacles.find(({ possibleOn }) => possibleOn === undefined) ?? byDate;
}

/** The documents that the reasons open to this participant ask for, each once. */
export function documentsOfOpenReasons(policy: Policy, { reasons }: Assessment): DocumentId[] {
  const open = reasons.filter(({ obstacles }) => obstacles.length === 0).map(({ reason }) => reason);
  return [
    ...new Set(policy.reasons.filter(({ id }) => open.includes(id)).flatMap(({ documents }) => documents)),
  ];
}

/** Where else a balance is taken that is over the ceiling here. */
export function otherChannels(policy: Policy, balance: Sen): OtherChannelId[] {
  const takes = policy.otherChannels.filter(
    ({ balanceUpTo }) => balanceUpTo === null || balance <= balanceUpTo,
  );
  return takes.map(({ id }) => id);
}

export function cardsWithBalance(membership: Membership): Card[] {
  return membership.cards.filter((card) => cardBalance(card) > 0);
}

function isInactive(card: Card): boolean {
  return card.inactiveSince !== null;
}

function obstaclesOf(
  rule: ReasonRule,
  membership: Membership,
  today: string,
  withStaff: boolean,
): Obstacle[] {
  if (rule.channel === 'branch') return [{ code: 'branchOnly' }];
  if (rule.channel === 'kioskWithStaff' && !withStaff) return [{ code: 'staffNeeded' }];
  const card = mainCard(membership);
  if (!card || !rule.segments.includes(card.segment)) return [{ code: 'otherSegment' }];
  const obstacles: Obstacle[] = [];
  if (rule.membershipEnded && !membership.cards.every(isInactive))
    obstacles.push({ code: 'membershipActive' });
  else obstacles.push(...exitObstacles(rule, card, today));
  if (rule.minimumAge !== null) {
    const possibleOn = addDays(addMonths(membership.birthDate, rule.minimumAge * 12), 1);
    if (today < possibleOn) obstacles.push({ code: 'tooYoung', possibleOn });
  }
  if (rule.membershipYears > 0) {
    const possibleOn = addMonths(firstJoined(membership), rule.membershipYears * 12);
    if (today < possibleOn) obstacles.push({ code: 'membershipTooShort', possibleOn });
  }
  if (rule.partial && membership.partialTaken) obstacles.push({ code: 'partialTaken' });
  return obstacles;
}

function exitObstacles(rule: ReasonRule, card: Card, today: string): Obstacle[] {
  if (rule.exitKinds.length === 0) return [];
  if (!card.exit) return [{ code: 'exitNotReported' }];
  if (!rule.exitKinds.includes(card.exit.kind)) return [{ code: 'exitDiffers' }];
  const from = rule.waitingFrom === 'inactive' ? (card.inactiveSince ?? today) : card.exit.on;
  const possibleOn = addMonths(from, rule.waitingMonths);
  return today < possibleOn ? [{ code: 'waiting', possibleOn }] : [];
}

/** The card that the claim goes by: the one joined last, as its end of work is the latest. */
function mainCard(membership: Membership): Card | undefined {
  return membership.cards.toSorted((a, b) => b.joinedOn.localeCompare(a.joinedOn))[0];
}

function firstJoined(membership: Membership): string {
  return membership.cards.map((card) => card.joinedOn).sort()[0] ?? membership.birthDate;
}
