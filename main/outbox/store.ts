import { z } from 'zod';
import type { Assistance } from '../../contract/assistance/assistance.ts';
import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import { type ClaimId, claimIdSchema, type Refusal, refusalSchema } from '../../contract/claim/claim.ts';
import type { EnvelopeFault } from '../../contract/claim/envelope-fault.ts';
import {
  makeReceiptNumber,
  type ReceiptNumber,
  receiptNumberSchema,
} from '../../contract/claim/receipt-number.ts';
import { type Digest, digestSchema } from '../../contract/digest.ts';
import type { StaffId } from '../../contract/staff/staff.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import { NotYetError, whenFree } from '../database/busy.ts';
import type { Flush } from '../database/flush.ts';
import type { KioskDatabase } from '../database/open.ts';
import { packer, unpack } from './packing.ts';
import { statements } from './statements.ts';

const dueSchema = z.object({
  claimId: claimIdSchema,
  /** Null when it is gone although the claim was never acknowledged, empty when not readable: damage, to be parked. */
  envelope: z
    .instanceof(Uint8Array)
    .transform((packed) => unpack(packed) ?? '')
    .nullable(),
  envelopeDigest: digestSchema,
  attempts: z.int(),
});
/** A claim whose turn it is to be sent. */
export type DueClaim = z.infer<typeof dueSchema>;

const undeliveredSchema = z.object({
  claimId: claimIdSchema,
  receiptNumber: receiptNumberSchema,
  state: z.enum(['queued', 'parked']),
  attempts: z.int(),
  /** Code of the last failed attempt, or why it is parked; null before the first attempt. */
  fault: z.string().nullable(),
  queuedAt: z.int(),
  /** Milliseconds since 1970; null for a damaged claim, which waits for staff. */
  nextAttemptAt: z.int().nullable(),
});
/** A claim that has not arrived, with what staff need to know of it. */
export type UndeliveredClaim = z.infer<typeof undeliveredSchema>;

const turnedDownSchema = z.object({
  claimId: claimIdSchema,
  receiptNumber: receiptNumberSchema,
  refusal: refusalSchema,
  decidedAt: z.int(),
});
/** A claim that the head office refused for good. */
type TurnedDown = z.infer<typeof turnedDownSchema>;

const countsSchema = z.object({ parked: z.int(), refused: z.int() });

/** What is stored is not what was sealed: the claim cannot be sent any more. */
export type EnvelopeDamage = 'envelopeDamaged' | 'envelopeMissing';
/** Why a claim is set aside for staff: it is damaged here, or the head office could not take it as it is. */
export type ParkedBecause = EnvelopeDamage | EnvelopeFault;

export interface SealedClaim {
  readonly claimId: ClaimId;
  readonly receiptNumber: ReceiptNumber;
  /** JWE in compact form. */
  readonly envelope: string;
  readonly envelopeDigest: Digest;
  /** For the audit log, where staff helped: names of fields and who entered them. */
  readonly assistance?: (Assistance & { readonly identity: string }) | undefined;
}

