import { type HeldMembership, heldMembershipSchema } from '../../contract/eligibility/held-membership.ts';
import { heldTextSchema } from '../../contract/identity/held.ts';
import { senSchema } from '../../contract/money.ts';
import type { Database, Tables } from '../database/tables.ts';

const CARD = [
  'cards.kpj',
  'cards.segment',
  'cards.employer',
  'cards.joined_on',
  'cards.inactive_since',
  'cards.exit_kind',
  'cards.exit_on',
  'cards.last_contribution_on',
  'cards.contributions',
  'cards.development',
] as const;
type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

/**
 * All data of a participant, whatever they are worth; a text that none can take is empty, so that it counts as known.
 * @throws when the id is unknown, which cannot be since it comes from a session.
 */
export async function loadMembership(database: Database, participantId: string): Promise<HeldMembership> {
  const rows = await database
    .selectFrom('participants')
    .leftJoin('cards', 'cards.participant_id', 'participants.participant_id')
    .leftJoin('claims_in_progress', 'claims_in_progress.participant_id', 'participants.participant_id')
    .selectAll('participants')
    .select(CARD)
    .select('claims_in_progress.since as claim_since')
    .where('participants.participant_id', '=', participantId)
    .orderBy('cards.joined_on')
    .orderBy('cards.kpj')
    .execute();
  const [person] = rows;
  if (!person) throw new Error('a session is of a participant who is not known');
  return heldMembershipSchema.parse({
    participantId: person.participant_id,
    nik: text(person.nik),
    name: text(person.name),
    birthDate: text(person.birth_date),
    sex: text(person.sex),
    birthPlace: text(person.birth_place),
    address: text(person.address),
    phone: text(person.phone),
    email: text(person.email),
    dataUpdatedOn: text(person.data_updated_on),
    npwp: text(person.npwp),
    cards: rows.flatMap((row) => (row.kpj === null ? [] : toCard({ ...row, kpj: row.kpj }))),
    partialTaken:
      person.partial_reason === null
        ? null
        : {
            reason: text(person.partial_reason),
            paidOn: text(person.partial_paid_on),
            amount: amount(person.partial_amount),
          },
    claimInProgress: person.claim_since !== null,
  });
}

/** Of a row that has a card, which has a number. */
function toCard(
  row: Pick<Tables['cards'], 'kpj'> & Nullable<Omit<Tables['cards'], 'kpj' | 'participant_id'>>,
): object {
  return {
    kpj: text(row.kpj),
    segment: text(row.segment),
    employer: text(row.employer),
    joinedOn: text(row.joined_on),
    inactiveSince: text(row.inactive_since),
    exit: row.exit_kind === null ? null : { kind: text(row.exit_kind), on: text(row.exit_on) },
    lastContributionOn: text(row.last_contribution_on),
    contributions: amount(row.contributions),
    development: amount(row.development),
  };
}

function text(held: string | null): string | null {
  return heldTextSchema.nullable().catch('').parse(held);
}

function amount(held: number | null): number | null {
  return senSchema.safeParse(held).data ?? null;
}
