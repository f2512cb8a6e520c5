import type { KioskDatabase } from '../database/open.ts';

/** Parked, and whole: the head office did not take it, and may take it later. */
export const NOT_TAKEN = "state = 'parked' AND last_fault NOT IN ('envelopeDamaged', 'envelopeMissing')";
/** Claims of which the smallest is looked for; a longer queue costs no more. */
const COMPARED = 64;

/** The outbox's SQL, prepared once. Times are milliseconds since 1970 UTC. */
export function statements(database: KioskDatabase) {
  return {
    countUp: database
      .prepare('UPDATE receipt_counter SET last = last + 1 WHERE id = 1 RETURNING last')
      .pluck(),
    insert: database.prepare(`
      INSERT INTO outbox (claim_id, receipt_number, state, envelope_digest, queued_at, next_attempt_at)
      VALUES (@claimId, @receiptNumber, 'queued', @envelopeDigest, @now, @now)`),
    insertEnvelope: database.prepare(`
      INSERT INTO envelopes (id, claim_id, receipt_number, envelope_digest, queued_at, envelope)
      VALUES (@id, @claimId, @receiptNumber, @envelopeDigest, @now, @envelope)`),
    // Of those due longest the smallest first: on a slow line many small claims arrive before one large one does.
    due: database.prepare(`
      SELECT claim_id AS claimId, envelope_digest AS envelopeDigest, attempts,
        (SELECT envelope FROM envelopes WHERE envelopes.id = longest.id) AS envelope
      FROM (
        SELECT id, claim_id, envelope_digest, attempts, next_attempt_at,
          (SELECT length(envelope) FROM envelopes WHERE envelopes.id = outbox.id) AS bytes
        FROM outbox
        WHERE state = 'queued' AND next_attempt_at <= @now
          AND claim_id NOT IN (SELECT value FROM json_each(@except))
        ORDER BY next_attempt_at, claim_id LIMIT ${COMPARED}) AS longest
      ORDER BY bytes, next_attempt_at, claim_id LIMIT @limit`),
    dueOfParked: database.prepare(`
      SELECT claim_id AS claimId, envelope_digest AS envelopeDigest, attempts,
        (SELECT envelope FROM envelopes WHERE envelopes.id = outbox.id) AS envelope
      FROM outbox
      WHERE ${NOT_TAKEN} AND next_attempt_at <= @now
        AND claim_id NOT IN (SELECT value FROM json_each(@except))
      ORDER BY next_attempt_at, claim_id LIMIT @limit`),
    queued: database.prepare(`SELECT count(*) FROM outbox WHERE state = 'queued'`).pluck(),
    firstDueAt: database
      .prepare(
        `SELECT next_attempt_at FROM outbox
        WHERE state = 'queued' AND claim_id NOT IN (SELECT value FROM json_each(@except))
        ORDER BY next_attempt_at, claim_id LIMIT 1`,
      )
      .pluck(),
    firstDueAtOfParked: database
      .prepare(`SELECT min(next_attempt_at) FROM outbox WHERE ${NOT_TAKEN}`)
      .pluck(),
    // A parked claim keeps the reason for which it is parked.
    postpone: database.prepare(`
      UPDATE outbox SET attempts = attempts + 1, next_attempt_at = @until, wait_ms = max(@until - @now, 0),
        last_fault = CASE state WHEN 'queued' THEN @fault ELSE last_fault END
      WHERE claim_id = @claimId AND state IN ('queued', 'parked')`),
    retryNow: database.prepare(`
      UPDATE outbox SET next_attempt_at = @now, wait_ms = 0 WHERE state = 'queued' AND next_attempt_at > @now`),
    retryParked: database.prepare(`UPDATE outbox SET next_attempt_at = @now, wait_ms = 0 WHERE ${NOT_TAKEN}`),
    rescheduleAfterClockChange: database.prepare(`
      UPDATE outbox SET next_attempt_at = @now + wait_ms
      WHERE state = 'queued' AND next_attempt_at > @now AND next_attempt_at > @now + wait_ms`),
    rescheduleParked: database.prepare(`
      UPDATE outbox SET next_attempt_at = @now + wait_ms
      WHERE state = 'parked' AND next_attempt_at > @now AND next_attempt_at > @now + wait_ms`),
    park: database.prepare(`
      UPDATE outbox SET state = 'parked', last_fault = @fault
      WHERE claim_id = @claimId AND state IN ('queued', 'parked')`),
    setAside: database.prepare(`
      UPDATE outbox SET state = 'parked', last_fault = @fault, attempts = attempts + 1,
        next_attempt_at = @until, wait_ms = max(@until - @now, 0)
      WHERE claim_id = @claimId AND state IN ('queued', 'parked')`),
    standing: database.prepare('SELECT state, last_fault AS fault FROM outbox WHERE claim_id = @claimId'),
    recordDecision: database.prepare(`
      UPDATE outbox SET state = @state, refusal = @refusal, acknowledgement = @acknowledgement, decided_at = @now
      WHERE claim_id = @claimId AND envelope_digest = @envelopeDigest AND state IN ('queued', 'parked')
      RETURNING id`),
    takeBack: database.prepare(
      `DELETE FROM outbox WHERE claim_id = @claimId AND state = 'queued' RETURNING id`,
    ),
    erase: database.prepare('DELETE FROM envelopes WHERE id = @id'),
    state: database.prepare('SELECT state, refusal FROM outbox WHERE claim_id = @claimId'),
    retry: database.prepare(`
      UPDATE outbox SET state = 'queued', next_attempt_at = @now, wait_ms = 0
      WHERE claim_id = @claimId AND state IN ('queued', 'parked')`),
    turnedDown: database.prepare(`
      SELECT claim_id AS claimId, receipt_number AS receiptNumber, refusal, decided_at AS decidedAt
      FROM outbox WHERE state = 'refused' ORDER BY decided_at DESC LIMIT @limit`),
    countForStaff: database.prepare(`
      SELECT (SELECT count(*) FROM outbox WHERE state = 'parked') AS parked,
        (SELECT count(*) FROM outbox WHERE state = 'refused') AS refused`),
    undelivered: database.prepare(`
      SELECT claim_id AS claimId, receipt_number AS receiptNumber, state, attempts, last_fault AS fault,
        queued_at AS queuedAt, CASE WHEN ${NOT_TAKEN} THEN next_attempt_at END AS nextAttemptAt
      FROM outbox WHERE state = 'parked'
      UNION ALL SELECT * FROM (
        SELECT claim_id, receipt_number, state, attempts, last_fault, queued_at, next_attempt_at
        FROM outbox WHERE state = 'queued' ORDER BY next_attempt_at, claim_id)
      LIMIT @limit`),
  };
}
