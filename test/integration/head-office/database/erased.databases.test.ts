import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { readPicture } from '../../../../head-office/claims/pictures.ts';
import { envelopesWithKeys, readClaim } from '../../../../head-office/claims/read-claim.ts';
import { sealEarlierCases } from '../../../../head-office/claims/seal-earlier.ts';
import { daysAfter, utcDay } from '../../../../head-office/clock.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { SEALED_PARTS } from '../../../../head-office/keys/case-key-file.ts';
import type { CaseKeys } from '../../../../head-office/keys/case-keys.ts';
import { addCaseKeys } from '../../../../head-office/keys/manage-keys.ts';
import { eraseExpired } from '../../../../head-office/retention/erase-expired.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { advance, claimsOf } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  getMembership,
  openDatabaseOf,
  signIn,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { uploadOf } from '../../../fixtures/head-office/upload.ts';
import { fillIn, seal, visit } from '../../../fixtures/head-office/visit.ts';
import { filesBelow, findBytes } from '../../../fixtures/storage/find-bytes.ts';

// What is left on the disk of a case, and with the keys that are left.

const CASE = 'pu-resigned';
/** Of the policy of these tests. */
const DAYS = { claimPhoto: 20, claimDocuments: 30, claim: 40 } as const;
const kept = (what: keyof typeof DAYS) =>
  ({ what, days: DAYS[what], source: 'of this test', sureness: 'assumed' }) as const;
const policy = {
  ...defaultPolicy,
  retention: [kept('claimPhoto'), kept('claimDocuments'), kept('claim')],
};

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
let database: Kysely<Tables>;
headOfficeForEach({}, async (started) => {
  ({ kiosk, headOffice, clock } = started);
  database = await openDatabaseOf(headOffice);
});
afterEach(() => database.destroy());

/**
 * All files of the database; what it still holds in memory is written first. Of a server these are all but the other
 * databases, of which further tests make hundreds.
 */
async function databaseFiles(): Promise<AsyncIterable<string>> {
  if (inject('postgresServer') === undefined) return filesBelow(headOffice.dataFolder);
  await sql`checkpoint`.execute(database);
  const { rows } = await sql<{ folder: string; own: string }>`
    select current_setting('data_directory') as folder, oid::text as own
    from pg_database where datname = current_database()`.execute(database);
  const { folder, own } = rows[0] ?? { folder: '', own: '' };
  const isOther = (path: string) => dirname(path) === join(folder, 'base') && basename(path) !== own;
  return filesBelow(folder, (path) => !isOther(path));
}

const inFiles = async (wanted: readonly Uint8Array[]) => findBytes(await databaseFiles(), wanted);

/** Retention, so many days after the claim. */
async function eraseAfter(days: number, caseKeys: CaseKeys): Promise<void> {
  const later = new TestClock();
  later.advanceMinutes(days * 24 * 60);
  const { settings } = headOffice;
  await eraseExpired({ database, settings, policy, clock: later, caseKeys });
}

/** Bytes that are of this picture and of nothing else. */
function middleOf(picture: Uint8Array): Uint8Array {
  return picture.subarray(picture.length / 2, picture.length / 2 + 48);
}

/** An accepted claim that came in parts, and all that nobody may read later. */
async function accepted() {
  const someone = await visit(headOffice, kiosk, CASE);
  const { claim, attachments: pictures } = await fillIn(someone, 'resigned');
  const envelope = await seal(someone, { claim, attachments: pictures });
  const upload = uploadOf(kiosk, clock, { claimId: claim.claimId, envelope });
  await upload.send(headOffice, 0, 3_000);
  const parts = await database.selectFrom('upload_parts').selectAll().execute();
  expect(await upload.send(headOffice, 3_000)).toMatchObject({ ok: true });
  const plain = [
    ...pictures.map(middleOf),
    // As the claim says them: the registry knows name, NIK and account, too, and is not erased.
    Buffer.from(JSON.stringify(claim.participant).slice(1, -1)),
    Buffer.from(JSON.stringify(claim.account).slice(1, -1)),
    Buffer.from(envelope.slice(500, 700)),
  ];
  const keys = await database
    .selectFrom('case_keys')
    .selectAll()
    .where('claim_id', '=', claim.claimId)
    .execute();
  return { claimId: claim.claimId, account: claim.account.number, plain, keys, parts, pictures };
}

