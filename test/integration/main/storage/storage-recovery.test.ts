import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { assert, integer, property } from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startBackup } from '../../../../main/database/backup.ts';
import { diskWork } from '../../../../main/database/disk-work.ts';
import { outboxStore, type SealedClaim } from '../../../../main/outbox/store.ts';
import { openStorage } from '../../../../main/storage/storage.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { accepted, beginningOf, refused, sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// What is left of the outbox after its files were damaged on purpose, on a real disk.

const PAGE = 4_096;
const noticeSchema = z.object({ code: z.string(), because: z.string(), kept: z.string() }).loose();

function open(folder: string, backup?: string) {
  const clock = new TestClock();
  const storage = openStorage({ file: join(folder, 'kiosk.db'), backup, clock, receiptJump: 1_000 });
  onTestFinished(() => {
    storage.database.close();
  });
  const { database, audit } = storage;
  return { ...storage, store: outboxStore({ database, clock, audit, branchId: 'BDG', kioskId: '02' }) };
}

/** A kiosk's storage with claims in every state, as files that can be damaged. */
function used(folder: string, claims = 6) {
  const { store, database, close } = open(folder);
  const all = Array.from({ length: claims }, () => {
    const claim = sealedClaim(store);
    store.enqueue(claim);
    return claim;
  });
  const [done, bad, ...waiting] = all;
  if (!done || !bad) throw new Error('at least two claims');
  store.recordDecision(accepted(done), 'signed-yes');
  store.recordDecision(refused(bad), 'signed-no');
  return { all, done, bad, waiting, database, close };
}

function damage(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
}

/** As after a power cut: the files lie there as they were while the database was open. */
function cutPower(from: string): string {
  const folder = temporaryFolder();
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(folder, name));
  return folder;
}

const running = (number: string) => Number(number.split('-')[2]);
const envelopesOf = (store: ReturnType<typeof open>['store']) =>
  new Map(store.due(100, []).map(({ claimId, envelope }) => [claimId, envelope]));

function expectAll(store: ReturnType<typeof open>['store'], claims: readonly SealedClaim[]): void {
  const found = envelopesOf(store);
  for (const { claimId, envelope } of claims) expect(found.get(claimId) === envelope).toBe(true);
}

