import { type CaseEvent, caseEventSchema, type EventPage } from '../../../contract/core/case-event.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { numberEvents } from '../../case-events/number.ts';
import { isPostgres } from '../../database/dialects/is-postgres.ts';
import type { Database } from '../../database/tables.ts';
import type { TransactionDependencies } from '../../database/transact.ts';
import type { CaseKeys } from '../../keys/case-keys.ts';
import { dataOf, type EventRow, eventsWithKeys, noticeOf } from './compose.ts';
import { BEGINNING, type FeedPlace, readCursor, writeCursor } from './cursor.ts';

export interface FeedDependencies extends TransactionDependencies {
  readonly caseKeys: CaseKeys;
}

export type CursorFault =
  | { readonly code: 'cursorUnknown' }
  | { readonly code: 'cursorExpired'; readonly oldest: string };

interface FeedRead {
  readonly page: EventPage;
  /** The position after which the page begins. */
  readonly from: number;
}

/** The events after a cursor, the oldest without one; none where nothing has come since. */
export async function readFeed(
  dependencies: FeedDependencies,
  after: string | undefined,
  most: number,
): Promise<Outcome<FeedRead, CursorFault>> {
  const { database, settings, caseKeys } = dependencies;
  await numberEvents(dependencies);
  const from = await findPlace(database, after);
  if (!from.ok) return from;
  const rows = await eventsWithKeys(database)
    .where('position', '>', from.value.position)
    .orderBy('position')
    .limit(most)
    // Makes the reader wait for the standby, too: what a fail-over may lose is told to nobody.
    .$if(isPostgres(database), (events) => events.forKeyShare('case_events'))
    .execute();
  const last = rows.at(-1);
  const page = {
    events: rows.map((row) => eventOf(settings.core.source, caseKeys, row)),
    next: writeCursor(last ? { position: last.position ?? 0, eventId: last.event_id } : from.value),
  };
  return succeed({ page, from: from.value.position });
}

async function findPlace(
  database: Database,
  after: string | undefined,
): Promise<Outcome<FeedPlace, CursorFault>> {
  const { last_position, pruned_position } = await database
    .selectFrom('case_feed')
    .select(['last_position', 'pruned_position'])
    .executeTakeFirstOrThrow();
  const oldest = pruned_position === 0 ? BEGINNING : { position: pruned_position, eventId: null };
  if (after === undefined) return succeed(oldest);
  const place = readCursor(after);
  if (!place || place.position > last_position) return fail({ code: 'cursorUnknown' });
  if (place.position < pruned_position) return fail({ code: 'cursorExpired', oldest: writeCursor(oldest) });
  // Nobody knows any more which event was there.
  if (place.position === pruned_position) return succeed(place);
  const event = await database
    .selectFrom('case_events')
    .select('event_id')
    .where('position', '=', place.position)
    .executeTakeFirst();
  return event?.event_id === place.eventId ? succeed(place) : fail({ code: 'cursorUnknown' });
}

function eventOf(source: string, keys: CaseKeys, row: EventRow): CaseEvent {
  const notice = noticeOf(source, row);
  const data = dataOf(keys, row);
  if (!data) {
    const { dataref, ...rest } = notice;
    return caseEventSchema.parse({ ...rest, erased: true });
  }
  return caseEventSchema.parse({ ...notice, datacontenttype: 'application/json', data });
}
