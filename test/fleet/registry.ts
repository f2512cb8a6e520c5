import { createHash } from 'node:crypto';
import { type Insertable, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { minutesAfter } from '../../head-office/clock.ts';
import type { Tables } from '../../head-office/database/tables.ts';
import { type Person, personOf } from './people.ts';

const AT_ONCE = 500;
const SESSION_MINUTES = 15;

/** Puts so many participants into the registry, each with a card, a bank account and a session of a day ago. */
export async function fillRegistry(databaseUrl: string, people: number, firstAt: Date): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    for (let first = 0; first < people; first += AT_ONCE) {
      const part = Array.from({ length: Math.min(AT_ONCE, people - first) }, (_, place) =>
        personOf(first + place, firstAt),
      );
      await addPeople(database, part);
    }
  } finally {
    await database.destroy();
  }
}

/** Puts these people into the registry, with a session each that was open when they confirmed. */
export async function addPeople(database: Kysely<Tables>, people: readonly Person[]): Promise<void> {
  await database.insertInto('participants').values(people.map(participantRow)).execute();
  await database.insertInto('cards').values(people.flatMap(cardRows)).execute();
  await database
    .insertInto('bank_accounts')
    .values(
      people.map(({ account, membership }) => ({
        bank_code: account.bankCode,
        number: account.number,
        holder_name: membership.name,
        status: 'active' as const,
      })),
    )
    .execute();
  await database
    .insertInto('sessions')
    .values(
      people.map(({ sessionId, membership, confirmedAt }) => ({
        session_id: sessionId,
        token_hash: createHash('sha256').update(sessionId).digest('hex'),
        participant_id: membership.participantId,
        opened_at: minutesAfter(confirmedAt, -SESSION_MINUTES).toISOString(),
        expires_at: minutesAfter(confirmedAt, SESSION_MINUTES).toISOString(),
        ended_at: null,
      })),
    )
    .execute();
}

/** Only what every edition of the head office has, since an earlier one may be compared. */
function participantRow({ membership }: Person): Insertable<Tables['participants']> {
  return {
    participant_id: membership.participantId,
    nik: membership.nik,
    name: membership.name,
    birth_date: membership.birthDate,
    sex: membership.sex ?? '',
    birth_place: membership.birthPlace ?? '',
    address: membership.address ?? '',
    phone: membership.phone ?? '',
    email: membership.email ?? '',
    data_updated_on: membership.dataUpdatedOn,
    npwp: membership.npwp,
    partial_reason: null,
    partial_paid_on: null,
    partial_amount: null,
  };
}

function cardRows({ membership }: Person): Tables['cards'][] {
  return membership.cards.map((card) => ({
    kpj: card.kpj,
    participant_id: membership.participantId,
    segment: card.segment,
    employer: card.employer,
    joined_on: card.joinedOn,
    inactive_since: card.inactiveSince,
    last_contribution_on: card.lastContributionOn,
    exit_kind: card.exit?.kind ?? null,
    exit_on: card.exit?.on ?? null,
    contributions: card.contributions,
    development: card.development,
  }));
}
