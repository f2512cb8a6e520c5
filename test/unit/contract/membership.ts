import type { z } from 'zod';
import {
  type Card,
  cardSchema,
  type Membership,
  membershipSchema,
} from '../../../contract/eligibility/membership.ts';

/** A Wednesday on which most of these claims are made. */
export const TODAY = '2026-11-18';

/** A worker's card that stopped long ago by resignation, with a balance of Rp5.000.000,00. */
export function makeCard(changes: Partial<z.input<typeof cardSchema>> = {}): Card {
  return cardSchema.parse({
    kpj: '12345678901',
    segment: 'PU',
    employer: 'PT Contoh Jaya',
    joinedOn: '2019-03-01',
    inactiveSince: '2026-02-01',
    exit: { kind: 'resigned', on: '2026-02-01' },
    contributions: 400_000_000,
    development: 100_000_000,
    ...changes,
  });
}

/** A participant of 36 with that one card, who may claim on TODAY as one who resigned. */
export function makeMembership(changes: Partial<z.input<typeof membershipSchema>> = {}): Membership {
  return membershipSchema.parse({
    participantId: '0190a6b4-6a5c-7d3e-8f00-000000000002',
    nik: '3273015407900003',
    name: 'DEWI KUSUMA WARDHANI',
    birthDate: '1990-07-14',
    sex: 'female',
    birthPlace: 'Bandung',
    address: 'Jalan Contoh 5, Bandung',
    phone: '+6281234567890',
    email: 'dewi@contoh.id',
    dataUpdatedOn: '2026-01-12',
    npwp: null,
    cards: [makeCard()],
    partialTaken: null,
    claimInProgress: false,
    ...changes,
  });
}

/** The same participant with a balance of exactly this many sen. */
export function withBalance(balance: number, changes: Parameters<typeof makeMembership>[0] = {}): Membership {
  return makeMembership({ cards: [makeCard({ contributions: balance, development: 0 })], ...changes });
}
