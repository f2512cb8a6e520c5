import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runningOf } from '../../../../contract/claim/receipt-number.ts';
import { outboxStore } from '../../../../main/outbox/store.ts';
import { mendBeside } from '../../../../main/storage/mend.ts';
import { openStorage, type StorageDependencies } from '../../../../main/storage/storage.ts';
import { databaseFile } from '../../../../main/storage/storage-service.ts';
import { whyNotStored } from '../../../../main/storage/why-not.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { mendThreadProgram } from '../../../fixtures/storage/thread-program.ts';

// The storage is looked at and mended in a thread of its own; main opens what that has left.

vi.setConfig({ testTimeout: 120_000 });
const receiptJump = 1_000;

function open(folder: string, mended?: StorageDependencies['mended']) {
  const clock = new TestClock();
  const storage = openStorage({ file: databaseFile(folder), clock, receiptJump, mended });
  onTestFinished(() => {
    storage.database.close();
  });
  const place = { branchId: 'BDG', kioskId: '02' };
  const { database, audit, numbers } = storage;
  const store = outboxStore({ database, audit, clock, ...place });
  const numbered = outboxStore({ database, audit, numbers, clock, ...place });
  /** As soon as the disk knows it as reserved. */
  const nextNumber = async () => runningOf(await eventually(() => numbered.takeReceiptNumber()));
  return { ...storage, store, nextNumber };
}

const mend = (folder: string) =>
  mendBeside(mendThreadProgram(temporaryFolder()), { file: databaseFile(folder), receiptJump });

/** A kiosk that stopped in order, with a claim that waits. */
function used(folder: string) {
  const { store, close } = open(folder);
  const claim = sealedClaim(store);
  store.enqueue(claim);
  close();
  return claim;
}

test('a new kiosk begins with the first number', async () => {
  const folder = temporaryFolder();
  const recovery = await mend(folder);
  expect(recovery).toBeNull();
  const { numbers, nextNumber } = open(folder, { recovery });
  expect(numbers.highest()).toMatchObject({ given: 0, unsure: true });
  numbers.makeSure();
  expect(await nextNumber()).toBe(1);
});

test('a sound storage is opened as it was left, and numbers go on', async () => {
  const folder = temporaryFolder();
  const claim = used(folder);
  const recovery = await mend(folder);
  expect(recovery).toBeNull();
  const { store, nextNumber, recovery: told } = open(folder, { recovery });
  expect(told).toBeNull();
  expect(store.due(9, [])).toMatchObject([{ claimId: claim.claimId, envelope: claim.envelope }]);
  expect(await nextNumber()).toBeGreaterThan(runningOf(claim.receiptNumber));
});

test('a damaged one is recovered, and main is told what came of it', async () => {
  const folder = temporaryFolder();
  const claim = used(folder);
  const bytes = readFileSync(databaseFile(folder));
  writeFileSync(databaseFile(folder), Buffer.concat([Buffer.alloc(100), bytes.subarray(100)]));
  const recovery = await mend(folder);
  expect(recovery).toMatchObject({ because: 'damaged', claims: 1, withoutEnvelope: 0, lost: 0 });
  const { store, audit, recovery: told } = open(folder, { recovery });
  expect(told).toEqual(recovery);
  // The thread goes by the computer's own clock, which is ahead of this one's.
  store.retryNow();
  expect(store.due(9, [])).toMatchObject([{ claimId: claim.claimId, envelope: claim.envelope }]);
  expect(audit.firstBroken()).toBeNull();
});

test('what was damaged since then is found by the next look', async () => {
  const folder = temporaryFolder();
  used(folder);
  await mend(folder);
  writeFileSync(databaseFile(folder), 'this is no database, and was one a moment ago');
  expect(() => open(folder, { recovery: null })).toThrow();
  expect(await mend(folder)).toMatchObject({ because: 'damaged' });
});

test('a database of a newer program is left as it is, with the reason', async () => {
  const folder = temporaryFolder();
  used(folder);
  const newer = new Database(databaseFile(folder));
  newer.pragma('user_version = 999');
  newer.close();
  const refused = await mend(folder).catch((error: unknown) => error);
  expect(whyNotStored(refused, folder)).toMatch(/format 999.*newer version/);
});

test('a folder that cannot be used is told of by its code', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  const refused = await mend(file).catch((error: unknown) => error);
  expect(whyNotStored(refused, file)).toMatch(/\(E(NOTDIR|EXIST)\)/);
});
