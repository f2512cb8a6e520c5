import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { assert, integer, property } from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { whenFree } from '../../../../main/database/busy.ts';
import { openDatabase } from '../../../../main/database/open.ts';
import { outboxStore, type SealedClaim } from '../../../../main/outbox/store.ts';
import { setAside } from '../../../../main/storage/quarantine.ts';
import { openStorage } from '../../../../main/storage/storage.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// Files of the storage that are gone, emptied, or not those that were left there.

/** Larger than a page. */
const ENVELOPE_TIMES = 200;

function open(folder: string, clock = new TestClock(), backup?: string, kioskId = '02') {
  const storage = openStorage({ file: join(folder, 'kiosk.db'), backup, clock, receiptJump: 1_000 });
  onTestFinished(async () => {
    // What is still being written would come into a folder that is removed.
    await storage.numbers.kept();
    storage.database.close();
  });
  const store = outboxStore({ ...storage, clock, branchId: 'BDG', kioskId });
  return { ...storage, store };
}

/** The head office has told that no number was given before. */
function sure(folder: string): void {
  const known = { given: 0, reserved: 0, waiting: [], unsure: false };
  writeFileSync(join(folder, 'receipt-numbers.json'), JSON.stringify(known));
}

function confirm({ store }: ReturnType<typeof open>, claims: number): SealedClaim[] {
  return Array.from({ length: claims }, () => {
    const claim = sealedClaim(store, `envelope-${randomUUID()}-`.repeat(ENVELOPE_TIMES));
    store.enqueue(claim);
    return claim;
  });
}

/** The files of a kiosk that lost its power with claims in its write-ahead log, and those claims. */
function powerLost({ before = 0, claims = 3, kioskId = '02' } = {}) {
  const live = temporaryFolder();
  sure(live);
  const first = open(live, undefined, undefined, kioskId);
  const checkpointed = confirm(first, before);
  first.database.pragma('wal_checkpoint(TRUNCATE)');
  const kiosk = { ...first, inLog: confirm(first, claims), checkpointed };
  return { folder: copyOf(live), live, ...kiosk, all: [...checkpointed, ...kiosk.inLog] };
}

function copyOf(from: string): string {
  const folder = temporaryFolder();
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(folder, name));
  return folder;
}

const running = (number: string) => Number(number.split('-')[2]);
const highest = (claims: readonly SealedClaim[]) =>
  Math.max(0, ...claims.map(({ receiptNumber }) => running(receiptNumber)));
const sent = ({ store }: ReturnType<typeof open>) =>
  new Set(store.due(100, []).map(({ envelope }) => envelope));
const envelopes = (claims: readonly SealedClaim[]) => new Set(claims.map(({ envelope }) => envelope));
const keptOf = (folder: string, end: string) =>
  readdirSync(folder).filter((name) => name.includes('.damaged-') && name.endsWith(end));

describe('the database is gone and its log is there', () => {
  test.each<[string, (file: string) => void]>([
    ['removed', (file) => rmSync(file)],
    ['emptied', (file) => truncateSync(file, 0)],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    [
      'a link that leads nowhere',
      (file) => {
        rmSync(file);
        symlinkSync(`${file}.nowhere`, file);
      },
    ],
    [
      'a link that leads to itself',
      (file) => {
        rmSync(file);
        symlinkSync(file, file);
      },
    ],
  ])('%s: every claim in the log is sent, the log is kept as found, and staff are told', (_how, lose) => {
    const { folder, inLog } = powerLost();
    const log = readFileSync(join(folder, 'kiosk.db-wal'));
    lose(join(folder, 'kiosk.db'));
    const after = open(folder);
    expect(sent(after)).toEqual(envelopes(inLog));
    expect(after.recovery).toMatchObject({ because: expect.stringMatching(/missing|damaged/), claims: 3 });
    expect(keptOf(folder, '-wal').map((name) => readFileSync(join(folder, name)))).toEqual([log]);
    expect(running(after.store.takeReceiptNumber())).toBeGreaterThan(highest(inLog) + 1_000);
  });

  test('and what had left the log before is told of as lost', () => {
    const { folder, inLog } = powerLost({ before: 2 });
    rmSync(join(folder, 'kiosk.db'));
    const after = open(folder);
    for (const envelope of envelopes(inLog)) expect(sent(after).has(envelope)).toBe(true);
    expect(after.recovery?.because).toBe('missing');
  });
});

