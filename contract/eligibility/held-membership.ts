import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { heldTextSchema } from '../identity/held.ts';
import { parseNik } from '../identity/nik.ts';
import { readHeldNpwp } from '../identity/npwp.ts';
import { senSchema } from '../money.ts';
import { fail, type Outcome, succeed } from '../outcome.ts';
import { type Membership, membershipSchema } from './membership.ts';

const text = heldTextSchema.nullable();
const amount = senSchema.nullable();

export const heldCardSchema = z.object({
  kpj: text,
  segment: text,
  employer: text,
  joinedOn: text,
  /** Null while the card is active. */
  inactiveSince: text,
  exit: z.object({ kind: text, on: text }).nullable(),
  lastContributionOn: text.default(null),
  contributions: amount,
  development: amount,
});

/**
 * What the head office holds about a participant who signed in, whatever it is worth: null is what is not there.
 * What people type has stricter schemas, which must never judge this.
 */
export const heldMembershipSchema = z.object({
  participantId: z.uuid(),
  nik: text,
  name: text,
  /** A day where it is known; registries also hold 1965-00-00 and 1965. */
  birthDate: text,
  sex: text,
  birthPlace: text,
  address: text,
  phone: text,
  email: text,
  dataUpdatedOn: text,
  npwp: text,
  cards: z.array(heldCardSchema),
  partialTaken: z.object({ reason: text, paidOn: text, amount }).nullable(),
  claimInProgress: z.boolean(),
  /** When the registry said so, where it cannot be asked now; left out where all is as it is known today. */
  asOf: z.iso.datetime().optional(),
});
export type HeldMembership = z.infer<typeof heldMembershipSchema>;

/** What staff look after where a claim cannot go by it. Named to staff and in the log; what it holds, never. */
const HELD_FIELDS = [
  'nik',
  'name',
  'birthDate',
  'kpj',
  'segment',
  'joinedOn',
  'inactiveSince',
  'exit',
  'contributions',
  'development',
  'partialTaken',
] as const;
export type HeldField = (typeof HELD_FIELDS)[number];

/** Nobody who may claim was born before; 0001-01-01 and the like stand for a date that is not known. */
const FIRST_BIRTH_DATE = '1900-01-01';

/**
 * What the rules can go by, or the fields that staff must mend first. What a claim can do without is left out where it
 * is of no use: a tax number is asked for, data that were never surely updated are updated.
 */
export function readMembership(held: HeldMembership): Outcome<Membership, readonly HeldField[]> {
  const nik = parseNik(held.nik ?? '');
  const read = membershipSchema.safeParse({
    ...held,
    nik: nik.ok ? nik.value : null,
    birthDate: held.birthDate !== null && held.birthDate >= FIRST_BIRTH_DATE ? held.birthDate : null,
    sex: held.sex === 'female' || held.sex === 'male' ? held.sex : null,
    dataUpdatedOn: dayText.safeParse(held.dataUpdatedOn).data ?? null,
    npwp: readHeldNpwp(held.npwp),
    cards: held.cards.map((card) => ({
      ...card,
      lastContributionOn: dayText.safeParse(card.lastContributionOn).data ?? null,
    })),
  });
  if (read.success) return succeed(read.data);
  const faulty = new Set(read.error.issues.map(({ path: [first, , inCard] }) => inCard ?? first));
  return fail(HELD_FIELDS.filter((field) => faulty.has(field)));
}
