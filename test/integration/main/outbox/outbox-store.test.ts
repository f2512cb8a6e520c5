import { describe, expect, test } from 'vitest';
import { receiptNumberSchema } from '../../../../contract/claim/receipt-number.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import {
  accepted,
  beginningOf,
  isOnDisk,
  openStorage,
  refused,
  sealedClaim,
} from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

/** As if the disk took no audit entry of this event. */
const failAudit = (event: string) => `
  CREATE TEMP TRIGGER no_entry BEFORE INSERT ON audit WHEN NEW.event = '${event}'
  BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`;

describe('receipt numbers', () => {
  test('count up and never repeat, also after the kiosk was started anew', () => {
    const folder = temporaryFolder();
    const first = openStorage(folder);
    const numbers = [first.store.takeReceiptNumber(), first.store.takeReceiptNumber()];
    first.database.close();
    const second = openStorage(folder);
    numbers.push(second.store.takeReceiptNumber());
    expect(numbers.map((number) => number.slice(0, -2))).toEqual([
      'BDG-02-000001',
      'BDG-02-000002',
      'BDG-02-000003',
    ]);
    expect(numbers.every((number) => receiptNumberSchema.safeParse(number).success)).toBe(true);
  });
});

describe('a claim is queued', () => {
  test('with its audit entry, and is due at once', () => {
    const { store, audit, database } = openStorage(temporaryFolder());
    const claim = sealedClaim(store);
    store.enqueue(claim);
    const { claimId, receiptNumber, envelope, envelopeDigest } = claim;
    expect(store.stateOf(claimId)).toBe('queued');
    expect(store.due(10, [])).toEqual([{ claimId, envelope, envelopeDigest, attempts: 0 }]);
    const [entry] = database.prepare('SELECT event, fields FROM audit').all();
    expect(entry).toEqual({
      event: 'claimQueued',
      fields: JSON.stringify({ claimId, receiptNumber, envelopeDigest }),
    });
    expect(audit.firstBroken()).toBeNull();
  });

  test('wholly or not at all: without its audit entry nothing is stored', () => {
    const { store, audit, database } = openStorage(temporaryFolder());
    const claim = sealedClaim(store);
    database.exec(failAudit('claimQueued'));
    expect(() => store.enqueue(claim)).toThrow('the disk is full');
    expect(store.stateOf(claim.claimId)).toBeUndefined();
    expect(store.waiting()).toEqual({ claims: 0, firstDueAt: null });
    database.exec('DROP TRIGGER no_entry');
    store.enqueue(claim);
    expect(store.stateOf(claim.claimId)).toBe('queued');
    expect(audit.firstBroken()).toBeNull();
  });

  test('once: the same claim again is refused, and one stands, with one audit entry', () => {
    const { store, database } = openStorage(temporaryFolder());
    const claim = sealedClaim(store);
    store.enqueue(claim);
    const again = { ...sealedClaim(store), claimId: claim.claimId };
    expect(() => store.enqueue(again)).toThrow('UNIQUE constraint failed: outbox.claim_id');
    expect(store.due(10, []).map(({ envelope }) => envelope)).toEqual([claim.envelope]);
    expect(database.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(1);
  });

  test('under a receipt number of its own', () => {
    const { store } = openStorage(temporaryFolder());
    const claim = sealedClaim(store);
    store.enqueue(claim);
    const other = { ...sealedClaim(store), receiptNumber: claim.receiptNumber };
    expect(() => store.enqueue(other)).toThrow('UNIQUE constraint failed: outbox.receipt_number');
    expect(store.stateOf(other.claimId)).toBeUndefined();
  });

  test('and is there when the kiosk is started anew', () => {
    const folder = temporaryFolder();
    const first = openStorage(folder);
    const claim = sealedClaim(first.store);
    first.store.enqueue(claim);
    first.database.close();
    expect(openStorage(folder).store.due(1, [])).toMatchObject([{ claimId: claim.claimId }]);
  });
});

describe('whose turn it is', () => {
  test('goes by the time it is due where they are of one size, then by age; at most as many as asked, without those excluded', () => {
    const clock = new TestClock();
    const { store } = openStorage(temporaryFolder(), clock);
    const [a, b, c] = [sealedClaim(store), sealedClaim(store), sealedClaim(store)];
    for (const claim of [c, b, a]) store.enqueue(claim);
    const due = (limit: number, except = [a.claimId].slice(1)) =>
      store.due(limit, except).map(({ claimId }) => claimId);
    expect(due(9)).toEqual([a.claimId, b.claimId, c.claimId]);
    expect(due(2)).toEqual([a.claimId, b.claimId]);
    expect(due(2, [a.claimId])).toEqual([b.claimId, c.claimId]);
    store.postpone(a.claimId, new Date(clock.now().getTime() + 60_000), 'unreachable');
    expect(due(9)).toEqual([b.claimId, c.claimId]);
    clock.advanceMinutes(1);
    expect(due(9)).toEqual([b.claimId, c.claimId, a.claimId]);
  });

  test('is the smallest one\u2019s first, of those due', () => {
    const clock = new TestClock();
    const { store } = openStorage(temporaryFolder(), clock);
    const sizes = [300, 4_000, 20, 90_000, 1_200];
    const claims = sizes.map((size) => sealedClaim(store, `e${'A'.repeat(size * 4 - 1)}`));
    for (const claim of claims) {
      store.enqueue(claim);
      clock.advanceMinutes(1);
    }
    const smallest = claims[2];
    if (smallest) store.postpone(smallest.claimId, new Date(clock.now().getTime() + 60_000), 'unreachable');
    const lengths = (limit: number) =>
      store.due(limit, []).map(({ envelope }) => (envelope ?? '').length / 4);
    expect(lengths(9)).toEqual([300, 1_200, 4_000, 90_000]);
    expect(lengths(1)).toEqual([300]);
    clock.advanceMinutes(1);
    expect(lengths(2)).toEqual([20, 300]);
  });

  test('is known in advance, and each failed attempt is counted with its code', () => {
    const clock = new TestClock();
    const { store, database } = openStorage(temporaryFolder(), clock);
    const claim = sealedClaim(store);
    store.enqueue(claim);
    const later = clock.now().getTime() + 5_000;
    store.postpone(claim.claimId, new Date(later), 'unavailable');
    expect(store.waiting()).toEqual({ claims: 1, firstDueAt: later });
    const row = database.prepare('SELECT attempts, last_fault FROM outbox').get();
    expect(row).toEqual({ attempts: 1, last_fault: 'unavailable' });
  });

  test('comes for all of them when the line is back', () => {
    const clock = new TestClock();
    const { store } = openStorage(temporaryFolder(), clock);
    const claims = [sealedClaim(store), sealedClaim(store)];
    for (const claim of claims) {
      store.enqueue(claim);
      store.postpone(claim.claimId, new Date(clock.now().getTime() + 900_000), 'unreachable');
    }
    expect(store.due(9, [])).toEqual([]);
    store.retryNow();
    expect(store.due(9, []).map(({ attempts }) => attempts)).toEqual([1, 1]);
  });
});

describe('the head office\u2019s decision', () => {
  test('accepted erases the envelope: no byte of it is left in any file', () => {
    const folder = temporaryFolder();
    const { store, database, audit } = openStorage(folder);
    const kept = sealedClaim(store);
    const claim = sealedClaim(store);
    store.enqueue(kept);
    store.enqueue(claim);
    const [part, other] = [beginningOf(claim), beginningOf(kept)];
    expect(isOnDisk(folder, part)).toBe(true);
    store.recordDecision(accepted(claim), 'signed-answer');
    expect(isOnDisk(folder, part)).toBe(false);
    expect(isOnDisk(folder, other)).toBe(true);
    expect(isOnDisk(folder, 'signed-answer')).toBe(true);
    expect(store.stateOf(claim.claimId)).toBe('accepted');
    expect(audit.firstBroken()).toBeNull();
    database.close();
    expect(isOnDisk(folder, part)).toBe(false);
  });

  test('accepted erases it from the database file, too, when it had got there', () => {
    const folder = temporaryFolder();
    const { store, database } = openStorage(folder);
    const claim = sealedClaim(store);
    store.enqueue(claim);
    database.pragma('wal_checkpoint(TRUNCATE)');
    store.recordDecision(accepted(claim), 'signed-answer');
    expect(isOnDisk(folder, beginningOf(claim))).toBe(false);
  });

  test('refused keeps the envelope and the reason for staff, and is not sent again', () => {
    const folder = temporaryFolder();
    const { store } = openStorage(folder);
    const claim = sealedClaim(store);
    store.enqueue(claim);
    store.recordDecision(refused(claim), 'signed-answer');
    expect(store.stateOf(claim.claimId)).toEqual({ refused: 'figuresDiffer' });
    expect(isOnDisk(folder, beginningOf(claim))).toBe(true);
    store.retryNow();
    expect(store.due(9, [])).toEqual([]);
    expect(store.waiting()).toEqual({ claims: 0, firstDueAt: null });
  });

  test('about another envelope changes nothing', () => {
    const { store, database } = openStorage(temporaryFolder());
    const claim = sealedClaim(store);
    store.enqueue(claim);
    const { envelopeDigest } = sealedClaim(store);
    store.recordDecision({ ...accepted(claim), envelopeDigest }, 'signed-answer');
    expect(store.stateOf(claim.claimId)).toBe('queued');
    expect(store.due(1, [])).toMatchObject([{ envelope: claim.envelope }]);
    expect(database.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(1);
  });

  test('stands: a later one changes nothing', () => {
    const { store, database } = openStorage(temporaryFolder());
    const claim = sealedClaim(store);
    store.enqueue(claim);
    store.recordDecision(refused(claim), 'first');
    store.recordDecision(accepted(claim), 'second');
    expect(store.stateOf(claim.claimId)).toEqual({ refused: 'figuresDiffer' });
    expect(database.prepare('SELECT acknowledgement FROM outbox').pluck().get()).toBe('first');
    expect(database.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(2);
  });

  test('is recorded with its audit entry or not at all', () => {
    const { store, database } = openStorage(temporaryFolder());
    const claim = sealedClaim(store);
    store.enqueue(claim);
    database.exec(failAudit('claimAccepted'));
    expect(() => store.recordDecision(accepted(claim), 'signed-answer')).toThrow('the disk is full');
    expect(store.due(1, [])).toMatchObject([{ envelope: claim.envelope }]);
  });

  test('of a claim that was never queued here is none', () => {
    const { store } = openStorage(temporaryFolder());
    expect(store.stateOf(sealedClaim(store).claimId)).toBeUndefined();
  });
});