/** Claims on their way: queued, then accepted or refused by the head office's signed word, never dropped. */
export interface OutboxStore {
  /** The next receipt number, which is reserved on the disk, so that it is never given twice. Throws when not. */
  takeReceiptNumber(): ReceiptNumber;
  /** Envelope, receipt and audit entry in one transaction. Throws when not stored. It is not sent before it is settled. */
  enqueue(claim: SealedClaim): void;
  /**
   * Resolves when a claim just queued is on the disk, and known by its number beside the database, too. Throws where the
   * disk did not keep it: then it is taken back.
   */
  settle(claimId: ClaimId): Promise<void>;
  /** Queued ones first, then those set aside whose turn it is to be tried again. */
  due(limit: number, except: readonly ClaimId[]): DueClaim[];
  /** How many claims are queued, and when the first is due that may be sent (ms since 1970). */
  waiting(): { claims: number; firstDueAt: number | null };
  postpone(claimId: ClaimId, until: Date, fault: string): void;
  /** Makes everything queued due now, since the head office can be reached again. */
  retryNow(): void;
  /** Makes what the head office did not take due now, since staff want it. */
  retryParked(): void;
  /** The clock was set back: no claim waits longer from now than was set. */
  rescheduleAfterClockChange(): void;
  /** Sets a damaged claim aside for staff: it is not sent again. */
  park(claimId: ClaimId, because: EnvelopeDamage): void;
  /**
   * Sets aside a claim that the head office does not take, for no reason of the person's: kept whole, and tried again.
   * @returns false where it was set aside for this already.
   */
  setAside(claimId: ClaimId, because: EnvelopeFault, until: Date): boolean;
  /** Records the head office's decision on exactly this envelope, and erases the envelope when accepted. */
  recordDecision(decision: Acknowledgement, acknowledgement: string): void;
  /** The state of a claim; undefined for one that was never queued here. */
  stateOf(claimId: ClaimId): 'queued' | 'parked' | 'accepted' | { refused: Refusal } | undefined;
  /** For staff: the parked ones, then those that wait by the time of their next attempt. */
  undelivered(limit: number): UndeliveredClaim[];
  /** For staff: what was refused for good, newest first. */
  turnedDown(limit: number): TurnedDown[];
  /** How many wait for staff, and how many were refused. */
  countForStaff(): { parked: number; refused: number };
  /** Staff want this claim sent now, also one that was set aside. */
  retry(claimId: ClaimId, staffId: StaffId): void;
}

export interface OutboxDependencies {
  readonly database: KioskDatabase;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly branchId: string;
  readonly kioskId: string;
  /** Whether a number is reserved beside the database, too, so that it is not given again even without it. */
  readonly numbers?: { mayGive(running: number): boolean; kept(): Promise<void> } | undefined;
  /** Where commits do not wait for the disk. */
  readonly flush?: Flush | undefined;
  /** An envelope was deleted and must leave the write-ahead log, too; a checkpoint at once where this is missing. */
  readonly onErased?: () => void;
}

