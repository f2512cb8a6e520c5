import { addDays, addMonths } from '../../contract/calendar.ts';
import { type Membership, membershipSchema } from '../../contract/eligibility/membership.ts';
import type { Sen } from '../../contract/money.ts';
import type { ExitKind, Segment } from '../../contract/policy/schema.ts';

/** What of a made-up membership a rule looks at. */
export interface Life {
  readonly segment: Segment;
  /** Full years of age and of membership on the day of the claim. */
  readonly age: number;
  readonly memberYears: number;
  /** How work ended and how many days before the claim; null for one who works on. */
  readonly exit: { readonly kind: ExitKind; readonly daysAgo: number } | null;
  /** A part paid so many calendar years before the claim. */
  readonly partial?: { readonly yearsAgo: number; readonly amount: Sen };
  readonly cards?: number;
  readonly dataUpdated?: boolean;
  readonly claimInProgress?: boolean;
}

/** The membership of such a life on a day, with this balance, spread over its cards. */
export function membershipOf(life: Life, balance: number, today: string): Membership {
  const { segment, exit, partial, cards = 1 } = life;
  const left = exit ? addDays(today, -exit.daysAgo) : null;
  const share = Math.floor(balance / cards);
  return membershipSchema.parse({
    participantId: '0190a6b4-6a5c-7d3e-8f00-000000000009',
    nik: '3273015407900003',
    name: 'PESERTA CONTOH',
    birthDate: addMonths(today, -12 * life.age - 1),
    sex: 'female',
    birthPlace: 'Bandung',
    address: 'Jalan Contoh 5, Bandung',
    phone: '+6281234567890',
    email: 'peserta@contoh.id',
    dataUpdatedOn: (life.dataUpdated ?? true) ? addMonths(today, -2) : null,
    npwp: null,
    cards: Array.from({ length: cards }, (_, place) => ({
      kpj: `2690100013${place}`,
      segment,
      employer: segment === 'PU' ? 'PT Contoh' : null,
      joinedOn: addMonths(today, -12 * life.memberYears - 1 + place),
      inactiveSince: left,
      exit: exit && { kind: exit.kind, on: left },
      contributions: place === 0 ? balance - share * (cards - 1) : share,
      development: 0,
    })),
    partialTaken: partial
      ? {
          reason: 'partialTenPercent',
          paidOn: addMonths(today, -12 * partial.yearsAgo),
          amount: partial.amount,
        }
      : null,
    claimInProgress: life.claimInProgress ?? false,
  });
}