describe('nothing of the database is left', () => {
  test.each([['kiosk.db-wal'], ['kiosk.db-shm'], ['kiosk.db.open']])(
    'and %s lies there by itself, empty: no number is given twice, and the numbers that are lost are named',
    (alone) => {
      const { folder, all } = powerLost();
      for (const name of readdirSync(folder)) {
        if (name !== 'receipt-numbers.json') rmSync(join(folder, name));
      }
      writeFileSync(join(folder, alone), '');
      writeFileSync(
        join(folder, 'receipt-numbers.json'),
        JSON.stringify({ given: 3, reserved: 64, waiting: [1, 2], unsure: false }),
      );
      const after = open(folder);
      expect(after.recovery).toMatchObject({
        because: 'missing',
        claims: 0,
        lostFrom: 1,
        lostTo: 3,
        lost: 3,
      });
      expect(running(after.store.takeReceiptNumber())).toBeGreaterThan(highest(all));
    },
  );

  test('where the clock is set back years as well, numbers still go on above those given', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'receipt-numbers.json'),
      JSON.stringify({ given: 900, reserved: 960, waiting: [], unsure: false }),
    );
    const clock = new TestClock(new Date('2001-01-01T00:00:00.000Z'));
    const { store, recovery } = open(folder, clock);
    expect(recovery).toMatchObject({ because: 'missing', lostFrom: 900, lostTo: 900 });
    expect(running(store.takeReceiptNumber())).toBeGreaterThan(960);
  });

  test('a kiosk that never was in service begins with its first number, and nothing was recovered', () => {
    const { store, recovery, numbers } = open(temporaryFolder());
    numbers.makeSure();
    expect(recovery).toBeNull();
    expect(running(store.takeReceiptNumber())).toBe(1);
  });

  test('where not even the head office has told, numbers go on where none can have been given', async () => {
    const clock = new TestClock();
    const { store } = open(temporaryFolder(), clock);
    // Recoveries jump to the minutes since the beginning of 2025.
    const minutes = (clock.now().getTime() - Date.UTC(2025, 0, 1)) / 60_000;
    expect(running(await whenFree(store.takeReceiptNumber))).toBeGreaterThan(1.9 * minutes);
  });

  test('what the head office knows is passed over, and told of as lost', async () => {
    const { store, learnNumbers } = open(temporaryFolder());
    expect(learnNumbers(137, 135)).toMatchObject({
      because: 'olderThanHeadOffice',
      lostFrom: 135,
      lostTo: 137,
    });
    expect(running(await whenFree(store.takeReceiptNumber))).toBeGreaterThan(1_137);
    // Told once.
    expect(learnNumbers(137, 135)).toBeNull();
  });
});