export function outboxStore(dependencies: OutboxDependencies): OutboxStore {
  const { database, clock, audit, branchId, kioskId, numbers, flush } = dependencies;
  const onErased = dependencies.onErased ?? (() => database.pragma('wal_checkpoint(TRUNCATE)'));
  const sql = statements(database);
  const now = () => clock.now().getTime();
  const countUp = () => z.int().parse(sql.countUp.get());
  // Counted once and updated: counting the queue each time would cost more the longer it is.
  let queued = z.int().parse(sql.queued.get());
  let reserved: number | null = null;
  /** Claims of which the disk has not said yet that it keeps them. */
  const unsettled = new Set<ClaimId>();
  const pack = packer();

  const insert = database.transaction((claim: SealedClaim) => {
    const { claimId, receiptNumber, envelopeDigest } = claim;
    const row = { claimId, receiptNumber, envelopeDigest, now: now() };
    const { lastInsertRowid } = sql.insert.run(row);
    sql.insertEnvelope.run({ ...row, envelope: pack(claim.envelope), id: lastInsertRowid });
    audit.append('claimQueued', { claimId, receiptNumber, envelopeDigest });
    if (claim.assistance) audit.append('claimAssisted', { claimId, ...claim.assistance });
    // The next claim's number is taken in the same transaction, which saves a disk write of its own.
    return reserved ?? countUp();
  });

  async function takeBack(claimId: ClaimId): Promise<void> {
    const write = database.transaction(() => {
      const row = idSchema.optional().parse(sql.takeBack.get({ claimId }));
      if (!row) return;
      sql.erase.run(row);
      audit.append('claimTakenBack', { claimId });
    });
    await whenFree(() => write());
    queued = z.int().parse(sql.queued.get());
    unsettled.delete(claimId);
  }

  return {
    takeReceiptNumber() {
      const running = reserved ?? countUp();
      reserved = null;
      if (numbers?.mayGive(running) === false) throw new NotYetError('the receipt number is not reserved');
      return makeReceiptNumber(branchId, kioskId, running);
    },
    enqueue(claim) {
      reserved = insert(claim);
      queued += 1;
      if (flush) unsettled.add(claim.claimId);
    },
    async settle(claimId) {
      try {
        await flush?.();
      } catch (error) {
        // Where even that cannot be written it is not sent as long as the program runs.
        await takeBack(claimId).catch(() => undefined);
        throw error;
      }
      unsettled.delete(claimId);
      await numbers?.kept();
    },
    due(limit, except) {
      const given = { now: now(), except: JSON.stringify([...except, ...unsettled]) };
      const first = z.array(dueSchema).parse(sql.due.all({ ...given, limit }));
      const rest = sql.dueOfParked.all({ ...given, limit: limit - first.length });
      return [...first, ...z.array(dueSchema).parse(rest)];
    },
    waiting() {
      const except = JSON.stringify([...unsettled]);
      const dueAt = [sql.firstDueAt.get({ except }), sql.firstDueAtOfParked.get()].map(
        (at) => instant.parse(at) ?? [],
      );
      const times = dueAt.flat();
      return { claims: queued, firstDueAt: times.length > 0 ? Math.min(...times) : null };
    },
    postpone(claimId, until, fault) {
      sql.postpone.run({ claimId, until: until.getTime(), now: now(), fault });
    },
    retryNow() {
      sql.retryNow.run({ now: now() });
    },
    retryParked() {
      sql.retryParked.run({ now: now() });
    },
    rescheduleAfterClockChange() {
      sql.rescheduleAfterClockChange.run({ now: now() });
      sql.rescheduleParked.run({ now: now() });
    },
    park(claimId, because) {
      database.transaction(() => {
        if (sql.park.run({ claimId, fault: because }).changes === 0) return;
        audit.append('claimParked', { claimId, because });
      })();
      queued = z.int().parse(sql.queued.get());
    },
    setAside(claimId, because, until) {
      const isNew = database.transaction(() => {
        const before = standingSchema.optional().parse(sql.standing.get({ claimId }));
        const set = { claimId, fault: because, until: until.getTime(), now: now() };
        if (sql.setAside.run(set).changes === 0) return false;
        if (before?.state === 'parked' && before.fault === because) return false;
        audit.append('claimParked', { claimId, because });
        return true;
      })();
      queued = z.int().parse(sql.queued.get());
      return isNew;
    },
    recordDecision(decision, acknowledgement) {
      const { claimId, envelopeDigest, outcome } = decision;
      const refusal = outcome === 'refused' ? decision.refusal : null;
      const recorded = database.transaction(() => {
        const before = standingSchema.optional().parse(sql.standing.get({ claimId }));
        const answer = { claimId, envelopeDigest, state: outcome, refusal, acknowledgement, now: now() };
        const row = idSchema.optional().parse(sql.recordDecision.get(answer));
        if (!row) return undefined;
        if (refusal === null) {
          sql.erase.run(row);
          audit.append('claimAccepted', { claimId, envelopeDigest });
        } else audit.append('claimRefused', { claimId, envelopeDigest, refusal });
        return before;
      })();
      if (!recorded) return;
      if (recorded.state === 'queued') queued -= 1;
      if (refusal === null) onErased();
    },
    stateOf(claimId) {
      const row = stateSchema.optional().parse(sql.state.get({ claimId }));
      if (!row) return undefined;
      return row.state === 'refused' ? { refused: row.refusal } : row.state;
    },
    undelivered: (limit) => z.array(undeliveredSchema).parse(sql.undelivered.all({ limit })),
    turnedDown: (limit) => z.array(turnedDownSchema).parse(sql.turnedDown.all({ limit })),
    countForStaff: () => countsSchema.parse(sql.countForStaff.get()),
    retry(claimId, staffId) {
      database.transaction(() => {
        if (sql.retry.run({ claimId, now: now() }).changes === 0) return;
        audit.append('claimRetried', { claimId, staffId });
      })();
      queued = z.int().parse(sql.queued.get());
    },
  };
}

const idSchema = z.object({ id: z.int() });
const instant = z.int().nullish();
const standingSchema = z.object({ state: z.string(), fault: z.string().nullable() });

const stateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['queued', 'parked', 'accepted']) }),
  z.object({ state: z.literal('refused'), refusal: refusalSchema }),
]);
