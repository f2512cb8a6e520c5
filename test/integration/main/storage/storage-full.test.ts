import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { outboxStore } from '../../../../main/outbox/store.ts';
import { openStorageService } from '../../../../main/storage/storage-service.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { diskWorkHere } from '../../../fixtures/storage/disk-work-here.ts';
import { sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// A disk that takes no claim: no visit starts, nothing is said to be stored, and it mends by itself.

const SEVERAL_LOOKS_MS = 250;
const limits = { leastFreeMegabytes: 0, claimKilobytes: 256, probeSeconds: 0.05 };

function keep(folder: string, storage: Partial<typeof limits> = {}) {
  const events: unknown[] = [];
  const clock = new TestClock();
  const kept = openStorageService({
    folder,
    config: kioskConfig({ storage: { ...limits, ...storage } }),
    clock,
    log: (event, fields) => events.push(fields && 'fault' in fields ? [event, fields['fault']] : event),
    startDiskWork: diskWorkHere,
    onChange: () => undefined,
  });
  onTestFinished(() => kept.close());
  const { database, audit } = kept;
  return { ...kept, events, store: outboxStore({ database, clock, audit, branchId: 'BDG', kioskId: '02' }) };
}

/** Mounts over a folder until the test is over; false where this user may not. */
function mounted(folder: string, ...options: string[]): boolean {
  try {
    execFileSync('mount', [...options, folder], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  return true;
}

test('a disk with room takes claims', async () => {
  const { monitor, events } = keep(temporaryFolder());
  await pause(SEVERAL_LOOKS_MS);
  expect(monitor.fault()).toBeNull();
  expect(events).toEqual([]);
});

test('less free space than provisioned is a fault', async () => {
  const { monitor, events } = keep(temporaryFolder(), { leastFreeMegabytes: 1e9 });
  await eventually(() => expect(monitor.fault()).toBe('spaceLow'));
  expect(events).toEqual([['storageFault', 'spaceLow']]);
});

describe('a database that may not grow', () => {
  test('is a fault before a claim is refused, and mends by itself', async () => {
    const { monitor, database, events, store } = keep(temporaryFolder());
    const pages = Number(database.pragma('page_count', { simple: true }));
    const claim = sealedClaim(store, 'x'.repeat(200_000));
    database.pragma(`max_page_count = ${pages + 20}`);
    monitor.check();
    await eventually(() => expect(monitor.fault()).toBe('databaseNotWritable'));
    expect(() => store.enqueue(claim)).toThrow('database or disk is full');
    expect(store.stateOf(claim.claimId)).toBeUndefined();
    expect(store.waiting().claims).toBe(0);
    database.pragma('max_page_count = 1000000');
    await eventually(() => expect(monitor.fault()).toBeNull());
    expect(events).toEqual([['storageFault', 'databaseNotWritable'], 'storageMended']);
    store.enqueue(claim);
    expect(store.stateOf(claim.claimId)).toBe('queued');
  });

  test('is left as it was by the look at it', async () => {
    const { monitor, database } = keep(temporaryFolder());
    const before = database.prepare('SELECT count(*) FROM envelopes').pluck().get();
    monitor.check();
    await pause(SEVERAL_LOOKS_MS);
    expect(database.prepare('SELECT count(*) FROM envelopes').pluck().get()).toBe(before);
    expect(database.inTransaction).toBe(false);
  });
});

test('a full disk is a fault; once there is room again, claims are stored', async (context) => {
  const folder = temporaryFolder();
  if (!mounted(folder, '-t', 'tmpfs', '-o', 'size=3m', 'none')) {
    return context.skip('only root may mount a small file system');
  }
  const { monitor, store } = keep(folder);
  expect(monitor.fault()).toBeNull();
  const filler = join(folder, 'filler');
  expect(() => writeFileSync(filler, Buffer.alloc(4_000_000))).toThrow('ENOSPC');
  monitor.check();
  await eventually(() => expect(monitor.fault()).toBe('folderNotWritable'));
  expect(() => store.enqueue({ ...sealedClaim(store), envelope: 'x'.repeat(400_000) })).toThrow(
    /full|disk I\/O/,
  );
  expect(store.waiting().claims).toBe(0);
  rmSync(filler);
  await eventually(() => expect(monitor.fault()).toBeNull());
  const claim = sealedClaim(store);
  store.enqueue(claim);
  expect(store.stateOf(claim.claimId)).toBe('queued');
  await eventually(() => expect(readdirSync(folder)).not.toContain('storage-probe'));
});

test('a folder that takes no files is a fault, and mends by itself', async (context) => {
  const folder = temporaryFolder();
  const { monitor } = keep(folder);
  const protect = (mode: string) => execFileSync('chattr', [mode, folder], { stdio: 'ignore' });
  try {
    // Rights alone do not keep root out.
    protect('+i');
  } catch {
    return context.skip('only root, on a file system with attributes, may protect a folder');
  }
  onTestFinished(() => {
    protect('-i');
  });
  monitor.check();
  await eventually(() => expect(monitor.fault()).toBe('folderNotWritable'));
  protect('-i');
  await eventually(() => expect(monitor.fault()).toBeNull());
});
