import { sql } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { type Condition, conditionSchema } from '../../fleet/health-issues.ts';
import { keysInForce } from '../../keys/kiosk-keys.ts';

/** How many, and since when the oldest of them waits; null where there is none. */
interface Waiting {
  readonly count: number;
  readonly since: Date | null;
}

/** What the database knows of the fleet, and of claims that wait for a person or a kiosk. */
export interface Figures {
  readonly kiosks: Readonly<Record<Condition, number>>;
  readonly claims: Readonly<Record<'unconfirmed' | 'parked' | 'similarName', Waiting>>;
  /** Envelopes that kiosks say they hold, and that are not here. */
  readonly held: Waiting;
  /** The end of the last key of the kiosk that comes to it first; undefined where none ends. */
  readonly kioskKeyEnd: Date | undefined;
}

/** As a text after every instant. */
const NEVER = '9999';

/** Each by an index, or from a table that holds little; one after the other, so that they take one connection. */
export async function gatherFigures(database: Database, now: Date): Promise<Figures> {
  return {
    kiosks: await countKiosks(database),
    claims: {
      unconfirmed: await countUnconfirmed(database),
      parked: await countParked(database),
      similarName: await countSimilarNames(database),
    },
    held: await countHeld(database),
    kioskKeyEnd: await firstEnd(database, now),
  };
}

async function countKiosks(database: Database): Promise<Figures['kiosks']> {
  const kiosks: Record<Condition, number> = { green: 0, yellow: 0, red: 0 };
  const rows = await database
    .selectFrom('kiosk_states')
    .select((of) => ['condition', of.fn.countAll<number>().as('count')])
    .groupBy('condition')
    .execute();
  for (const { condition, count } of rows) kiosks[conditionSchema.parse(condition)] = Number(count);
  return kiosks;
}

async function countUnconfirmed(database: Database): Promise<Waiting> {
  const row = await database
    .selectFrom('unconfirmed_claims')
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.min('taken_at').as('since')])
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow();
  return waitingOf(row);
}

/** Taken, in progress, and decided by nobody yet (claims/parked-claims.ts). */
async function countParked(database: Database): Promise<Waiting> {
  const row = await database
    .selectFrom('claims_in_progress')
    .innerJoin('envelopes', 'envelopes.claim_id', 'claims_in_progress.claim_id')
    .leftJoin('claims', 'claims.claim_id', 'claims_in_progress.claim_id')
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.min('decided_at').as('since')])
    .where('outcome', '=', 'accepted')
    .where('claims.claim_id', 'is', null)
    .executeTakeFirstOrThrow();
  return waitingOf(row);
}

async function countSimilarNames(database: Database): Promise<Waiting> {
  const row = await database
    .selectFrom('claims')
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.min('submitted_at').as('since')])
    // In the text of the statement, as the index has it.
    .where('waits_for_staff', '=', sql.lit(1))
    .executeTakeFirstOrThrow();
  return waitingOf(row);
}

async function countHeld(database: Database): Promise<Waiting> {
  const row = await database
    .selectFrom('told_envelopes')
    .leftJoin('envelopes', 'envelopes.digest', 'told_envelopes.digest')
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.min('told_at').as('since')])
    .where('envelopes.digest', 'is', null)
    .executeTakeFirstOrThrow();
  return waitingOf(row);
}

async function firstEnd(database: Database, now: Date): Promise<Date | undefined> {
  const last = keysInForce(database, now)
    .select(sql<string>`max(coalesce(valid_until, ${NEVER}))`.as('ends_at'))
    .groupBy(['branch_id', 'kiosk_id']);
  const { first } = await database
    .selectFrom(last.as('last_keys'))
    .select((of) => of.fn.min('ends_at').as('first'))
    .executeTakeFirstOrThrow();
  return first === null || first === NEVER ? undefined : new Date(first);
}

/** An aggregate of no row is null, whatever the column's type says. */
function waitingOf({ count, since }: { count: number; since: string | null }): Waiting {
  return { count: Number(count), since: since === null ? null : new Date(since) };
}
