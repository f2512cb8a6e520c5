import { z } from 'zod';
import type { Heartbeat } from '../../contract/fleet/heartbeat.ts';
import type { KioskDatabase } from '../database/open.ts';
import { NOT_TAKEN } from '../outbox/statements.ts';

const instant = z
  .int()
  .nullable()
  .transform((ms) => (ms === null ? null : new Date(ms).toISOString()));
const figuresSchema = z.object({
  waiting: z.int(),
  oldestAt: instant,
  parked: z.int(),
  notTaken: z.int(),
  refused: z.int(),
  lastClaimAt: instant,
});

/** How many claims wait, since when, and how many were parked or refused; no claim is named. */
export function outboxFigures(database: KioskDatabase): () => Pick<Heartbeat, 'queue' | 'lastClaimAt'> {
  const figures = database.prepare(`
    SELECT count(*) FILTER (WHERE state = 'queued') AS waiting,
      min(queued_at) FILTER (WHERE state = 'queued') AS oldestAt,
      count(*) FILTER (WHERE state = 'parked') AS parked,
      count(*) FILTER (WHERE ${NOT_TAKEN}) AS notTaken,
      count(*) FILTER (WHERE state = 'refused') AS refused,
      max(queued_at) AS lastClaimAt
    FROM outbox`);
  return () => {
    const { lastClaimAt, ...queue } = figuresSchema.parse(figures.get());
    return { queue, lastClaimAt };
  };
}
