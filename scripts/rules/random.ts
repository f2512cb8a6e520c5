import { addDays } from '../../contract/calendar.ts';
import { computePayout } from '../../contract/eligibility/payout.ts';
import { sen } from '../../contract/money.ts';
import { reasonRule } from '../../contract/policy/policy.ts';
import { exitKindSchema, type Policy, reasonIdSchema, segmentSchema } from '../../contract/policy/schema.ts';
import { type Decision, decideCase } from './decide.ts';
import { membershipOf } from './people.ts';
import type { RuleCase } from './table.ts';

const LARGEST_BALANCE = 800_000_000_000;

/** Random numbers from a seed, so that a case that breaks a property can be made again (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function randomCase(random: () => number): RuleCase {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const oneOf = <T>(choices: readonly T[]): T => {
    const chosen = choices[upTo(choices.length - 1)];
    if (chosen === undefined) throw new RangeError('there is nothing to choose from');
    return chosen;
  };
  const exit = random() < 0.6 ? { kind: oneOf(exitKindSchema.options), daysAgo: upTo(400) } : null;
  const partial = { yearsAgo: upTo(6), amount: sen(upTo(20_000_000_000)) };
  return {
    who: 'random',
    life: {
      segment: oneOf(segmentSchema.options),
      age: 17 + upTo(60),
      memberYears: 1 + upTo(30),
      exit,
      cards: 1 + upTo(2),
      dataUpdated: random() < 0.9,
      claimInProgress: random() < 0.1,
      ...(random() < 0.4 ? { partial } : {}),
    },
    reason: oneOf(reasonIdSchema.options),
    // Small balances as often as large ones.
    balance: sen(Math.floor(LARGEST_BALANCE * random() ** 6)),
    hasNpwp: random() < 0.5,
    today: addDays('2026-01-01', upTo(1_500)),
  };
}

/** The most that a base loses to the tax at once where it reaches the next multiple to which it is cut down. */
function roundingStep({ tax }: Policy): number {
  return Math.max(...tax.map(({ roundBaseDownTo }) => (roundBaseDownTo.progressive.downTo ?? 0) * 0.42));
}

/** Which properties a case breaks; none is right. `hasNextStep` says whether a verdict is explained to the person. */
export function brokenProperties(
  policy: Policy,
  given: RuleCase,
  hasNextStep: (decision: Decision) => boolean,
): string[] {
  const decision = decideCase(policy, given);
  const { gross, tax, net, balance } = decision.payout;
  const { shareBasisPoints } = reasonRule(policy, given.reason);
  const richer = computePayout(policy, {
    membership: membershipOf(given.life, given.balance + 12_345, given.today),
    reason: given.reason,
    hasNpwp: given.hasNpwp,
    today: given.today,
  });
  const holds: Record<string, boolean> = {
    'net and tax make gross': net + tax === gross && tax >= 0 && net >= 0,
    'no share over the policy’s': BigInt(gross) * 10_000n <= BigInt(balance) * BigInt(shareBasisPoints),
    'more balance is never paid less': richer.net >= net - roundingStep(policy) && richer.tax >= tax,
    'every verdict has a next step': hasNextStep(decision),
  };
  return Object.entries(holds).flatMap(([property, held]) => (held ? [] : [property]));
}
