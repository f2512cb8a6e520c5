import { z } from 'zod';
import { type Digest, digestSchema } from '../../contract/digest.ts';
import { WAITING_AT_ONCE } from '../../contract/fleet/heartbeat.ts';
import type { KioskDatabase } from '../database/open.ts';

/**
 * Tells the head office which envelopes wait here, page by page: should the kiosk's key end before they arrive, those of
 * which it was told count all the same.
 */
export interface ToldEnvelopes {
  /** Those of which it does not know yet; no more than one heartbeat takes. */
  page(): Digest[];
  /** The head office keeps these. True where there are more to tell of. */
  told(digests: readonly Digest[]): boolean;
}

const rowsSchema = z.array(digestSchema);

export function openToldEnvelopes(database: KioskDatabase): ToldEnvelopes {
  const waiting = database
    .prepare(
      `SELECT envelope_digest FROM outbox WHERE state = 'queued'
      UNION ALL SELECT envelope_digest FROM outbox WHERE state = 'parked'`,
    )
    .pluck();
  // In memory alone: after a restart it is told of all once more.
  let known = new Set<Digest>();
  function untold(): Digest[] {
    const all = rowsSchema.parse(waiting.all());
    known = new Set(all.filter((digest) => known.has(digest)));
    return all.filter((digest) => !known.has(digest));
  }
  return {
    page: () => untold().slice(0, WAITING_AT_ONCE),
    told(digests) {
      for (const digest of digests) known.add(digest);
      return untold().length > 0;
    },
  };
}
