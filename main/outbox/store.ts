import { z } from 'zod';
import {
  type ClaimId,
  claimIdSchema,
  type Digest,
  digestSchema,
  type Refusal,
  refusalSchema,
} from '../../contract/claim.ts';
import type { Acknowledgement } from '../../contract/head-office-api.ts';
import { makeReceiptNumber, type ReceiptNumber } from '../../contract/receipt-number.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskDatabase } from '../storage/open.ts';

const dueSchema = z.object({
  claimId: claimIdSchema,
  envelope: z.string(),
  envelopeDigest: digestSchema,
  attempts: z.int(),
});
/** A claim whose turn it is to be sent. */
export type DueClaim = z.infer<typeof dueSchema>;

const waitingSchema = z.object({ claims: z.int(), firstDueAt: z.int().nullable() });

export interface SealedClaim {
  readonly claimId: ClaimId;
  readonly receiptNumber: ReceiptNumber;
  /** JWE in compact form. */
  readonly envelope: string;
  readonly envelopeDigest: Digest;
}

/** Claims on their way: queued, then accepted or refused by the head office's signed word, never dropped. */
export interface OutboxStore {
  /** The next receipt number; on the disk before it is returned, so that it is never given twice. */
  takeReceiptNumber(): ReceiptNumber;
  /** Envelope, receipt and audit entry in one transaction; durable when it returns. Throws when not stored. */
  enqueue(claim: SealedClaim): void;
  due(limit: number, except: readonly ClaimId[]): DueClaim[];
  /** How many claims wait, and when the first of them is due (ms since 1970). */
  waiting(): { claims: number; firstDueAt: number | null };
  postpone(claimId: ClaimId, until: Date, fault: string): void;
  /** Makes everything that waits due now, since the line is back. */
  hasten(): void;
  /** Records the head office's decision on exactly this envelope, and erases the envelope when accepted. */
  settle(decision: Acknowledgement, acknowledgement: string): void;
  /** For tests and staff: where a claim stands; undefined for one that was never queued here. */
  stateOf(claimId: ClaimId): 'queued' | 'accepted' | { refused: Refusal } | undefined;
}

export interface OutboxParts {
  readonly database: KioskDatabase;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly branchId: string;
  readonly kioskId: string;
}

export function outboxStore({ database, clock, audit, branchId, kioskId }: OutboxParts): OutboxStore {
  const sql = statements(database);
  const now = () => clock.now().getTime();
  return {
    takeReceiptNumber() {
      return makeReceiptNumber(branchId, kioskId, z.int().parse(sql.countUp.get()));
    },
    enqueue: database.transaction((claim: SealedClaim) => {
      const { claimId, receiptNumber, envelopeDigest } = claim;
      sql.insert.run({ ...claim, now: now() });
      audit.append('claimQueued', { claimId, receiptNumber, envelopeDigest });
    }),
    due(limit, except) {
      return z.array(dueSchema).parse(sql.due.all({ now: now(), limit, except: JSON.stringify(except) }));
    },
    waiting: () => waitingSchema.parse(sql.waiting.get()),
    postpone(claimId, until, fault) {
      sql.postpone.run({ claimId, until: until.getTime(), fault });
    },
    hasten() {
      sql.hasten.run({ now: now() });
    },
    settle(decision, acknowledgement) {
      const { claimId, envelopeDigest, outcome } = decision;
      const refusal = outcome === 'refused' ? decision.refusal : null;
      const changed = database.transaction(() => {
        const { changes } = sql.settle.run({
          claimId,
          envelopeDigest,
          state: outcome,
          refusal,
          acknowledgement,
          now: now(),
        });
        if (changes === 0) return false;
        if (refusal === null) audit.append('claimAccepted', { claimId, envelopeDigest });
        else audit.append('claimRefused', { claimId, envelopeDigest, refusal });
        return true;
      })();
      // The erased envelope must leave the write-ahead log too.
      if (changed) database.pragma('wal_checkpoint(TRUNCATE)');
    },
    stateOf(claimId) {
      const row = stateSchema.optional().parse(sql.state.get({ claimId }));
      if (!row) return undefined;
      return row.state === 'refused' ? { refused: row.refusal } : row.state;
    },
  };
}

const stateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['queued', 'accepted']) }),
  z.object({ state: z.literal('refused'), refusal: refusalSchema }),
]);

function statements(database: KioskDatabase) {
  return {
    countUp: database
      .prepare('UPDATE receipt_counter SET last = last + 1 WHERE id = 1 RETURNING last')
      .pluck(),
    insert: database.prepare(`
      INSERT INTO outbox (claim_id, receipt_number, state, envelope, envelope_digest, queued_at, next_attempt_at)
      VALUES (@claimId, @receiptNumber, 'queued', @envelope, @envelopeDigest, @now, @now)`),
    due: database.prepare(`
      SELECT claim_id AS claimId, envelope, envelope_digest AS envelopeDigest, attempts
      FROM outbox
      WHERE state = 'queued' AND next_attempt_at <= @now
        AND claim_id NOT IN (SELECT value FROM json_each(@except))
      ORDER BY next_attempt_at, claim_id LIMIT @limit`),
    waiting: database.prepare(`
      SELECT count(*) AS claims, min(next_attempt_at) AS firstDueAt FROM outbox WHERE state = 'queued'`),
    postpone: database.prepare(`
      UPDATE outbox SET attempts = attempts + 1, next_attempt_at = @until, last_fault = @fault
      WHERE claim_id = @claimId AND state = 'queued'`),
    hasten: database.prepare(`
      UPDATE outbox SET next_attempt_at = @now WHERE state = 'queued' AND next_attempt_at > @now`),
    settle: database.prepare(`
      UPDATE outbox SET state = @state, refusal = @refusal, acknowledgement = @acknowledgement,
        decided_at = @now, envelope = CASE @state WHEN 'accepted' THEN NULL ELSE envelope END
      WHERE claim_id = @claimId AND envelope_digest = @envelopeDigest AND state = 'queued'`),
    state: database.prepare('SELECT state, refusal FROM outbox WHERE claim_id = @claimId'),
  };
}
