import { addDays, addMonths } from '../calendar.ts';
import type { Sen } from '../money.ts';
import type { Declaration } from '../policy/reasons.ts';
import type { OtherChannelId, Policy, ReasonId, ReasonRule } from '../policy/schema.ts';
import { decidingCards, isEnded, reportedEnds, waitedOn } from './end-of-work.ts';
import { type Card, cardBalance, type Membership, totalBalance } from './membership.ts';
import { yearsCompleteOn } from './membership-years.ts';

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
  | 'notInForce'
  | 'otherSegment'
  | 'membershipActive'
  | 'exitNotReported'
  | 'exitDiffers'
  | 'tooYoung'
  | 'waiting'
  | 'membershipTooShort'
  | 'partialTaken'
  | 'overCeiling'
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
  /** What this person has to declare with a claim for it; null where nothing. */
  readonly declaration: Declaration | null;
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
  const balance = totalBalance(membership);
  const apartFromCeilings = policy.reasons.map((rule) => ({
    rule,
    obstacles: obstaclesOf({ policy, rule, membership, today, withStaff }),
  }));
  const open = apartFromCeilings.filter(({ obstacles }) => obstacles.length === 0).map(({ rule }) => rule);
  const isOver = balance > policy.ceiling.balance;
  const isTakenHigher = open.some(({ ceiling }) => ceiling !== null && balance <= ceiling);
  const reasons = apartFromCeilings.map(({ rule, obstacles }): ReasonVerdict => {
    // The general ceiling is a condition of all reasons, and is told of one only where another has a higher one.
    const isClosed = rule.ceiling === null ? isOver && isTakenHigher : balance > rule.ceiling;
    return {
      reason: rule.id,
      obstacles: isClosed ? [...obstacles, { code: 'overCeiling' }] : obstacles,
      declaration: neededDeclaration(rule, membership, today),
    };
  });
  const conditions: Condition[] = [
    { id: 'membershipEnded', met: membership.cards.every((card) => isEnded(card, today)) || open.length > 0 },
    { id: 'dataUpdated', met: membership.dataUpdatedOn !== null },
    { id: 'withinCeiling', met: !isOver || isTakenHigher },
    { id: 'hasBalance', met: balance > 0 },
    { id: 'cardsMerged', met: !policy.mergedCards.required || cardsWithBalance(membership).length <= 1 },
    { id: 'noClaimInProgress', met: !membership.claimInProgress },
  ];
  const mayClaim =
    conditions.every((condition) => condition.met) && reasons.some(({ obstacles }) => obstacles.length === 0);
  return { conditions, reasons, mayClaim };
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

interface Case {
  readonly policy: Policy;
  readonly rule: ReasonRule;
  readonly membership: Membership;
  readonly today: string;
  readonly withStaff: boolean;
}

function obstaclesOf(given: Case): readonly Obstacle[] {
  const { rule, membership, today, withStaff } = given;
  const { validFrom, validTo } = rule;
  if (validTo !== null && validTo < today) return [{ code: 'notInForce' }];
  if (rule.channel === 'branch') return [{ code: 'branchOnly' }];
  if (rule.channel === 'kioskWithStaff' && !withStaff) return [{ code: 'staffNeeded' }];
  if (!decidingCards(membership).some(({ segment }) => rule.segments.includes(segment)))
    return [{ code: 'otherSegment' }];
  const obstacles: Obstacle[] = [
    ...(validFrom !== null && today < validFrom
      ? [{ code: 'notInForce' as const, possibleOn: validFrom }]
      : []),
    ...endObstacles(given),
    ...timeObstacles(rule, membership, today),
    ...(rule.partial && membership.partialTaken ? [{ code: 'partialTaken' as const }] : []),
  ];
  // What time would open only after the reason has ended, it never opens.
  const isTooLate = obstacles.some(({ possibleOn }) => validTo !== null && (possibleOn ?? '') > validTo);
  return isTooLate ? [{ code: 'notInForce' }] : obstacles;
}

/** What stands in the way of a reason that goes with an end of work or of membership. */
function endObstacles({ policy, rule, membership, today }: Case): Obstacle[] {
  if (!rule.membershipEnded && rule.exitKinds.length === 0 && rule.waiting === null) return [];
  const active = rule.membershipEnded ? stillActive(rule, membership, today) : [];
  if (active.some(({ inactiveSince }) => inactiveSince === null)) return [{ code: 'membershipActive' }];
  const ends = reportedEnds(membership, rule);
  if (rule.exitKinds.length > 0 && ends.length === 0) return [{ code: 'exitNotReported' }];
  if (rule.exitKinds.length > 0 && !ends.some((kind) => rule.exitKinds.includes(kind)))
    return [{ code: 'exitDiffers' }];
  const ended = active
    .map(({ inactiveSince }) => inactiveSince ?? today)
    .sort()
    .at(-1);
  const waited = waitedOn(policy, rule, membership);
  return [
    ...(ended === undefined ? [] : [{ code: 'membershipActive' as const, possibleOn: ended }]),
    ...(waited !== null && today < waited ? [{ code: 'waiting' as const, possibleOn: waited }] : []),
  ];
}

function timeObstacles(rule: ReasonRule, membership: Membership, today: string): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (rule.minimumAge !== null) {
    const possibleOn = addDays(addMonths(membership.birthDate, rule.minimumAge * 12), 1);
    if (today < possibleOn) obstacles.push({ code: 'tooYoung', possibleOn });
  }
  if (rule.membershipYears !== null) {
    const possibleOn = yearsCompleteOn(rule.membershipYears, membership);
    if (possibleOn === null) obstacles.push({ code: 'membershipTooShort' });
    else if (today < possibleOn) obstacles.push({ code: 'membershipTooShort', possibleOn });
  }
  return obstacles;
}

/** The cards that keep a membership from having ended, apart from those whose end the reason lets the member declare. */
function stillActive(rule: ReasonRule, { cards }: Membership, today: string): readonly Card[] {
  const active = cards.filter((card) => !isEnded(card, today));
  return rule.declaration === null ? active : active.filter(({ segment }) => segment !== 'BPU');
}

function neededDeclaration(rule: ReasonRule, { cards }: Membership, today: string): Declaration | null {
  const isNeeded = cards.some((card) => card.segment === 'BPU' && !isEnded(card, today));
  return isNeeded ? rule.declaration : null;
}