describe('after damage the kiosk starts with a new database and every claim that can be read', () => {
  test('when the header was zeroed: all of them, in their states, and the old file is kept', () => {
    const folder = temporaryFolder();
    const { done, bad, waiting, close } = used(folder);
    close();
    const file = join(folder, 'kiosk.db');
    damage(file, (bytes) => bytes.fill(0, 0, 100));
    const asFound = readFileSync(file);
    const { store, recovery, audit, database } = open(folder);
    expectAll(store, waiting);
    expect(store.stateOf(done.claimId)).toBe('accepted');
    expect(store.stateOf(bad.claimId)).toEqual({ refused: 'figuresDiffer' });
    expect(recovery).toMatchObject({ because: 'damaged', claims: 6, withoutEnvelope: 0 });
    expect(readFileSync(join(folder, recovery?.kept ?? '')).equals(asFound)).toBe(true);
    const fields = z.string().parse(database.prepare('SELECT fields FROM audit').pluck().get());
    expect(noticeSchema.parse(JSON.parse(fields))).toMatchObject({
      code: 'storageRecovered',
      because: 'damaged',
    });
    expect(audit.firstBroken()).toBeNull();
  });

  test('never with the envelope of an acknowledged claim', () => {
    const folder = temporaryFolder();
    const { done, close } = used(folder);
    close();
    damage(join(folder, 'kiosk.db'), (bytes) => bytes.fill(0, 0, 100));
    const { database } = open(folder);
    const found = database
      .prepare('SELECT count(*) FROM envelopes WHERE claim_id = ?')
      .pluck()
      .get(done.claimId);
    expect(found).toBe(0);
  });

  test('whichever single page is overwritten: at most the claims that lay on it lack their envelope', () => {
    const folder = temporaryFolder();
    const { all, waiting, close } = used(folder);
    close();
    const pages = readFileSync(join(folder, 'kiosk.db')).length / PAGE;
    assert(
      property(integer({ min: 0, max: pages - 1 }), integer({ min: 0, max: 255 }), (page, byte) => {
        const broken = cutPower(folder);
        damage(join(broken, 'kiosk.db'), (bytes) => bytes.fill(byte, page * PAGE, (page + 1) * PAGE));
        const { store, database } = open(broken);
        const found = envelopesOf(store);
        const whole = waiting.filter(({ claimId, envelope }) => found.get(claimId) === envelope);
        expect(whole.length).toBeGreaterThanOrEqual(waiting.length - 1);
        // A number that was given is never given again.
        const highest = Math.max(...all.map(({ receiptNumber }) => running(receiptNumber)));
        expect(running(store.takeReceiptNumber())).toBeGreaterThan(highest);
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  test.each([0, 1, 10, 60])('when it was cut to %i pages: what is left of it', (pages) => {
    const folder = temporaryFolder();
    const { all, close } = used(folder);
    close();
    truncateSync(join(folder, 'kiosk.db'), pages * PAGE + 17);
    const { store, recovery } = open(folder);
    expect(recovery).toMatchObject({ because: 'damaged' });
    const highest = Math.max(...all.map(({ receiptNumber }) => running(receiptNumber)));
    expect(running(store.takeReceiptNumber())).toBeGreaterThan(highest + 1_000);
  });

  test('also from the write-ahead log, where claims still lie after a power cut; a claim on its torn end is not forgotten', () => {
    const live = temporaryFolder();
    const { store: before } = open(live);
    const [whole, torn] = [[sealedClaim(before), sealedClaim(before)], sealedClaim(before)];
    for (const claim of [...whole, torn]) before.enqueue(claim);
    const folder = cutPower(live);
    damage(join(folder, 'kiosk.db'), (bytes) => bytes.fill(0xa5));
    damage(join(folder, 'kiosk.db-wal'), (bytes) => bytes.fill(0, bytes.length - PAGE));
    const { store } = open(folder);
    expectAll(store, whole);
    // Known and kept, with what is left of its envelope, which the digest keeps from being sent.
    expect(store.stateOf(torn.claimId)).toBe('queued');
    expect(envelopesOf(store).get(torn.claimId)).not.toBe(torn.envelope);
  });

  test('when the write-ahead log is gone: no receipt number is given twice', () => {
    const live = temporaryFolder();
    const { all } = used(live);
    const folder = cutPower(live);
    rmSync(join(folder, 'kiosk.db-wal'));
    const { store, recovery } = open(folder);
    expect(recovery?.because).toMatch(/logMissing|damaged/);
    const highest = Math.max(...all.map(({ receiptNumber }) => running(receiptNumber)));
    expect(running(store.takeReceiptNumber())).toBeGreaterThan(highest);
  });
});

test('after an orderly stop nothing is recovered, and numbers count on', () => {
  const folder = temporaryFolder();
  const { close, waiting } = used(folder);
  close();
  const { store, recovery } = open(folder);
  expect(recovery).toBeNull();
  expectAll(store, waiting);
  expect(running(store.takeReceiptNumber())).toBeLessThan(20);
});

describe('a power cut in the middle of a recovery', () => {
  test('before the files changed places: it is done over', () => {
    const folder = temporaryFolder();
    const { waiting, close } = used(folder);
    close();
    const file = join(folder, 'kiosk.db');
    damage(file, (bytes) => bytes.fill(0, 0, 100));
    writeFileSync(`${file}.recovering`, 'half');
    expectAll(open(folder).store, waiting);
    expect(existsSync(`${file}.recovering`)).toBe(false);
  });

  test('after the damaged file was put aside: the new one takes its place, without the old log', () => {
    const folder = temporaryFolder();
    const { waiting, close } = used(folder);
    close();
    const file = join(folder, 'kiosk.db');
    copyFileSync(file, `${file}.recovering`);
    rmSync(file);
    writeFileSync(`${file}-wal`, 'a log of the old one');
    expectAll(open(folder).store, waiting);
    expect(readdirSync(folder).some((name) => /damaged-.*-wal$/.test(name))).toBe(true);
  });
});

describe('a second copy on another disk', () => {
  /** A storage with its backup made. */
  async function backedUp() {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    const path = join(other, 'deep', 'outbox.db');
    const kiosk = used(folder);
    const faults: unknown[] = [];
    const { database } = kiosk;
    const backup = startBackup({
      disk: diskWork(database),
      path,
      everySeconds: 3_600,
      onFault: (error) => faults.push(error),
    });
    await backup.stop();
    expect(faults).toEqual([]);
    return { ...kiosk, folder, path, faults, backup };
  }

  test('brings every claim back when the database is lost', async () => {
    const { folder, path, waiting, done, close } = await backedUp();
    close();
    rmSync(join(folder, 'kiosk.db'));
    const { store, recovery } = open(folder, path);
    expect(recovery).toMatchObject({ because: 'missing', claims: 6, withoutEnvelope: 0 });
    expectAll(store, waiting);
    expect(store.stateOf(done.claimId)).toBe('accepted');
  });

  test('brings back an envelope of which one page is damaged', async () => {
    const { folder, path, waiting, close } = await backedUp();
    close();
    damage(join(folder, 'kiosk.db'), (bytes) => {
      bytes.fill(0, 0, 100);
      for (let page = 20; page < 40; page += 1) bytes.fill(7, page * PAGE, (page + 1) * PAGE);
    });
    const { store, recovery } = open(folder, path);
    expect(recovery).toMatchObject({ because: 'damaged', withoutEnvelope: 0 });
    expectAll(store, waiting);
  });

  test('brings back what an older state of the database lacks', async () => {
    const [folder, older] = [temporaryFolder(), temporaryFolder()];
    open(older).close();
    const { path, waiting, close } = await backedUp();
    close();
    copyFileSync(join(older, 'kiosk.db'), join(folder, 'kiosk.db'));
    const { store, recovery } = open(folder, path);
    expect(recovery).toMatchObject({ because: 'olderThanBackup', claims: 6 });
    expectAll(store, waiting);
  });

  test('holds no envelope that is acknowledged, and is whole at any time', async () => {
    const { path, waiting, database, done, close } = await backedUp();
    const [next] = waiting;
    if (!next) throw new Error('no claim waits');
    const part = beginningOf(next);
    expect(readFileSync(path).includes(part)).toBe(true);
    expect(readFileSync(path).includes(beginningOf(done))).toBe(false);
    const { audit, clock } = {
      audit: { append: () => undefined, ends: () => null, firstBroken: () => null },
      clock: new TestClock(),
    };
    outboxStore({ database, clock, audit, branchId: 'BDG', kioskId: '02' }).recordDecision(
      accepted(next),
      'signed-yes',
    );
    const again = startBackup({
      disk: diskWork(database),
      path,
      everySeconds: 3_600,
      onFault: () => undefined,
    });
    again.changed();
    await again.stop();
    expect(readFileSync(path).includes(part)).toBe(false);
    expect(readdirSync(join(path, '..'))).toEqual(['outbox.db']);
    close();
  });

  test('that cannot be written is told of, and stops nothing', async () => {
    const folder = temporaryFolder();
    const { database, close } = used(folder);
    const file = join(folder, 'in-the-way');
    writeFileSync(file, '');
    const faults: unknown[] = [];
    const onFault = (error: unknown) => faults.push(error);
    await startBackup({
      disk: diskWork(database),
      path: join(file, 'outbox.db'),
      everySeconds: 3_600,
      onFault,
    }).stop();
    expect(faults.length).toBe(1);
    close();
  });
});
