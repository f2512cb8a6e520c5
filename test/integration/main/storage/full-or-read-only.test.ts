import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLog } from '../../../../main/log.ts';
import { outboxStore, type SealedClaim } from '../../../../main/outbox/store.ts';
import { openStorage } from '../../../../main/storage/storage.ts';
import { takesFiles } from '../../../../main/storage/takes-files.ts';
import { whyNotStored } from '../../../../main/storage/why-not.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { fillDisk, freeDisk, mountSmallDisk } from '../../../fixtures/storage/small-disk.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// Disks that take nothing, for now: real ones, in memory. Files that cannot be used are to be moved aside on them.

function open(folder: string) {
  const clock = new TestClock();
  const storage = openStorage({ file: join(folder, 'kiosk.db'), clock, receiptJump: 1_000 });
  return { ...storage, store: outboxStore({ ...storage, clock, branchId: 'BDG', kioskId: '02' }) };
}

/** The files of a kiosk that lost its power with claims in its log, and whose database is gone. SQLite would erase such a log. */
function leaveLog(folder: string): readonly SealedClaim[] {
  const live = temporaryFolder();
  const known = { given: 0, reserved: 0, waiting: [], unsure: false };
  writeFileSync(join(live, 'receipt-numbers.json'), JSON.stringify(known));
  const { store, database } = open(live);
  const claims = Array.from({ length: 5 }, () => {
    const claim = sealedClaim(store);
    store.enqueue(claim);
    return claim;
  });
  for (const name of readdirSync(live)) copyFileSync(join(live, name), join(folder, name));
  database.close();
  rmSync(join(folder, 'kiosk.db'));
  return claims;
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const digestOf = (file: string) => sha256(readFileSync(file));
/** All contents that lie in a folder, under whatever names. */
const contentsOf = (folder: string) => readdirSync(folder).map((name) => digestOf(join(folder, name)));
/** By claim, how much of its envelope there is. */
const envelopes = (claims: readonly { readonly claimId: string; readonly envelope: string | null }[]) =>
  new Map(claims.map(({ claimId, envelope }) => [claimId, envelope === null ? null : sha256(envelope)]));

function faultOf(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

async function smallDisk(skip: (note: string) => never): Promise<string> {
  const disk = await mountSmallDisk(8);
  if (!disk) return skip('only root may mount a small file system');
  onTestFinished(disk.remove);
  return disk.folder;
}

describe('files that cannot be used', () => {
  // From no room at all to room for some of the new files and not for the rest of them.
  test.for([
    0, 4_096, 8_192, 16_384, 32_768, 65_536, 131_072, 262_144, 393_216, 458_752, 524_288, 589_824, 655_360,
    786_432,
  ])(
    'on a disk that is full but for %i bytes: nothing of them is lost, and with room every claim is sent',
    async (leave, { skip }) => {
      const folder = await smallDisk(skip);
      const claims = leaveLog(folder);
      const evidence = digestOf(join(folder, 'kiosk.db-wal'));
      fillDisk(folder, leave);
      for (let starts = 2; starts > 0; starts -= 1) {
        const fault = faultOf(() => open(folder).close());
        if (fault !== undefined)
          expect(whyNotStored(fault, '/data')).toMatch(/^the folder \/data cannot be used \(/);
        expect(contentsOf(folder)).toContain(evidence);
      }
      freeDisk(folder);
      const after = open(folder);
      expect(envelopes(after.store.due(100, []))).toEqual(envelopes(claims));
      after.close();
      expect(contentsOf(folder)).toContain(evidence);
    },
  );

  test('in a folder that can only be read stay as they are, and once it can be written every claim is sent', async ({
    skip,
  }) => {
    const folder = await smallDisk(skip);
    const claims = leaveLog(folder);
    const before = contentsOf(folder);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    expect(
      whyNotStored(
        faultOf(() => open(folder)),
        folder,
      ),
    ).toBe(
      `the folder ${folder} cannot be used (EROFS): it can only be read: mount its disk to be written, after a look at why it is not`,
    );
    expect(contentsOf(folder)).toEqual(before);
    execFileSync('mount', ['-o', 'remount,rw', folder]);
    const after = open(folder);
    expect(envelopes(after.store.due(100, []))).toEqual(envelopes(claims));
    after.close();
  });
});

describe('a folder that can only be read', () => {
  test('is told with its remedy, whatever SQLite finds there, and takes no files', async ({ skip }) => {
    const folder = await smallDisk(skip);
    mkdirSync(join(folder, 'used'));
    open(join(folder, 'used')).close();
    mkdirSync(join(folder, 'new'));
    expect(takesFiles(join(folder, 'new'))).toBe(true);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    for (const name of ['used', 'new']) {
      const fault = faultOf(() => open(join(folder, name)));
      expect(whyNotStored(fault, name)).toMatch(/cannot be used \((EROFS|SQLITE_\w+)\): /);
      expect(takesFiles(join(folder, name))).toBe(false);
    }
    execFileSync('mount', ['-o', 'remount,rw', folder]);
  });

  test('keeps nobody from starting: events go to standard error, with the reason first', async ({ skip }) => {
    const folder = await smallDisk(skip);
    mkdirSync(join(folder, 'logs'));
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    // In a process of its own, whose standard error is read.
    const program = `import { openLog } from ${JSON.stringify(new URL('../../../../main/log.ts', import.meta.url).href)};
      openLog(${JSON.stringify(join(folder, 'logs'))})('lineUp');`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', program], {
      encoding: 'utf8',
    });
    const events = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toMatchObject([{ event: 'logNotKept', code: 'EROFS' }, { event: 'lineUp' }]);
    execFileSync('mount', ['-o', 'remount,rw', folder]);
    expect(() => openLog(join(folder, 'logs'))('lineUp')).not.toThrow();
  });
});

describe('why the storage cannot be used', () => {
  test.each([
    ['EROFS', 'it can only be read'],
    ['SQLITE_READONLY_DIRECTORY', 'it can only be read'],
    ['EACCES', 'the service user may not write there'],
    ['ENOSPC', 'there is no room'],
    ['SQLITE_FULL', 'there is no room'],
    ['SQLITE_IOERR_WRITE', 'the disk fails'],
    ['SQLITE_BUSY_SNAPSHOT', 'another program holds the database'],
    ['SQLITE_CANTOPEN', 'look at the folder'],
  ])('is said of %s by its code, and by nothing that its message holds', (code, words) => {
    const said = whyNotStored(Object.assign(new Error('RAHMAT 3273014507720003'), { code }), '/data');
    expect(said).toContain(`the folder /data cannot be used (${code}): ${words}`);
    expect(said).not.toContain('RAHMAT');
  });

  test('is not said of a bug', () => {
    expect(whyNotStored(new TypeError('x is undefined'), '/data')).toBeUndefined();
    expect(whyNotStored('text', '/data')).toBeUndefined();
  });
});
