import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startDiskThread } from '../../../../main/database/disk-client.ts';
import { outboxStore } from '../../../../main/outbox/store.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import {
  accepted,
  beginningOf,
  isOnDisk,
  openStorage,
  sealedClaim,
} from '../../../fixtures/storage/kiosk-storage.ts';
import { LOG_OF_ONE_PAGE } from '../../../fixtures/storage/log-of-one-page.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { diskThreadProgram } from '../../../fixtures/storage/thread-program.ts';

vi.setConfig({ testTimeout: 120_000 });

function kiosk() {
  const folder = temporaryFolder();
  const storage = openStorage(folder);
  const { database, audit } = storage;
  const place = { branchId: 'BDG', kioskId: '02' };
  // Nothing leaves the log but by the thread.
  const store = outboxStore({ database, audit, clock: new TestClock(), ...place, onErased: () => undefined });
  const disk = startDiskThread(diskThreadProgram(temporaryFolder()), storage.file);
  onTestFinished(() => disk.close());
  return { ...storage, store, folder, disk };
}

test('an erased envelope leaves the log beside, while main goes on writing', async () => {
  const { store, folder, disk } = kiosk();
  const [done, next] = [sealedClaim(store), sealedClaim(store)];
  store.enqueue(done);
  store.recordDecision(accepted(done), 'signed-answer');
  expect(isOnDisk(folder, beginningOf(done))).toBe(true);
  const emptied = disk.emptyLog();
  store.enqueue(next);
  // What was written meanwhile may be in the log still; the erased one is in nothing.
  await emptied;
  if (!(await disk.emptyLog())) throw new Error('nobody else reads or writes');
  expect(isOnDisk(folder, beginningOf(done))).toBe(false);
  expect(isOnDisk(folder, beginningOf(next))).toBe(true);
  // A beginning, so that main need not wait until the disk has one.
  expect(statSync(join(folder, 'kiosk.db-wal')).size).toBe(LOG_OF_ONE_PAGE);
});

test('a log that is read by somebody else is not emptied, and soon is', async () => {
  const { database, store, disk } = kiosk();
  store.enqueue(sealedClaim(store));
  const reader = database.prepare('SELECT * FROM audit').iterate();
  reader.next();
  expect(await disk.emptyLog()).toBe(false);
  reader.return?.();
  expect(await disk.emptyLog()).toBe(true);
});

test('a short log is let alone, and a long one is brought into the database', async () => {
  const { folder, store, disk } = kiosk();
  const before = statSync(join(folder, 'kiosk.db')).size;
  store.enqueue(sealedClaim(store));
  await disk.shortenLog();
  expect(statSync(join(folder, 'kiosk.db')).size).toBe(before);
  for (let claims = 6; claims > 0; claims -= 1) store.enqueue(sealedClaim(store, 'x'.repeat(4_000_000)));
  await disk.shortenLog();
  expect(statSync(join(folder, 'kiosk.db')).size).toBeGreaterThan(12_000_000);
});

test('a copy is whole, and one that cannot be made is told of', async () => {
  const { store, folder, disk } = kiosk();
  const claim = sealedClaim(store);
  store.enqueue(claim);
  const path = join(folder, 'other', 'outbox.db');
  await disk.copyTo(path);
  expect(readFileSync(path).includes(beginningOf(claim))).toBe(true);
  expect(readdirSync(join(folder, 'other'))).toEqual(['outbox.db']);
  await expect(disk.copyTo(join(folder, 'kiosk.db', 'outbox.db'))).rejects.toThrow();
  await disk.copyTo(path);
});

test('a thread that could not start fails what it was asked, and the next one is asked again', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'kiosk.db');
  const disk = startDiskThread(diskThreadProgram(temporaryFolder()), file);
  onTestFinished(() => disk.close());
  await expect(disk.emptyLog()).rejects.toThrow();
  expect(existsSync(file)).toBe(false);
  openStorage(folder);
  await expect.poll(() => disk.emptyLog().catch(() => false), { timeout: 60_000 }).toBe(true);
});
