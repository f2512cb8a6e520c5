import { z } from 'zod';
import { eventIdSchema } from '../../../contract/core/case-event.ts';

/** A place in the feed: after this event; position 0, of no event, is before the first. */
export interface FeedPlace {
  readonly position: number;
  /** What is at this position now may be another event, after an older copy of the database was restored. */
  readonly eventId: string | null;
}

export const BEGINNING: FeedPlace = { position: 0, eventId: null };

const placeSchema = z.union([
  z.tuple([z.literal(0)]).transform(() => BEGINNING),
  z
    .tuple([z.int().positive(), eventIdSchema.nullable()])
    .transform(([position, eventId]) => ({ position, eventId })),
]);

/** Opaque to clients: nothing but the cursor of an answer is one. */
export function writeCursor({ position, eventId }: FeedPlace): string {
  const place = position === 0 ? [0] : [position, eventId];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Undefined for what is no cursor. */
export function readCursor(cursor: string): FeedPlace | undefined {
  if (!/^[\w-]+$/.test(cursor)) return undefined;
  try {
    return placeSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
