import { type HeldMembership, heldMembershipSchema } from '../../contract/eligibility/held-membership.ts';
import { heldTextSchema } from '../../contract/identity/held.ts';
import { senSchema } from '../../contract/money.ts';
import type { Database, Tables } from '../database/tables.ts';

/**
 * All data of a participant, whatever they are worth; a text that none can take is empty, so that it counts as known.
 * @throws when the id is unknown, which cannot be since it comes from a session.
 */
export async function loadMembership(database: Database, participantId: string): Promise<HeldMembership> {
  const person = await database
    .selectFrom('participants')
    .selectAll()
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow();
  const cards = await database
    .selectFrom('cards')
    .selectAll()
    .where('participant_id', '=', participantId)
    .orderBy('joined_on')
    .orderBy('kpj')
    .execute();
  const inProgress = await database
    .selectFrom('claims_in_progress')
    .select('since')
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
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
    cards: cards.map(toCard),
    partialTaken:
      person.partial_reason === null
        ? null
        : {
            reason: text(person.partial_reason),
            paidOn: text(person.partial_paid_on),
            amount: amount(person.partial_amount),
          },
    claimInProgress: inProgress !== undefined,
  });
}

function toCard(row: Tables['cards']): object {
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
