import type { CorePerson } from '../../../../contract/core/person.ts';
import type { Tables } from '../../../database/tables.ts';

/** A person as the registry's tables hold one. */
export interface Rows {
  readonly participant: Tables['participants'];
  readonly cards: readonly Tables['cards'][];
  readonly contributor: Tables['contributors'] | undefined;
  readonly months: readonly string[];
}

export function toRows(person: CorePerson, participantId: string): Rows {
  const { partialTaken, contributor } = person;
  const owner = { participant_id: participantId };
  return {
    participant: {
      ...owner,
      nik: person.nik,
      name: person.name,
      birth_date: person.birthDate,
      sex: person.sex,
      birth_place: person.birthPlace,
      address: person.address,
      phone: person.phone,
      email: person.email,
      data_updated_on: person.dataUpdatedOn,
      npwp: person.npwp,
      partial_reason: partialTaken?.reason ?? null,
      partial_paid_on: partialTaken?.paidOn ?? null,
      partial_amount: partialTaken?.amount ?? null,
      core_person_id: person.personId ?? null,
    },
    cards: person.cards.map((card) => ({
      kpj: card.kpj,
      ...owner,
      segment: card.segment,
      employer: card.employer,
      joined_on: card.joinedOn,
      inactive_since: card.inactiveSince,
      exit_kind: card.exit?.kind ?? null,
      exit_on: card.exit?.on ?? null,
      last_contribution_on: card.lastContributionOn,
      contributions: card.contributions,
      development: card.development,
    })),
    contributor: contributor
      ? {
          ...owner,
          income: contributor.income,
          sector: contributor.sector,
          with_jht: contributor.withJht ? 1 : 0,
        }
      : undefined,
    months: contributor?.paidMonths ?? [],
  };
}
