import { numberEvents } from '../../case-events/number.ts';
import { isPostgres } from '../../database/dialects/is-postgres.ts';
import type { TransactionDependencies } from '../../database/transact.ts';
import { noticeOf } from '../feed/compose.ts';
import type { EventStream } from './stream.ts';

/** Begins where the stream ends: what it has is published, whatever this database was told of it before. */
export async function catchUp({ database }: TransactionDependencies, { lastId }: EventStream): Promise<void> {
  if (lastId === undefined) return;
  const last = await database
    .selectFrom('case_events')
    .select('position')
    .where('event_id', '=', lastId)
    .executeTakeFirst();
  if (last?.position != null) await moveOn({ database }, last.position);
}

/**
 * Publishes the next events one after the other, without their data, while `mayGoOn`. The position moves on only over what the
 * stream has. @returns How many.
 */
export async function publishSome(
  dependencies: TransactionDependencies,
  stream: EventStream,
  mayGoOn: () => boolean,
): Promise<number> {
  const { database, settings } = dependencies;
  await numberEvents(dependencies);
  const rows = await database
    .selectFrom('case_events')
    .selectAll()
    .where('position', '>', database.selectFrom('case_feed').select('published_position'))
    .orderBy('position')
    .limit(settings.core.mostEvents)
    // What a fail-over may lose is told to nobody.
    .$if(isPostgres(database), (events) => events.forKeyShare())
    .execute();
  let published = 0;
  try {
    for (const row of rows) {
      if (!mayGoOn()) break;
      await stream.add(row.event_id, JSON.stringify(noticeOf(settings.core.source, row)));
      published += 1;
    }
  } finally {
    const last = rows[published - 1]?.position;
    if (last != null) await moveOn(dependencies, last);
  }
  return published;
}

async function moveOn(
  { database }: Pick<TransactionDependencies, 'database'>,
  position: number,
): Promise<void> {
  await database
    .updateTable('case_feed')
    .set({ published_position: position })
    .where('published_position', '<', position)
    .execute();
}
