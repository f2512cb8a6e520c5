import { z } from 'zod';
import { query } from '../fixtures/postgres/postgres.ts';

export interface Counted {
  /** Claims that kiosks confirmed and that are not in the database as accepted, once and whole. */
  readonly lost: number;
  /** Claims in the database beyond one for each that was confirmed. */
  readonly twice: number;
}

const acceptedRows = z.array(z.object({ claim_id: z.string(), receipt_number: z.string() }));
const FIRST_STAGE = 'agenda';
/** What the core is told of an accepted claim; an edition before this one tells nothing. */
const TOLD = 'exists (select 1 from case_events where case_events.claim_id = claims.claim_id)';

/** Counts in PostgreSQL itself, past the head office, against the claims that were confirmed. */
export async function countClaims(databaseUrl: string, confirmed: readonly string[]): Promise<Counted> {
  const [tells] = z
    .tuple([z.object({ events: z.string().nullable() })])
    .parse(await query(databaseUrl, `select to_regclass('case_events')::text as events`));
  // An accepted claim is whole with its envelope, its photo, its first stage, its event, and its participant's one place.
  const whole = acceptedRows.parse(
    await query(
      databaseUrl,
      `select claims.claim_id, claims.receipt_number from claims
       join envelopes on envelopes.claim_id = claims.claim_id and outcome = 'accepted'
       join attachments on attachments.claim_id = claims.claim_id and place = 0
       join claims_in_progress on claims_in_progress.claim_id = claims.claim_id
       join claim_stages on claim_stages.claim_id = claims.claim_id and stage = $1
       where ${tells.events === null ? 'true' : TOLD}`,
      [FIRST_STAGE],
    ),
  );
  const [all] = z
    .tuple([z.object({ claims: z.coerce.number(), receipts: z.coerce.number(), people: z.coerce.number() })])
    .parse(
      await query(
        databaseUrl,
        `select count(*) as claims, count(distinct receipt_number) as receipts,
           count(distinct participant_id) as people from claims`,
      ),
    );
  const found = new Set(whole.map(({ claim_id }) => claim_id));
  return {
    lost: confirmed.filter((claimId) => !found.has(claimId)).length,
    twice: Math.max(
      all.claims - all.receipts,
      all.claims - all.people,
      all.claims - new Set(confirmed).size,
      0,
    ),
  };
}
