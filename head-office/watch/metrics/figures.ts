import { sql } from 'kysely';
import { type FeedLag, measureLag } from '../../core/feed/lag.ts';
import type { Database } from '../../database/tables.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';
import { countUndecided, type UndecidedKind, type Waiting } from '../../desk/work-list.ts';
import { type Condition, conditionSchema } from '../../fleet/health-issues.ts';
import { keysInForce } from '../../keys/kiosk-keys.ts';

/** What the database knows of the fleet, of claims that wait for a person or a kiosk, and of events that wait for the core. */
export interface Figures {
  readonly kiosks: Readonly<Record<Condition, number>>;
  readonly claims: Readonly<Record<UndecidedKind, Waiting>>;
  readonly feed: readonly FeedLag[];
  /** Envelopes that kiosks say they hold, and that are not here. */
  readonly held: Waiting;
  /** The end of the last key of the kiosk that comes to it first; undefined where none ends. */
  readonly kioskKeyEnd: Date | undefined;
}

/** As a text after every instant. */
const NEVER = '9999';

/** Each by an index, or from a table that holds little; one after the other, so that they take one connection. */
export async function gatherFigures(dependencies: DatabaseAndClock): Promise<Figures> {
  const { database, clock } = dependencies;
  return {
    kiosks: await countKiosks(database),
    claims: await countUndecided(database),
    feed: await measureLag(dependencies),
    held: await countHeld(database),
    kioskKeyEnd: await firstEnd(database, clock.now()),
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