describe('the database is there, and nothing beside it', () => {
  /** As a power cut leaves it in the middle of a checkpoint, where its log is gone, too: some of its pages are older. */
  function halfCheckpointed(counted: number): string {
    const { folder, all } = powerLost({ before: 3, claims: 0 });
    const file = join(folder, 'kiosk.db');
    const database = openDatabase(file);
    const [, ...newer] = all.map(({ claimId }) => claimId);
    for (const claimId of newer) database.prepare('DELETE FROM outbox WHERE claim_id = ?').run(claimId);
    database.prepare('UPDATE receipt_counter SET last = ?').run(counted);
    database.close();
    for (const name of readdirSync(folder)) if (name !== 'kiosk.db') rmSync(join(folder, name));
    return folder;
  }

  test.each([
    ['counts as high as the head office knows', 3],
    ['counts lower', 2],
    ['counts as low as its claims', 1],
  ])('and %s: every claim of which nothing is left is named', (_name, counted) => {
    const { learnNumbers } = open(halfCheckpointed(counted));
    expect(learnNumbers(3, 1)).toMatchObject({ lostFrom: 2, lostTo: 3, lost: 2 });
    expect(learnNumbers(3, 1), 'told once').toBeNull();
  });

  test('no number is given that may have been given, before the head office has told', async () => {
    const { store } = open(halfCheckpointed(1));
    expect(running(await whenFree(store.takeReceiptNumber))).toBeGreaterThan(1_000);
  });

  test('a database that is whole has lost nothing', () => {
    const { folder } = powerLost({ before: 3, claims: 0 });
    for (const name of readdirSync(folder)) if (name !== 'kiosk.db') rmSync(join(folder, name));
    const { learnNumbers, numbers } = open(folder);
    expect(learnNumbers(3, 1)).toBeNull();
    expect(numbers.highest().unsure).toBe(false);
  });

  test('where the head office knows of no number, none is lost, whatever was given before it told', async () => {
    const { store, learnNumbers, numbers } = open(temporaryFolder());
    await whenFree(store.takeReceiptNumber);
    expect(learnNumbers(0, 0)).toBeNull();
    expect(learnNumbers(0)).toBeNull();
    expect(numbers.highest().unsure).toBe(false);
  });

  test('where nothing had ever been given, the first number is the first that is named', () => {
    const folder = temporaryFolder();
    sure(folder);
    expect(open(folder).learnNumbers(2, 0)).toMatchObject({ lostFrom: 1, lostTo: 2, lost: 2 });
  });

  test('one that an edition without the file has left is not taken for one without memory', () => {
    const { folder } = powerLost({ before: 3, claims: 0 });
    for (const name of readdirSync(folder)) if (name !== 'kiosk.db') rmSync(join(folder, name));
    const { database, learnNumbers } = open(folder);
    // Long arrived, and forgotten since.
    database.prepare('DELETE FROM outbox').run();
    expect(learnNumbers(3)).toBeNull();
  });

  test('one that is whole, and counts lower than the head office knows, names what was given since and what waited', () => {
    const folder = temporaryFolder();
    sure(folder);
    const first = open(folder);
    const [, gone] = confirm(first, 3);
    first.database.prepare('DELETE FROM outbox WHERE claim_id = ?').run(gone?.claimId);
    expect(first.learnNumbers(5, 2)).toMatchObject({ lostFrom: 2, lostTo: 5, lost: 3 });
  });
});

describe('another database lies there', () => {
  test('an older copy of the same: the numbers given since are named, and none is given again', () => {
    const folder = temporaryFolder();
    sure(folder);
    const first = open(folder);
    const old = confirm(first, 2);
    first.close();
    copyFileSync(join(folder, 'kiosk.db'), join(folder, 'copy of last week'));
    const second = open(folder);
    const since = confirm(second, 3);
    second.close();
    copyFileSync(join(folder, 'copy of last week'), join(folder, 'kiosk.db'));
    const after = open(folder);
    const numbers = since.map(({ receiptNumber }) => running(receiptNumber));
    expect(after.recovery).toMatchObject({
      because: 'olderThanNumbers',
      lostFrom: Math.min(...numbers),
      lostTo: Math.max(...numbers),
    });
    expect(sent(after)).toEqual(envelopes(old));
    expect(running(after.store.takeReceiptNumber())).toBeGreaterThan(Math.max(...numbers));
  });

  test('the log of another one beside a sound database: its own claims are all there', () => {
    const { folder, checkpointed } = powerLost({ before: 4, claims: 0 });
    const other = powerLost({ before: 1, claims: 6, kioskId: '03' });
    copyFileSync(join(other.folder, 'kiosk.db-wal'), join(folder, 'kiosk.db-wal'));
    const before = readFileSync(join(folder, 'kiosk.db'));
    const after = open(folder);
    for (const envelope of envelopes(checkpointed)) expect(sent(after).has(envelope)).toBe(true);
    expect(after.recovery?.because).toBe('damaged');
    expect(readFileSync(join(folder, after.recovery?.kept ?? '')).equals(before)).toBe(true);
  });

  test('a backup newer than the database is kept as it was, and its claims are there', () => {
    const [folder, disk] = [temporaryFolder(), temporaryFolder()];
    open(folder).close();
    rmSync(join(folder, 'receipt-numbers.json'));
    const { live, database, all } = powerLost();
    database.pragma('wal_checkpoint(TRUNCATE)');
    const backup = join(disk, 'outbox.db');
    copyFileSync(join(live, 'kiosk.db'), backup);
    const copy = readFileSync(backup);
    const after = open(folder, new TestClock(), backup);
    expect(after.recovery?.because).toBe('olderThanBackup');
    expect(sent(after)).toEqual(envelopes(all));
    expect(readdirSync(disk).map((name) => readFileSync(join(disk, name)).equals(copy))).toEqual([true]);
  });
});