/** Whether a picture comes out as it went in. */
async function isRead(
  keys: CaseKeys,
  claimId: string,
  pictures: readonly Uint8Array[],
  place: number,
): Promise<boolean> {
  const picture = await readPicture(keys, database, claimId, place);
  return picture !== undefined && Buffer.from(picture).equals(pictures[place] ?? Buffer.of());
}

/** As the edition before had it. */
async function storeAsBefore(
  claimId: string,
  keys: CaseKeys,
  { account, pictures }: { readonly account: string; readonly pictures: readonly Uint8Array[] },
): Promise<void> {
  const row = await envelopesWithKeys(database)
    .where('envelopes.claim_id', '=', claimId)
    .executeTakeFirstOrThrow();
  const claim = JSON.stringify(readClaim(keys, row));
  await database.updateTable('envelopes').set({ claim }).where('claim_id', '=', claimId).execute();
  const accountNumber = { account_number: account };
  await database.updateTable('claims').set(accountNumber).where('claim_id', '=', claimId).execute();
  for (const [place, bytes] of pictures.entries()) {
    const picture = database.updateTable('attachments').set({ bytes }).where('claim_id', '=', claimId);
    await picture.where('place', '=', place).execute();
  }
  await database.deleteFrom('case_keys').where('claim_id', '=', claimId).execute();
}

/** Every key that is left, tried on what was sealed as this. */
function opens(caseKeys: CaseKeys, about: string, sealed: Uint8Array): boolean {
  const days = Array.from({ length: 60 }, (_, day) => utcDay(daysAfter(new TestClock().now(), day)));
  return caseKeys.kids.some((kid) =>
    SEALED_PARTS.some((part) =>
      days.some((day) => {
        try {
          return caseKeys.open(part, { kid, day }, about, sealed) !== undefined;
        } catch {
          return false;
        }
      }),
    ),
  );
}

describe('of an erased case', () => {
  // Every file is read twice, the server's log of writes too.
  const timeout = 120_000;
  test('nothing is readable in any file of the database, with all keys that are left', {
    timeout,
  }, async () => {
    const { claimId, account, plain, keys, parts } = await accepted();
    expect(keys.map(({ part }) => part).toSorted()).toEqual(['claim', 'documents', 'photo']);
    const wrapped = keys.map((row) => ({
      about: `key of the ${row.part} of ${claimId}`,
      bytes: row.wrapped,
    }));
    const sent = parts.map((row) => ({
      about: `part ${row.starts_at} of ${row.upload_id}`,
      bytes: row.bytes,
    }));
    expect(sent).not.toEqual([]);
    const sealed = [...wrapped, ...sent];
    const before = await caseKeysOf(headOffice);
    expect(sealed.map(({ about, bytes }) => opens(before, about, bytes))).toEqual(sealed.map(() => true));
    const row = database.selectFrom('claims').select('account_number').where('claim_id', '=', claimId);
    expect((await row.executeTakeFirstOrThrow()).account_number).not.toContain(account);
    // The search finds what is there; without the keys nothing is readable while the case is kept either.
    const wrappedBytes = keys.map((row) => row.wrapped);
    expect(await inFiles([...plain, ...wrappedBytes])).toEqual(wrappedBytes);
    await advance(headOffice, 7 * 24);
    await getMembership(headOffice, await signIn(headOffice, CASE));

    await eraseAfter(DAYS.claim + 8, await caseKeysOf(headOffice));

    // On the embedded database what was deleted is overwritten besides.
    const isOverwritten = inject('postgresServer') === undefined;
    expect(await inFiles([...plain, ...(isOverwritten ? wrappedBytes : [])])).toEqual([]);
    const left = await caseKeysOf(headOffice);
    expect(sealed.map(({ about, bytes }) => opens(left, about, bytes))).toEqual(sealed.map(() => false));
    const rows = database.selectFrom('case_keys').select('part').where('claim_id', '=', claimId);
    expect(await rows.execute()).toEqual([]);
  });

  test('only the part whose time is over: the photo is gone, and the rest can be read', async () => {
    const { claimId, keys, pictures } = await accepted();
    await advance(headOffice, 7 * 24);
    await getMembership(headOffice, await signIn(headOffice, CASE));
    const caseKeys = await caseKeysOf(headOffice);
    await eraseAfter(DAYS.claimPhoto + 8, caseKeys);
    const left = await caseKeysOf(headOffice);
    for (const { part, wrapped } of keys) {
      const isOpen = opens(left, `key of the ${part} of ${claimId}`, wrapped);
      expect([part, isOpen]).toEqual([part, part !== 'photo']);
    }
    expect(await readPicture(left, database, claimId, 0)).toBeUndefined();
    expect(await isRead(left, claimId, pictures, 1)).toBe(true);
    expect((await claimsOf(headOffice, CASE)).map((claim) => claim.claimId)).toContain(claimId);
  });
});

