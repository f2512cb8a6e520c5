import { addDays } from '../../contract/calendar.ts';
import { type Membership, membershipSchema } from '../../contract/eligibility/membership.ts';
import { exitKindSchema, segmentSchema } from '../../contract/policy/schema.ts';
import { membershipOf } from './people.ts';

export interface RandomPerson {
  readonly membership: Membership;
  readonly today: string;
  readonly hasNpwp: boolean;
}

/** A participant with up to three cards of any kind, on any day of four years; ends of work may lie ahead. */
export function randomPerson(random: () => number): RandomPerson {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const pick = <T>(choices: readonly [T, ...T[]]): T => choices[upTo(choices.length - 1)] ?? choices[0];
  const today = addDays('2026-01-01', upTo(1_500));
  const cards = Array.from({ length: pick([1, 1, 2, 2, 3]) }, (_, place) => {
    const joinedOn = addDays(today, -upTo(6_000));
    const lasted = pick([upTo(5_000), upTo(60)]);
    const inactiveSince = pick([null, addDays(joinedOn, lasted), addDays(today, upTo(90) - 60)]);
    const isReported = inactiveSince !== null && random() < 0.7;
    const segment = pick(segmentSchema.options as [(typeof segmentSchema.options)[number]]);
    const kinds = exitKindSchema.options.filter(
      (kind) => (kind === 'stoppedBusiness') === (segment === 'BPU'),
    );
    const [firstKind = 'resigned'] = kinds;
    return {
      kpj: `2690100013${place}`,
      segment,
      employer: null,
      joinedOn,
      inactiveSince,
      exit: isReported
        ? { kind: pick([firstKind, ...kinds]), on: addDays(inactiveSince, upTo(20) - 10) }
        : null,
      lastContributionOn: random() < 0.5 ? addDays(today, -upTo(200)) : null,
      contributions: random() < 0.4 ? 0 : Math.floor(800_000_000_000 * random() ** 6),
      development: random() < 0.5 ? 0 : upTo(100_000_000),
    };
  });
  const life = { segment: 'PU', age: 17 + upTo(60), memberYears: 1, exit: null } as const;
  const membership = membershipSchema.parse({
    ...membershipOf(life, 0, today),
    birthDate: addDays(today, -(17 * 365 + upTo(60 * 365))),
    cards,
    dataUpdatedOn: random() < 0.9 ? addDays(today, -30) : null,
    partialTaken:
      random() < 0.3
        ? { reason: 'partialTenPercent', paidOn: addDays(today, -upTo(2_000)), amount: upTo(20_000_000_000) }
        : null,
    claimInProgress: random() < 0.1,
  });
  return { membership, today, hasNpwp: random() < 0.5 };
}
