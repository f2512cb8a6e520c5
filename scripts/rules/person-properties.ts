import { addDays, readDay } from '../../contract/calendar.ts';
import {
  type Assessment,
  assess,
  decidingObstacle,
  type Obstacle,
} from '../../contract/eligibility/eligibility.ts';
import { computePayout } from '../../contract/eligibility/payout.ts';
import { arePapersMissing, papersAsked, papersTaken } from '../../contract/policy/papers.ts';
import { reasonRule } from '../../contract/policy/policy.ts';
import type { Policy, ReasonId } from '../../contract/policy/schema.ts';
import type { RandomPerson } from './random-person.ts';

/** Which properties do not hold for a person; none is right. */
export function brokenFor(policy: Policy, person: RandomPerson): string[] {
  const { membership, today } = person;
  const assessed = assess(policy, membership, today);
  const reversed = assess(policy, { ...membership, cards: membership.cards.toReversed() }, today);
  const later = assess(policy, membership, addDays(today, 400));
  const free = freeOf(assessed);
  const whole: Record<string, boolean> = {
    'claimed exactly when all conditions hold and a reason is free':
      assessed.mayClaim === (free.length > 0 && assessed.conditions.every(({ met }) => met)),
    'which card comes first says nothing': JSON.stringify(assessed) === JSON.stringify(reversed),
    'what is free today stays free': free.every((reason) => freeOf(later).includes(reason)),
    'each obstacle is told once': assessed.reasons.every(
      ({ obstacles }) => new Set(obstacles.map(({ code }) => code)).size === obstacles.length,
    ),
  };
  const known = new Map<string, readonly ReasonId[]>();
  const freeOn = (day: string) => {
    const found = known.get(day) ?? freeOf(assess(policy, membership, day));
    known.set(day, found);
    return found;
  };
  const each = assessed.reasons.flatMap(({ reason, obstacles }) => [
    ...brokenWait(today, reason, obstacles, freeOn),
    ...(obstacles.length === 0 ? brokenPayout(policy, person, reason) : []),
  ]);
  const broken = Object.entries(whole).flatMap(([property, holds]) => (holds ? [] : [property]));
  return [...broken, ...each];
}

function freeOf({ reasons }: Assessment): ReasonId[] {
  return reasons.filter(({ obstacles }) => obstacles.length === 0).map(({ reason }) => reason);
}

/** The day that is told is exactly the first on which the reason is free; none is told where time alone does not help. */
function brokenWait(
  today: string,
  reason: ReasonId,
  obstacles: readonly Obstacle[],
  freeOn: (day: string) => readonly ReasonId[],
): string[] {
  const told = decidingObstacle(obstacles);
  const isFreeOn = (day: string) => freeOn(day).includes(reason);
  if (!told) return [];
  if (told.possibleOn === undefined) {
    return isFreeOn(addDays(today, 30_000)) ? [`${reason} opens by time alone, and no day is told`] : [];
  }
  const day = told.possibleOn;
  return [
    ...(day > today ? [] : [`${reason} waits for a day that is past`]),
    ...(isFreeOn(day) ? [] : [`${reason} is not free on the day told`]),
    ...(isFreeOn(addDays(day, -1)) ? [`${reason} is free before the day told`] : []),
    ...(isFreeOn(addDays(day, 40)) ? [] : [`${reason} does not stay free`]),
  ];
}

function brokenPayout(
  policy: Policy,
  { membership, today, hasNpwp }: RandomPerson,
  reason: ReasonId,
): string[] {
  const paid = (having: boolean) => computePayout(policy, { membership, reason, hasNpwp: having, today });
  const { gross, tax, net, balance, taxLines, taxYear, taxYearMayBe } = paid(hasNpwp);
  const { shareBasisPoints, papers } = reasonRule(policy, reason);
  const holds: Record<string, boolean> = {
    'net and tax make gross, and none is below nothing': net + tax === gross && tax >= 0 && net >= 0,
    'no more is taxed than is paid': taxLines.reduce((sum, line) => sum + line.taxed, 0) <= gross,
    'no share over the policy’s': BigInt(gross) * 10_000n <= BigInt(balance) * BigInt(shareBasisPoints),
    'an NPWP never costs anything': paid(true).tax <= paid(false).tax,
    'the tax year is this one or the next': [0, 1].includes(taxYear - readDay(today).year),
    'another tax year is the one after': taxYearMayBe === null || taxYearMayBe === taxYear + 1,
    'all papers are enough': !arePapersMissing(papers, (paper) => papersTaken(papers).includes(paper)),
    'none is enough only where none is asked for':
      arePapersMissing(papers, () => false) === papersAsked(papers).length > 0,
  };
  return Object.entries(holds).flatMap(([property, held]) => (held ? [] : [`${reason}: ${property}`]));
}