describe('what may still be kept stays readable', () => {
  test('where it waits longer than others are kept: its keys are moved on before theirs are destroyed', async () => {
    const { claimId, keys, pictures } = await accepted();
    await eraseAfter(DAYS.claim * 3, await caseKeysOf(headOffice));
    const left = await caseKeysOf(headOffice);
    expect(keys.some(({ part, wrapped }) => opens(left, `key of the ${part} of ${claimId}`, wrapped))).toBe(
      false,
    );
    expect(await isRead(left, claimId, pictures, 0)).toBe(true);
    expect((await claimsOf(headOffice, CASE)).map((claim) => claim.claimId)).toContain(claimId);
  });

  test('under a new set of case keys, and the former one is destroyed once nothing needs it', async () => {
    const { claimId, pictures } = await accepted();
    const former = (await caseKeysOf(headOffice)).kids;
    const added = await addCaseKeys(headOffice.settings, clock);
    if (!added.ok) throw new Error(added.problem);
    const kids = [...former, added.value.added];
    const { newCaseKeysDays } = headOffice.settings.upkeep;
    await eraseAfter(newCaseKeysDays - 1, await caseKeysOf(headOffice));
    const kidsOfRows = async () => {
      const rows = await database.selectFrom('case_keys').select('kid').distinct().execute();
      return rows.map(({ kid }) => kid);
    };
    expect(await kidsOfRows()).toEqual(former);
    await eraseAfter(newCaseKeysDays, await caseKeysOf(headOffice));
    expect(await kidsOfRows()).toEqual([added.value.added]);
    expect((await caseKeysOf(headOffice)).kids).toEqual(kids);
    await eraseAfter(2 * newCaseKeysDays, await caseKeysOf(headOffice));
    const left = await caseKeysOf(headOffice);
    expect(left.kids).toEqual([added.value.added]);
    expect(await readFile(headOffice.settings.caseKeyFile, 'utf8')).not.toContain(former[0]);
    expect(await isRead(left, claimId, pictures, 0)).toBe(true);
  });

  test('of an earlier edition, which stored it as it was: it is sealed, and read before and after', async () => {
    const { claimId, account, pictures } = await accepted();
    const caseKeys = await caseKeysOf(headOffice);
    const tracked = await claimsOf(headOffice, CASE);
    await storeAsBefore(claimId, caseKeys, { account, pictures });
    expect(await claimsOf(headOffice, CASE)).toEqual(tracked);
    expect(await isRead(caseKeys, claimId, pictures, 0)).toBe(true);
    const dependencies = { database, settings: headOffice.settings, clock, caseKeys };
    expect(await sealEarlierCases(dependencies)).toBe(1);
    expect(await sealEarlierCases(dependencies)).toBe(0);
    expect(await claimsOf(headOffice, CASE)).toEqual(tracked);
    const stored = database.selectFrom('attachments').select('bytes').where('claim_id', '=', claimId);
    for (const [place, { bytes }] of (await stored.orderBy('place').execute()).entries()) {
      expect(Buffer.from(bytes).includes(Buffer.from(middleOf(pictures[place] ?? bytes)))).toBe(false);
      expect(await isRead(caseKeys, claimId, pictures, place)).toBe(true);
    }
  });
});
