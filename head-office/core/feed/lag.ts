import { numberEvents } from '../../case-events/number.ts';
import type { Database } from '../../database/tables.ts';
import type { TransactionDependencies } from '../../database/transact.ts';

/** What one way out of the feed has yet to take. */
export interface FeedLag {
  /** Undefined for what is published to NATS. */
  readonly client: string | undefined;
  readonly count: number;
  /** When the oldest of these events was made; null where there is none. */
  readonly since: Date | null;
}

/** Notes up to where a client has the feed; writes only where that has changed. */
export async function noteReader(database: Database, client_id: string, position: number): Promise<void> {
  const noted = await database
    .selectFrom('core_readers')
    .select('position')
    .where('client_id', '=', client_id)
    .executeTakeFirst();
  if (noted?.position === position) return;
  await database
    .insertInto('core_readers')
    .values({ client_id, position })
    .onConflict((conflict) => conflict.column('client_id').doUpdateSet({ position }))
    .execute();
}

/**
 * For each configured client that may ask for events, and for NATS where it is configured. Positions have no gaps, so that nothing
 * is counted: it takes the same few look-ups among millions of events.
 */
export async function measureLag(dependencies: TransactionDependencies): Promise<FeedLag[]> {
  const { database, settings } = dependencies;
  const { clients, nats } = settings.core;
  const readers = clients.filter(({ scopes }) => scopes.includes('events')).map(({ id }) => id);
  if (readers.length === 0 && nats === undefined) return [];
  await numberEvents(dependencies);
  const feed = await database.selectFrom('case_feed').selectAll().executeTakeFirstOrThrow();
  const noted = new Map(
    (await database.selectFrom('core_readers').selectAll().execute()).map((row) => [
      row.client_id,
      row.position,
    ]),
  );
  const ways = [
    ...readers.map((client) => ({ client, position: noted.get(client) ?? 0 })),
    ...(nats ? [{ client: undefined, position: feed.published_position }] : []),
  ];
  const lags: FeedLag[] = [];
  for (const { client, position } of ways) {
    // What was deleted waits for nobody.
    const from = Math.max(position, feed.pruned_position);
    const count = Math.max(0, feed.last_position - from);
    const oldest = count > 0 ? await oldestAfter(database, from).executeTakeFirst() : undefined;
    lags.push({ client, count, since: oldest ? new Date(oldest.made_at) : null });
  }
  return lags;
}

export function oldestAfter(database: Database, position: number) {
  return database
    .selectFrom('case_events')
    .select('made_at')
    .where('position', '>', position)
    .orderBy('position')
    .limit(1);
}
