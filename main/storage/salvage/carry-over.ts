import { likeRunning } from '../../../contract/claim/receipt-number.ts';
import type { Clock } from '../../clock.ts';
import type { KioskDatabase } from '../../database/open.ts';
import { digestOf } from '../../digest.ts';
import { unpack } from '../../outbox/packing.ts';
import type { CarriedOver } from './carried-over.ts';
import { type FoundRow, numberIn, rowsIn } from './rows.ts';

interface CarryOverDependencies {
  readonly database: KioskDatabase;
  /** Damaged databases and backups, the most trusted first. */
  readonly sources: readonly Source[];
  readonly clock: Clock;
  /** Receipt numbers to skip after the highest one found. */
  readonly receiptJump: number;
  /** What is known beside the database of the numbers given. */
  readonly numbers: {
    readonly given: number;
    readonly reserved: number;
    readonly waiting: readonly number[];
  } | null;
}

interface Source {
  readonly file: string;
  /** False to read it as if it had no write-ahead log. */
  readonly withLog?: boolean;
}

/** Receipt numbers after a recovery count from the minutes since then; see `nextNumber`. */
const COUNTED_FROM = Date.UTC(2025, 0, 1);

/**
 * Copies claims into a database, row by row, from files in any state. Rows that the database has are not changed; an
 * envelope is copied only where it is exactly the one that was sealed, and never for an acknowledged claim.
 */
export function carryOver(dependencies: CarryOverDependencies): CarriedOver {
  const { database, sources, clock, receiptJump, numbers } = dependencies;
  const now = clock.now().getTime();
  const sql = statements(database);
  return database.transaction(() => {
    const before = Number(sql.claims.get());
    let highest = Number(sql.lastNumber.get());
    for (const { file, withLog } of sources) {
      // Claims first, since an envelope alone would count as queued although its claim was refused.
      for (const row of rowsIn(file, { withLog })) {
        highest = Math.max(highest, numberIn(row));
        if (row.kind === 'claim') sql.addClaim.run({ ...withState(row), now });
      }
      for (const row of rowsIn(file, { withLog })) {
        if (row.kind !== 'envelope') continue;
        sql.addQueued.run({ ...row, now });
        if (digestOf(unpack(row.envelope) ?? '') === row.envelopeDigest) sql.addEnvelope.run(row);
      }
    }
    const lost = numbersLost(numbers, (running) => sql.isFound.get(likeRunning(running)));
    const newest = sql.newest.get();
    sql.setNumber.run({ last: nextNumber(Math.max(highest, numbers?.reserved ?? 0), now, receiptJump) });
    return {
      claims: Number(sql.claims.get()) - before,
      withoutEnvelope: Number(sql.withoutEnvelope.get()),
      lostFrom: lost.at(0) ?? 0,
      lostTo: lost.at(-1) ?? 0,
      lost: lost.length,
      foundUntil: typeof newest === 'number' ? new Date(newest).toISOString() : '',
    };
  })();
}

function numbersLost(
  numbers: CarryOverDependencies['numbers'],
  isFound: (running: number) => unknown,
): number[] {
  if (numbers === null || numbers.given === 0) return [];
  const known = new Set([...numbers.waiting, numbers.given]);
  return [...known].filter((running) => isFound(running) === undefined).toSorted((a, b) => a - b);
}

/**
 * Where receipt numbers continue. Higher numbers than the highest found may have been given and lost; so the count jumps
 * to the minutes since the beginning of 2025, which is above all given numbers, since a kiosk never gives one a minute
 * day and night. In case the clock is wrong it jumps by `receiptJump` at least.
 */
function nextNumber(highest: number, now: number, receiptJump: number): number {
  return Math.max(highest + receiptJump, minutesCounted(now));
}

/** A number above all that a kiosk can have given whose memory is gone: twice what `nextNumber` can have come to. */
export function aboveAllNumbers(now: number): number {
  return 2 * minutesCounted(now);
}

function minutesCounted(now: number): number {
  return Math.max(0, Math.floor((now - COUNTED_FROM) / 60_000));
}

/** Parked claims are tried again: another source may hold the envelope that was missing. */
function withState(row: FoundRow & { kind: 'claim' }) {
  return { ...row, state: row.state === 'parked' ? 'queued' : row.state };
}

function statements(database: KioskDatabase) {
  // OR IGNORE: a row that violates a constraint is damaged although it could be parsed.
  return {
    claims: database.prepare('SELECT count(*) FROM outbox').pluck(),
    isFound: database.prepare('SELECT 1 FROM outbox WHERE receipt_number LIKE ?').pluck(),
    newest: database.prepare('SELECT max(queued_at) FROM outbox').pluck(),
    lastNumber: database.prepare('SELECT last FROM receipt_counter').pluck(),
    setNumber: database.prepare('UPDATE receipt_counter SET last = @last'),
    addClaim: database.prepare(`
      INSERT OR IGNORE INTO outbox (claim_id, receipt_number, state, envelope_digest, queued_at, attempts,
        next_attempt_at, last_fault, decided_at, refusal, acknowledgement)
      VALUES (@claimId, @receiptNumber, @state, @envelopeDigest, @queuedAt, @attempts,
        @now, @fault, @decidedAt, @refusal, @acknowledgement)`),
    addQueued: database.prepare(`
      INSERT OR IGNORE INTO outbox (claim_id, receipt_number, state, envelope_digest, queued_at, next_attempt_at)
      VALUES (@claimId, @receiptNumber, 'queued', @envelopeDigest, @queuedAt, @now)`),
    addEnvelope: database.prepare(`
      INSERT OR IGNORE INTO envelopes (id, claim_id, receipt_number, envelope_digest, queued_at, envelope)
      SELECT id, claim_id, receipt_number, envelope_digest, queued_at, @envelope FROM outbox
      WHERE claim_id = @claimId AND envelope_digest = @envelopeDigest AND state <> 'accepted'`),
    withoutEnvelope: database
      .prepare(`
        SELECT count(*) FROM outbox WHERE state = 'queued' AND id NOT IN (SELECT id FROM envelopes)`)
      .pluck(),
  };
}
