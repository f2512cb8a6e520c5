import { type Membership, membershipSchema } from '../../contract/eligibility/membership.ts';
import type { Database, Tables } from '../database/tables.ts';

/** All data of a participant. @throws when the id is unknown, which cannot be since it comes from a session. */
export async function loadMembership(database: Database, participantId: string): Promise<Membership> {
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
  return membershipSchema.parse({
    participantId: person.participant_id,
    nik: person.nik,
    name: person.name,
    birthDate: person.birth_date,
    sex: person.sex,
    birthPlace: person.birth_place,
    address: person.address,
    phone: person.phone,
    email: person.email,
    dataUpdatedOn: person.data_updated_on,
    npwp: person.npwp,
    cards: cards.map(toCard),
    partialTaken:
      person.partial_reason === null
        ? null
        : { reason: person.partial_reason, paidOn: person.partial_paid_on, amount: person.partial_amount },
    claimInProgress: inProgress !== undefined,
  });
}

function toCard(row: Tables['cards']): object {
  return {
    kpj: row.kpj,
    segment: row.segment,
    employer: row.employer,
    joinedOn: row.joined_on,
    inactiveSince: row.inactive_since,
    exit: row.exit_kind === null ? null : { kind: row.exit_kind, on: row.exit_on },
    lastContributionOn: row.last_contribution_on,
    contributions: row.contributions,
    development: row.development,
  };
}
