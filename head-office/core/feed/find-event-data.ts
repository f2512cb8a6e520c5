import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { dataOf, eventsWithKeys } from './compose.ts';
import type { FeedDependencies } from './read-feed.ts';

/** The data of an event. @throws OwnFault where the keys are not those of its cases. */
export async function findEventData(
  { database, caseKeys }: FeedDependencies,
  eventId: string,
): Promise<Outcome<object, { readonly code: 'eventUnknown' | 'caseErased' }>> {
  const row = await eventsWithKeys(database).where('event_id', '=', eventId).executeTakeFirst();
  if (!row) return fail({ code: 'eventUnknown' });
  const data = dataOf(caseKeys, row);
  return data ? succeed(data) : fail({ code: 'caseErased' });
}
