import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import { receiptNumberSchema } from '../../../../contract/claim/receipt-number.ts';
import { digestOf } from '../../../../main/digest.ts';
import { sender } from '../../../../main/outbox/sender.ts';
import { requestHandler } from '../../../../main/visit-process/requests.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { accepted, openStorage, sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// Somebody else holds the database, such as a maintainer with a tool of their own. A lock is given back by a timer of
// this process: it comes to that only where the kiosk does not stand still meanwhile.

function lockedBy(file: string) {
  const other = new Database(file);
  onTestFinished(() => {
    other.close();
  });
  return {
    hold: () => other.exec('BEGIN IMMEDIATE'),
    releaseSoon: () => setTimeout(() => other.exec('COMMIT'), 300),
  };
}

test('a claim is numbered and stored as soon as the database is free', async () => {
  const { store, file } = openStorage(temporaryFolder());
  const lock = lockedBy(file);
  const faults: unknown[] = [];
  const sign = async () => 'signature';
  const answer = requestHandler({
    kiosk: { branchId: 'BDG', kioskId: '02', clock: new TestClock() },
    sign: { claim: sign, attestation: sign, assertion: sign },
    store,
    helper: () => null,
    giveNonce: async () => null,
    onStored: () => undefined,
    onNotStored: (error) => faults.push(error),
    onBug: (error) => faults.push(error),
  });
  lock.hold();
  lock.releaseSoon();
  const receiptNumber = receiptNumberSchema.parse(await answer({ type: 'takeReceiptNumber' }));
  const claimId = claimIdSchema.parse(uuidv7());
  const envelope = 'aaaa..aaaa.aaaa.aaaa';
  const claim = { claimId, receiptNumber, envelope, envelopeDigest: digestOf(envelope), assistance: null };
  lock.hold();
  lock.releaseSoon();
  expect(await answer({ type: 'storeClaim', ...claim })).toBe('stored');
  expect(faults).toEqual([]);
  expect(store.stateOf(claimId)).toBe('queued');
});

test('a decision is recorded, and what is due is sent, as soon as the database is free', async () => {
  const { store, file } = openStorage(temporaryFolder());
  const claim = sealedClaim(store);
  store.enqueue(claim);
  const lock = lockedBy(file);
  const faults: unknown[] = [];
  let sends = 0;
  const { retryNow, stop } = sender({
    store,
    clock: new TestClock(),
    random: () => 0,
    limits: { concurrency: 4, firstRetrySeconds: 1, longestRetrySeconds: 60, parkedRetrySeconds: 60 },
    headOffice: {
      async submitClaim() {
        sends += 1;
        lock.hold();
        lock.releaseSoon();
        return { ok: true, value: { acknowledgement: 'signed' } };
      },
    },
    readAcknowledgement: async () => accepted(claim),
    onDecided: () => undefined,
    onBug: (error) => faults.push(error),
  });
  lock.hold();
  lock.releaseSoon();
  retryNow();
  await expect.poll(() => store.stateOf(claim.claimId), { timeout: 5_000 }).toBe('accepted');
  expect({ sends, faults }).toEqual({ sends: 1, faults: [] });
  await stop();
});

test('entries of the audit log wait their turn, in order', async () => {
  const { audit, database, file } = openStorage(temporaryFolder());
  const lock = lockedBy(file);
  lock.hold();
  audit.append('kioskStarted', { version: '1', training: false });
  audit.append('kioskStarted', { version: '2', training: false });
  lock.releaseSoon();
  const fields = database.prepare('SELECT fields FROM audit ORDER BY sequence').pluck();
  await expect.poll(() => fields.all(), { timeout: 5_000 }).toHaveLength(2);
  expect(String(fields.get())).toContain('"version":"1"');
  expect(audit.firstBroken()).toBeNull();
});
