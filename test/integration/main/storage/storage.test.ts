import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../../main/database/migrations.ts';
import { DamagedDatabaseError, NewerDatabaseError, openDatabase } from '../../../../main/database/open.ts';
import { beginningOf, openStorage, sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

function open(file: string, steps?: readonly string[]) {
  const database = openDatabase(file, steps && { steps });
  onTestFinished(() => {
    database.close();
  });
  return database;
}

/** What somebody else finds in a database file. */
function look(file: string, question: string): unknown {
  const database = new Database(file);
  const found = database.prepare(question).pluck().get();
  database.close();
  return found;
}

/** The format of this version. */
const NOW = migrations.length;
const LATER = 'CREATE TABLE later (word TEXT NOT NULL) STRICT';
const anyFile = () => join(temporaryFolder(), 'kiosk.db');

describe('the database is opened', () => {
  test.each([
    ['journal_mode', 'wal'],
    // FULL: what was confirmed is on the disk before the receipt is shown.
    ['synchronous', 2],
    ['secure_delete', 1],
    ['foreign_keys', 1],
    ['temp_store', 2],
    ['user_version', migrations.length],
  ])('with %s %s', (name, value) => {
    expect(open(anyFile()).pragma(name, { simple: true })).toBe(value);
  });

  test('by an SQLite without the write-ahead log fault that 3.51.3 mended', () => {
    const version = String(open(anyFile()).prepare('SELECT sqlite_version()').pluck().get());
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  test('in a folder that is made where there is none', () => {
    const file = join(temporaryFolder(), 'data', 'kiosk', 'kiosk.db');
    open(file);
    expect(existsSync(file)).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('for its own user alone, with all that belongs to it', () => {
    const file = join(temporaryFolder(), 'kiosk.db');
    const before = process.umask(0);
    try {
      // As versions before left it.
      writeFileSync(file, '', { mode: 0o644 });
      open(file).exec('CREATE TABLE more (id)');
      for (const end of ['', '-wal', '-shm'])
        expect([end, statSync(file + end).mode & 0o777]).toEqual([end, 0o600]);
    } finally {
      process.umask(before);
    }
  });

  test('never where its folder is a file: the system\u2019s error comes through', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'data'), '');
    expect(() => openDatabase(join(folder, 'data', 'kiosk.db'))).toThrow(/EEXIST|ENOTDIR/);
  });
});

describe('migration 1', () => {
  test('makes counter, outbox and audit log, once; opening again keeps what they hold', () => {
    const folder = temporaryFolder();
    const { store, database, file } = openStorage(folder);
    const claim = sealedClaim(store);
    store.enqueue(claim);
    database.close();
    const again = openStorage(folder);
    const tables =
      "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1)";
    expect(look(file, tables)).toBe(
      'audit branch_staff envelopes local_settings outbox receipt_counter receipt_prints',
    );
    expect(again.store.stateOf(claim.claimId)).toBe('queued');
    expect(again.audit.firstBroken()).toBeNull();
  });

  test.each([
    ['a state that there is not', "state = 'lost'"],
    ['an answer on a claim that waits', "acknowledgement = 'x'"],
    ['a refusal without its reason', "state = 'refused', acknowledgement = 'x'"],
    ['a parked claim without its reason', "state = 'parked'"],
    ['a digest that is none', "envelope_digest = 'x'"],
  ])('lets no row hold %s', (_what, change) => {
    const { store, database } = openStorage(temporaryFolder());
    store.enqueue(sealedClaim(store));
    expect(() => database.exec(`UPDATE outbox SET ${change}`)).toThrow('CHECK constraint failed');
  });
});

describe('the migration that adds printed receipts', () => {
  test('lets no row hold fewer than one copy, or two rows one claim', () => {
    const database = open(anyFile());
    const insert = (copies: number) =>
      database.exec(`INSERT INTO receipt_prints VALUES ('${'0'.repeat(36)}', ${copies}, 0)`);
    expect(() => insert(0)).toThrow('CHECK constraint failed');
    insert(1);
    expect(() => insert(1)).toThrow('UNIQUE constraint failed');
  });
});

test('what was refused for no reason of the person’s is set aside, whole, and goes on; the rest stays refused', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'kiosk.db');
  const before = open(file, migrations.slice(0, 3));
  const insert = before.prepare(`
    INSERT INTO outbox (claim_id, receipt_number, state, envelope_digest, queued_at, next_attempt_at, decided_at,
      refusal, acknowledgement)
    VALUES (?, ?, 'refused', ?, 1, 1, 2, ?, 'x')`);
  const refusals = ['unreadable', 'kioskRevoked', 'notEligible', 'figuresDiffer'];
  for (const [place, refusal] of refusals.entries()) {
    insert.run(String(place).repeat(36), `BDG-02-${place}`, 'a'.repeat(64), refusal);
  }
  before.close();
  const rows = open(file).prepare('SELECT state, last_fault, refusal, acknowledgement FROM outbox').all();
  expect(rows).toEqual([
    ...refusals
      .slice(0, 2)
      .map((last_fault) => ({ state: 'parked', last_fault, refusal: null, acknowledgement: null })),
    ...refusals
      .slice(2)
      .map((refusal) => ({ state: 'refused', last_fault: null, refusal, acknowledgement: 'x' })),
  ]);
});

