import type { KioskDatabase } from '../../../main/database/open.ts';

/** Bytes of an envelope that only fills a queue: small, so that a million of them fit on any disk. */
export const FILLING = 300;

/** Puts so many claims into an outbox that is empty, all pending, as the kiosk would have put them there. */
export function fill(database: KioskDatabase, claims: number): void {
  const filled = Date.UTC(2026, 6, 1);
  database.exec(`
    BEGIN;
    CREATE TEMP VIEW n AS
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${claims}) SELECT i FROM n;
    INSERT INTO outbox (claim_id, receipt_number, state, envelope_digest, queued_at, next_attempt_at)
      SELECT printf('019ac000-0000-7000-8000-%012x', i), printf('BDG-02-%06d-0', i), 'queued',
        printf('%064x', i), ${filled} + i, ${filled} + i FROM n;
    INSERT INTO envelopes (id, claim_id, receipt_number, envelope_digest, queued_at, envelope)
      SELECT id, claim_id, receipt_number, envelope_digest, queued_at, randomblob(${FILLING}) FROM outbox;
    INSERT INTO audit (at, event, fields, previous, digest)
      SELECT queued_at, 'claimQueued',
        json_object('claimId', claim_id, 'receiptNumber', receipt_number, 'envelopeDigest', envelope_digest),
        printf('%064x', id - 1), printf('%064x', id) FROM outbox ORDER BY id;
    UPDATE receipt_counter SET last = ${claims};
    DROP VIEW n;
    COMMIT`);
}
