import type { Database } from '../database/tables.ts';
import { type TransactionDependencies, transact } from '../database/transact.ts';

/**
 * Gives committed events their positions, which readers go by. A number taken within the transaction that decides could become
 * visible after a higher one, and a reader would pass it by; so they are given afterwards, by one instance at a time, which
 * holds the feed's row. Whoever reads the feed has this done first. Of a claim the earlier event always comes first,
 * whatever the clocks of instances say.
 */
export async function numberEvents(dependencies: TransactionDependencies): Promise<void> {
  const { database, settings } = dependencies;
  const { mostEvents } = settings.core;
  const waiting = () =>
    database.selectFrom('case_events').select('event_id').where('position', 'is', null).limit(1).execute();
  while ((await waiting()).length > 0) {
    await transact(dependencies, (transaction) => numberSome(transaction, mostEvents));
  }
}

async function numberSome(transaction: Database, most: number): Promise<void> {
  const last = await lockFeed(transaction);
  const events = await transaction
    .selectFrom('case_events')
    .select('event_id')
    .where('position', 'is', null)
    .orderBy('sequence')
    .orderBy('event_id')
    .limit(most)
    .execute();
  for (const [place, { event_id }] of events.entries()) {
    await transaction
      .updateTable('case_events')
      .set({ position: last + place + 1 })
      .where('event_id', '=', event_id)
      .execute();
  }
  await transaction
    .updateTable('case_feed')
    .set({ last_position: last + events.length })
    .execute();
}

/** Lets one transaction at a time change the feed. @returns The last position given. */
export async function lockFeed(transaction: Database): Promise<number> {
  const feed = await transaction
    .updateTable('case_feed')
    .set((of) => ({ last_position: of.ref('last_position') }))
    .returning('last_position')
    .executeTakeFirstOrThrow();
  return feed.last_position;
}
