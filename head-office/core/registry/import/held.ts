import { sql } from 'kysely';
import type { CorePerson } from '../../../../contract/core/person.ts';
import { jsonRows, type RowColumns } from '../../../database/json-rows.ts';
import type { Database, Tables } from '../../../database/tables.ts';
import type { Rows } from './rows.ts';

/** What was done here that a file made before does not know. */
export type Deed = 'claimInProgress' | 'claimSettled' | 'contributionPaid';

export interface HeldPerson extends Rows {
  readonly hasAccount: boolean;
  readonly deed: Deed | undefined;
}

/** What the registry holds of some people, and whose their cards are. */
export interface Held {
  readonly byNik: ReadonlyMap<string, HeldPerson>;
  readonly byPersonId: ReadonlyMap<string, HeldPerson>;
  readonly ownerOf: ReadonlyMap<string, string>;
}

const KEYS = { nik: 'text', person_id: 'text' } as const;
const KPJ: RowColumns<Pick<Tables['cards'], 'kpj'>> = { kpj: 'text' };
export const ID: RowColumns<Pick<Tables['participants'], 'participant_id'>> = { participant_id: 'text' };

/** Reads it all in a few statements. Deeds count from `since` on, an instant of the head office's clock. */
export async function loadHeld(
  database: Database,
  people: readonly CorePerson[],
  since: string,
): Promise<Held> {
  const participants = await findParticipants(database, people);
  const kpjs = people.flatMap(({ cards }) => cards.map(({ kpj }) => ({ kpj })));
  const owners = await sql<Pick<Tables['cards'], 'kpj' | 'participant_id'>>`
    select cards.kpj, cards.participant_id from cards join ${jsonRows(database, KPJ, kpjs)} on cards.kpj = rows.kpj
  `.execute(database);
  const found = participants.length === 0 ? [] : await complete(database, participants, since);
  return {
    byNik: new Map(found.map((held) => [held.participant.nik, held])),
    byPersonId: new Map(
      found.flatMap((held) => {
        const { core_person_id: personId } = held.participant;
        return personId === null ? [] : [[personId, held] as const];
      }),
    ),
    ownerOf: new Map(owners.rows.map((card) => [card.kpj, card.participant_id])),
  };
}

async function findParticipants(
  database: Database,
  people: readonly CorePerson[],
): Promise<readonly Tables['participants'][]> {
  const keys = people.map(({ nik, personId }) => ({ nik, person_id: personId ?? null }));
  // Not joined by one or the other: neither database would use both indexes.
  const { rows } = await sql<Tables['participants']>`
    with keys as (select * from ${jsonRows(database, KEYS, keys)})
    select participants.* from participants join keys on participants.nik = keys.nik
    union
    select participants.* from participants join keys on participants.core_person_id = keys.person_id
  `.execute(database);
  return rows;
}

async function complete(
  database: Database,
  participants: readonly Tables['participants'][],
  since: string,
): Promise<HeldPerson[]> {
  const ids = jsonRows(
    database,
    ID,
    participants.map(({ participant_id }) => ({ participant_id })),
  );
  const of = <T extends 'cards' | 'contributors' | 'contribution_months'>(table: T) =>
    sql<Tables[T]>`select ${sql.table(table)}.* from ${sql.table(table)}
      join ${ids} on ${sql.table(table)}.participant_id = rows.participant_id`.execute(database);
  const cards = groupById((await of('cards')).rows);
  const contributors = groupById((await of('contributors')).rows);
  const months = groupById((await of('contribution_months')).rows);
  const marks = groupById((await loadMarks(database, ids, since)).rows);
  return participants.map((participant) => {
    const { participant_id: id } = participant;
    const marked = marks.get(id) ?? [];
    return {
      participant,
      cards: cards.get(id) ?? [],
      contributor: contributors.get(id)?.[0],
      months: (months.get(id) ?? []).map(({ month }) => month),
      hasAccount: marked.some(({ mark }) => mark === 'account'),
      deed: marked.flatMap(({ mark }) => (mark === 'account' ? [] : [mark]))[0],
    };
  });
}

interface Mark {
  readonly participant_id: string;
  readonly mark: Deed | 'account';
}

function loadMarks(database: Database, ids: ReturnType<typeof jsonRows>, since: string) {
  return sql<Mark>`
    with ids as (select participant_id from ${ids})
    select participant_id, 'account' as mark from accounts join ids using (participant_id)
    union all
    select participant_id, 'claimInProgress' from claims_in_progress join ids using (participant_id)
    union all
    select participant_id, 'claimSettled' from claims join ids using (participant_id) where settled_at >= ${since}
    union all
    select participant_id, 'contributionPaid' from contribution_orders join ids using (participant_id)
      where paid_at >= ${since}
  `.execute(database);
}

function groupById<T extends { readonly participant_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.participant_id);
    if (group) group.push(row);
    else groups.set(row.participant_id, [row]);
  }
  return groups;
}
