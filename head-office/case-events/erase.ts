import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';
import { lockFeed } from './number.ts';

/** Takes the data of events of erased cases away; their ids stay, so that the feed has no gap. */
export async function eraseEventData(transaction: Database, claims: readonly string[]): Promise<void> {
  await transaction.updateTable('case_events').set({ data: null }).where('claim_id', 'in', claims).execute();
}

/**
 * Deletes up to `most` of the oldest events, made before an instant; where they are published, none that is not yet.
 * @returns How many.
 */
export async function pruneEvents(
  transaction: Database,
  { core }: Pick<Settings, 'core'>,
  before: string,
  most: number,
): Promise<number> {
  await lockFeed(transaction);
  const { published_position: published } = await transaction
    .selectFrom('case_feed')
    .select('published_position')
    .executeTakeFirstOrThrow();
  const oldest = await transaction
    .selectFrom('case_events')
    .select(['position', 'made_at'])
    .where('position', 'is not', null)
    .$if(core.nats !== undefined, (events) => events.where('position', '<=', published))
    .orderBy('position')
    .limit(most)
    .execute();
  // Up to the first that is kept, so that what is left has no gap.
  const kept = oldest.findIndex(({ made_at }) => made_at >= before);
  const last = oldest.slice(0, kept < 0 ? undefined : kept).at(-1)?.position ?? null;
  if (last === null) return 0;
  const deleted = await transaction
    .deleteFrom('case_events')
    .where('position', '<=', last)
    .executeTakeFirstOrThrow();
  await transaction.updateTable('case_feed').set({ pruned_position: last }).execute();
  return Number(deleted.numDeletedRows);
}