describe('a later migration', () => {
  test('keeps a whole copy of the database as it was before', () => {
    const folder = temporaryFolder();
    const { store, database, file } = openStorage(folder);
    const claim = sealedClaim(store);
    store.enqueue(claim);
    database.close();
    expect(readdirSync(folder)).toEqual(['kiosk.db']);
    const migrated = open(file, [...migrations, LATER]);
    expect(migrated.pragma('user_version', { simple: true })).toBe(NOW + 1);
    const backup = `${file}.before-${NOW + 1}`;
    expect(look(backup, 'PRAGMA user_version')).toBe(NOW);
    for (const each of [backup, file]) expect(readFileSync(each).includes(beginningOf(claim))).toBe(true);
  });

  test('replaces a copy that a power cut left half written', () => {
    const file = anyFile();
    open(file).close();
    writeFileSync(`${file}.before-${NOW + 1}`, 'half');
    open(file, [...migrations, LATER]);
    expect(look(`${file}.before-${NOW + 1}`, 'PRAGMA user_version')).toBe(NOW);
  });

  test('that fails leaves everything as it was', () => {
    const file = anyFile();
    open(file).close();
    expect(() => openDatabase(file, { steps: [...migrations, LATER, 'nonsense'] })).toThrow(
      'near "nonsense": syntax error',
    );
    expect(look(file, 'PRAGMA user_version')).toBe(NOW);
    expect(look(file, "SELECT count(*) FROM sqlite_schema WHERE name = 'later'")).toBe(0);
  });

  test('copies nothing when the database is new', () => {
    const folder = temporaryFolder();
    open(join(folder, 'kiosk.db'), [...migrations, LATER]).close();
    expect(readdirSync(folder)).toEqual(['kiosk.db']);
  });
});

describe('a database of a newer version is refused and not touched', () => {
  test.each(['WAL', 'DELETE'])('with journal %s', (journal) => {
    const file = anyFile();
    open(file).close();
    const newer = new Database(file);
    newer.pragma(`journal_mode = ${journal}`);
    newer.pragma('user_version = 99');
    newer.close();
    const before = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(NewerDatabaseError);
    expect(() => openDatabase(file)).toThrow(
      `the database has format 99, this program knows ${NOW}; install the newer version again, the database was not touched`,
    );
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('a damaged database is refused and kept', () => {
  const message =
    'the database is damaged; keep the file and call the maintainer, claims in it may be recovered';

  /** A database of many pages. */
  function filled(): string {
    const folder = temporaryFolder();
    const { store, database, file } = openStorage(folder);
    for (let count = 0; count < 5; count += 1) store.enqueue(sealedClaim(store));
    database.close();
    return file;
  }

  test.each<[string, (file: string) => void]>([
    [
      'is something else',
      (file) => writeFileSync(file, 'no database at all, but longer than a header'.repeat(50)),
    ],
    ['lost its end', (file) => truncateSync(file, 4_096 * 3)],
    [
      'was overwritten in the middle',
      (file) => {
        const bytes = readFileSync(file);
        for (let page = 1; page < 6; page += 1) bytes.fill(0xa5, 4_096 * page, 4_096 * page + 200);
        writeFileSync(file, bytes);
      },
    ],
  ])('that %s', (_how, damage) => {
    const file = filled();
    damage(file);
    copyFileSync(file, `${file}.as-found`);
    expect(() => openDatabase(file)).toThrow(DamagedDatabaseError);
    expect(() => openDatabase(file)).toThrow(message);
    expect(readFileSync(file)).toEqual(readFileSync(`${file}.as-found`));
  });
});
