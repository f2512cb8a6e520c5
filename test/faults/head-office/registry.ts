import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type Dialect, Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { accountNumberSchema } from '../../../contract/identity/bank-account.ts';
import { emailSchema } from '../../../contract/identity/email.ts';
import { kpjSchema } from '../../../contract/identity/kpj.ts';
import { phoneSchema } from '../../../contract/identity/phone.ts';
import { hashPassword } from '../../../head-office/accounts/password.ts';
import type { Tables } from '../../../head-office/database/tables.ts';
import { trainingParticipants, trainingPassword } from '../../../head-office/training/participants.ts';
import type { TrainingParticipant } from '../../../head-office/training/schema.ts';
import { addAccount, addParticipant } from '../../../head-office/training/seed.ts';
import type { Visitor } from '../kiosk/protocol.ts';

const MODEL = 'bpu-under-ceiling';
const BATCH = 100;
const MOST_SERIALS = 9_000;
const BUSY_WAIT_MS = 10_000;
const CHEAP = {
  workers: 2,
  mostWaiting: 10_000,
  cost: 2,
  blockSize: 1,
  parallelization: 1,
  keyBytes: 32,
  saltBytes: 16,
};

/** What the head office's own database holds of one claim. */
export interface Held {
  readonly outcome: 'accepted' | 'refused';
  readonly refusal: string | null;
  readonly receiptNumber: string | null;
  readonly photoDigest: string | null;
}

/** The head office's database from behind: people are entered there, and what arrived is counted there. */
export class Registry {
  readonly #database;
  readonly #today: string;
  #entered = 0;
  #given = 0;

  /** A head office that has run once has made the database; `today` is the day there. */
  constructor(dialect: Dialect, today: string) {
    this.#database = new Kysely<Tables>({ dialect });
    this.#today = today;
  }

  /** Sees to it that there are so many newcomers, while nothing is broken yet. */
  async provide(newcomers: number): Promise<void> {
    if (this.#given + newcomers > this.#entered) await this.#enter(BATCH);
  }

  /** A made-up participant who has never been to the kiosk; one of those provided. */
  newcomer(): Pick<Visitor, 'email' | 'password' | 'reason' | 'bankCode' | 'accountNumber'> {
    const person = madeUp(this.#given++);
    const [account] = person.bankAccounts;
    if (!account) throw new Error('the made-up participant has no bank account');
    const { bankCode, number: accountNumber } = account;
    return {
      email: person.email,
      password: trainingPassword,
      reason: 'businessStopped',
      bankCode,
      accountNumber,
    };
  }

  async #enter(count: number): Promise<void> {
    const hash = await hashPassword(trainingPassword, CHEAP);
    await this.#database.transaction().execute(async (transaction) => {
      for (let place = 0; place < count; place += 1) {
        const person = madeUp(this.#entered + place);
        await addParticipant(transaction, person, this.#today);
        await addAccount(transaction, person, hash, this.#today);
      }
    });
    this.#entered += count;
  }

  /** What arrived under a claim's id; undefined where nothing did. */
  async find(claimId: string): Promise<Held | undefined> {
    const found = await this.#database
      .selectFrom('envelopes')
      .leftJoin('attachments', (join) =>
        join.onRef('attachments.claim_id', '=', 'envelopes.claim_id').on('attachments.place', '=', 0),
      )
      .select(['outcome', 'refusal', 'receipt_number as receiptNumber', 'attachments.digest as photoDigest'])
      .where('envelopes.claim_id', '=', claimId)
      .executeTakeFirst();
    return found;
  }

  /** How many claims of a participant were accepted, counted where they are paid from. */
  async acceptedOf(email: string): Promise<number> {
    const rows = await this.#database
      .selectFrom('claims')
      .innerJoin('accounts', 'accounts.participant_id', 'claims.participant_id')
      .select('claims.claim_id')
      .where('accounts.email', '=', email)
      .execute();
    return rows.length;
  }

  /** Breaks the head office's books on purpose, to see whether it is found. */
  async payTwice(email: string): Promise<void> {
    const rows = await this.#database
      .selectFrom('claims')
      .innerJoin('accounts', 'accounts.participant_id', 'claims.participant_id')
      .selectAll('claims')
      .where('accounts.email', '=', email)
      .execute();
    const copies = rows.map((row) => ({ ...row, claim_id: randomUUID() }));
    await this.#database.insertInto('claims').values(copies).execute();
  }

  close(): Promise<void> {
    return this.#database.destroy();
  }
}

/** The database of a head office on PostgreSQL; a connection that breaks is replaced by itself. */
export function postgres(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/** The file in which a head office without PostgreSQL keeps everything. */
export function databaseFile(dataFolder: string): Dialect {
  const file = join(dataFolder, 'head-office.sqlite');
  return new SqliteDialect({ database: new SqliteDatabase(file, { timeout: BUSY_WAIT_MS }) });
}

/** Somebody like the training case of a self-employed participant who stopped, with numbers of their own. */
function madeUp(number: number): TrainingParticipant {
  const model = trainingParticipants.find((participant) => participant.case === MODEL);
  if (!model) throw new Error(`there is no training case ${MODEL}`);
  const digits = String(number).padStart(7, '0');
  return {
    ...model,
    case: `made-up-${number}`,
    nikRegion: String(110_000 + Math.floor(number / MOST_SERIALS)),
    nikSerial: String(number % MOST_SERIALS).padStart(4, '0'),
    phone: phoneSchema.parse(`+62811${digits}`),
    email: emailSchema.parse(`peserta.${number}@contoh.id`),
    cards: model.cards.map((card) => ({ ...card, kpj: kpjSchema.parse(`2700${digits}`) })),
    bankAccounts: [{ bankCode: '009', number: accountNumberSchema.parse(`907${digits}`), status: 'active' }],
  };
}
