import type { Tables } from '../../../database/tables.ts';
import type { Rows } from './rows.ts';

/** The rows that have to be put in, over those that are there, and those that have to go. */
export interface Change {
  readonly participants: readonly Tables['participants'][];
  readonly cards: readonly Tables['cards'][];
  readonly contributors: readonly Tables['contributors'][];
  readonly months: readonly Tables['contribution_months'][];
  readonly goneCards: readonly Pick<Tables['cards'], 'kpj'>[];
  readonly goneContributors: readonly Pick<Tables['contributors'], 'participant_id'>[];
  readonly goneMonths: readonly Tables['contribution_months'][];
}

/** What leads from what is held, or from nothing, to what is wanted of the same person. */
export function changeTo(wanted: Rows, held?: Rows): Change {
  const { participant_id } = wanted.participant;
  const heldCards = new Map(held?.cards.map((card) => [card.kpj, card]));
  const kept = new Set(wanted.cards.map(({ kpj }) => kpj));
  const contributor = wanted.contributor ? [wanted.contributor] : [];
  const toMonths = (months: readonly string[], but: readonly string[]) => {
    const others = new Set(but);
    return months.filter((month) => !others.has(month)).map((month) => ({ participant_id, month }));
  };
  return {
    participants: isSame(wanted.participant, held?.participant) ? [] : [wanted.participant],
    cards: wanted.cards.filter((card) => !isSame(card, heldCards.get(card.kpj))),
    contributors: contributor.filter((row) => !isSame(row, held?.contributor)),
    months: toMonths(wanted.months, held?.months ?? []),
    goneCards: (held?.cards ?? []).filter(({ kpj }) => !kept.has(kpj)).map(({ kpj }) => ({ kpj })),
    goneContributors: held?.contributor && !wanted.contributor ? [{ participant_id }] : [],
    goneMonths: toMonths(held?.months ?? [], wanted.months),
  };
}

export function isNothing(change: Change): boolean {
  return Object.values(change).every((rows) => rows.length === 0);
}

/** Rows of one table hold texts, whole numbers and null. */
function isSame<Row extends object>(wanted: Row, held: Row | undefined): boolean {
  if (held === undefined) return false;
  const values = new Map(Object.entries(held));
  return Object.entries(wanted).every(([column, value]) => values.get(column) === value);
}
