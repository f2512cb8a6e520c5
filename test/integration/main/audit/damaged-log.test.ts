import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { outboxStore } from '../../../../main/outbox/store.ts';
import { openStorage as openRecovering } from '../../../../main/storage/storage.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { openStorage, sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const HEADER_BYTES = 32;
const FRAME_BYTES = 24 + 4_096;
/** Larger than a page, so that it lies in several frames. */
const ENVELOPE_TIMES = 200;

/** The disk of a kiosk that died after three claims, all of them still in the write-ahead log; with what it knew. */
function deadKiosk() {
  const before = openStorage(temporaryFolder());
  before.database.pragma('wal_checkpoint(TRUNCATE)');
  const claims = [1, 2, 3].map((number) => {
    const claim = sealedClaim(before.store, `envelope-${number}-`.repeat(ENVELOPE_TIMES));
    before.store.enqueue(claim);
    return claim;
  });
  const file = join(temporaryFolder(), 'kiosk.db');
  copyFileSync(before.file, file);
  copyFileSync(`${before.file}-wal`, `${file}-wal`);
  return { file, claims };
}

function restart(file: string) {
  const clock = new TestClock();
  const storage = openRecovering({ file, clock, receiptJump: 1_000 });
  onTestFinished(storage.close);
  const store = outboxStore({ ...storage, clock, branchId: 'BDG', kioskId: '02' });
  return { recovery: storage.recovery, store, due: () => store.due(10, []) };
}

function change(file: string, edit: (log: Buffer) => Buffer): void {
  writeFileSync(`${file}-wal`, edit(readFileSync(`${file}-wal`)));
}

test('a log as the kiosk left it is no damage, and every claim in it is there', () => {
  const { file, claims } = deadKiosk();
  const { recovery, due } = restart(file);
  expect(recovery).toBeNull();
  expect(due().map(({ envelope }) => envelope)).toEqual(claims.map(({ envelope }) => envelope));
});

test('a commit that a power cut tore is no damage either: it was never acknowledged', () => {
  const { file, claims } = deadKiosk();
  change(file, (log) => log.subarray(0, log.length - 100));
  const { recovery, due } = restart(file);
  expect(recovery).toBeNull();
  expect(due().map(({ claimId }) => claimId)).toEqual(claims.slice(0, 2).map(({ claimId }) => claimId));
});

describe('a log that was overwritten drops no claim without a word', () => {
  test.each([
    ['in its header', 0, HEADER_BYTES],
    ['in its first frame', HEADER_BYTES, FRAME_BYTES],
    ['in the head of its second frame', HEADER_BYTES + FRAME_BYTES, 24],
    ['in one byte of its third frame', HEADER_BYTES + 2 * FRAME_BYTES + 500, 1],
  ])('%s', (_where, at, bytes) => {
    const { file, claims } = deadKiosk();
    change(file, (log) => log.fill(0xa5, at, at + bytes));
    const { recovery, store, due } = restart(file);
    expect(recovery).toMatchObject({ because: 'damaged' });
    expect(claims.map(({ claimId }) => store.stateOf(claimId))).toEqual(['queued', 'queued', 'queued']);
    const whole = due().filter(({ envelope }) => envelope !== null);
    // One at the most was hit; nothing else than what was sealed comes over.
    const sealed = claims.map(({ envelope }) => envelope);
    expect(sealed).toEqual(expect.arrayContaining(whole.map(({ envelope }) => envelope)));
    expect(whole.length).toBeGreaterThanOrEqual(2);
  });
});