test('the log cut at any byte: what was committed before is sent, and no number is given twice', () => {
  const { folder, all } = powerLost();
  const whole = readFileSync(join(folder, 'kiosk.db-wal')).length;
  assert(
    property(integer({ min: 0, max: whole }), (length) => {
      const cut = copyOf(folder);
      truncateSync(join(cut, 'kiosk.db-wal'), length);
      const after = open(cut);
      const left = sent(after);
      const lost = all.filter(({ envelope }) => !left.has(envelope));
      // A log is cut from its end: the first claims are there, the others were behind the cut.
      expect(left).toEqual(envelopes(all.slice(0, left.size)));
      expect(lost).toHaveLength(all.length - left.size);
      expect(running(after.store.takeReceiptNumber())).toBeGreaterThan(highest(all));
      after.database.close();
    }),
    { numRuns: 30, examples: [[0], [31], [32], [whole]] },
  );
});

describe('a recovery is interrupted', () => {
  const file = (folder: string) => join(folder, 'kiosk.db');

  test.each<[string, (folder: string) => void]>([
    ['before anything was set aside', (folder) => undo(folder, ['', '-wal', '-shm', '.open'])],
    ['when the log was not aside yet', (folder) => undo(folder, ['-wal'])],
    ['when all was aside', () => undefined],
    ['while the new one was written', (folder) => writeFileSync(`${file(folder)}.recovering`, 'half')],
    [
      'and what it left behind cannot be read',
      (folder) => writeFileSync(`${file(folder)}.recovery`, '{"kept":'),
    ],
  ])('%s, twice: it is done over, and every claim is there once', (_when, interrupt) => {
    const { folder, all } = powerLost({ before: 2 });
    truncateSync(file(folder), 5_000);
    setAside(file(folder), 'damaged', new TestClock());
    interrupt(folder);
    const inLog = all.slice(2);
    for (const after of [open(folder), open(folder)]) {
      for (const envelope of envelopes(inLog)) expect(sent(after).has(envelope)).toBe(true);
      const ids = after.store.due(100, []).map(({ claimId }) => claimId);
      expect(ids).toHaveLength(new Set(ids).size);
      after.database.close();
    }
    expect(existsSync(`${file(folder)}.recovery`)).toBe(false);
    expect(keptOf(folder, '-wal')).toHaveLength(1);
  });

  test('after the new one took its place: it stays', () => {
    const { folder } = powerLost();
    rmSync(file(folder));
    const noted = setAside(file(folder), 'missing', new TestClock());
    open(folder).close();
    writeFileSync(`${file(folder)}.recovery`, JSON.stringify(noted));
    const after = open(folder);
    expect(after.recovery).toBeNull();
    expect(sent(after).size).toBe(3);
  });

  /** As if these had not been renamed yet. */
  function undo(folder: string, ends: readonly string[]): void {
    const kept = readdirSync(folder).find((name) => /\.damaged-[^-.]+$/.test(name)) ?? '';
    for (const end of ends) {
      if (existsSync(join(folder, kept + end))) renameSync(join(folder, kept + end), file(folder) + end);
    }
  }
});
