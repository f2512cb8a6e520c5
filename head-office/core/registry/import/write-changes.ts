import { sql } from 'kysely';
import { jsonRows, type RowColumns } from '../../../database/json-rows.ts';
import type { Database, Tables } from '../../../database/tables.ts';
import type { Change } from './change.ts';
import { ID } from './held.ts';

interface Table<Name extends keyof Tables, Row> {
  readonly name: Name;
  readonly key: readonly string[];
  readonly columns: RowColumns<Row>;
}

const PARTICIPANTS: Table<'participants', Tables['participants']> = {
  name: 'participants',
  key: ['participant_id'],
  columns: {
    participant_id: 'text',
    nik: 'text',
    name: 'text',
    birth_date: 'text',
    sex: 'text',
    birth_place: 'text',
    address: 'text',
    phone: 'text',
    email: 'text',
    data_updated_on: 'text',
    npwp: 'text',
    partial_reason: 'text',
    partial_paid_on: 'text',
    partial_amount: 'bigint',
    core_person_id: 'text',
  },
};
const CARDS: Table<'cards', Tables['cards']> = {
  name: 'cards',
  key: ['kpj'],
  columns: {
    kpj: 'text',
    participant_id: 'text',
    segment: 'text',
    employer: 'text',
    joined_on: 'text',
    inactive_since: 'text',
    exit_kind: 'text',
    exit_on: 'text',
    last_contribution_on: 'text',
    contributions: 'bigint',
    development: 'bigint',
  },
};
const CONTRIBUTORS: Table<'contributors', Tables['contributors']> = {
  name: 'contributors',
  key: ['participant_id'],
  columns: { participant_id: 'text', income: 'bigint', sector: 'text', with_jht: 'integer' },
};
const MONTHS: Table<'contribution_months', Tables['contribution_months']> = {
  name: 'contribution_months',
  key: ['participant_id', 'month'],
  columns: { participant_id: 'text', month: 'text' },
};
const GONE_CARDS: Table<'cards', Pick<Tables['cards'], 'kpj'>> = { ...CARDS, columns: { kpj: 'text' } };
const GONE_CONTRIBUTORS: Table<'contributors', Pick<Tables['contributors'], 'participant_id'>> = {
  ...CONTRIBUTORS,
  columns: ID,
};

/** Carries out the changes of many people with a statement for each table. */
export async function writeChanges(transaction: Database, changes: readonly Change[]): Promise<void> {
  const all = <Part extends keyof Change>(part: Part) =>
    changes.flatMap<Change[Part][number]>((change) => [...change[part]]);
  await remove(transaction, MONTHS, all('goneMonths'));
  await remove(transaction, GONE_CONTRIBUTORS, all('goneContributors'));
  await remove(transaction, GONE_CARDS, all('goneCards'));
  await put(transaction, PARTICIPANTS, all('participants'));
  await put(transaction, CARDS, all('cards'));
  await put(transaction, CONTRIBUTORS, all('contributors'));
  await put(transaction, MONTHS, all('months'));
}

/** Inserts rows; one whose key is there already takes its place. */
async function put<Name extends keyof Tables, Row extends object>(
  transaction: Database,
  { name, key, columns }: Table<Name, Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const others = names.filter((column) => !key.includes(column));
  const over = sql.join(others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`));
  const list = sql.join(names.map((column) => sql.ref(column)));
  // SQLite takes `on` for a join's without the condition (section 2.2 of its page on upsert).
  await sql`insert into ${sql.table(name)} (${list})
    select ${list} from ${jsonRows(transaction, columns, rows)} where true
    on conflict (${sql.join(key.map((column) => sql.ref(column)))})
    ${others.length > 0 ? sql`do update set ${over}` : sql`do nothing`}`.execute(transaction);
}

async function remove<Name extends keyof Tables, Row extends object>(
  transaction: Database,
  { name, columns }: Table<Name, Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.join(Object.keys(columns).map((column) => sql.ref(column)));
  await sql`delete from ${sql.table(name)} where (${names}) in
    (select ${names} from ${jsonRows(transaction, columns, rows)})`.execute(transaction);
}
