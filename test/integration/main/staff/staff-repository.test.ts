import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { auditLog } from '../../../../main/audit/log.ts';
import { defaultCallLimits, kioskConfigSchema, usualMmPerPx } from '../../../../main/configuration/config.ts';
import { diskWork } from '../../../../main/database/disk-work.ts';
import { flushBeside } from '../../../../main/database/flush.ts';
import { migrations } from '../../../../main/database/migrations.ts';
import { openDatabase } from '../../../../main/database/open.ts';
import { headOfficeConnection } from '../../../../main/head-office-client/connection.ts';
import { createHeadOfficeClient } from '../../../../main/head-office-client/head-office-client.ts';
import { kioskAssertion } from '../../../../main/keys/kiosk-assertion.ts';
import { knownBranch } from '../../../../main/staff/accounts/known-branch.ts';
import { staffRepository } from '../../../../main/staff/accounts/repository.ts';
import { cameraChoice } from '../../../../main/staff/settings/camera-choice.ts';
import { localSettings } from '../../../../main/staff/settings/local-settings.ts';
import { storedSettings } from '../../../../main/staff/settings/stored-settings.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { kioskConfig, kioskConfigFile } from '../../../fixtures/configuration/kiosk-config.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import { startTestHeadOffice, TestClock } from '../../../fixtures/head-office/head-office.ts';
import { addStaff } from '../../../fixtures/head-office/staff.ts';
import { FIRST_PIN, OWN_PIN } from '../../../fixtures/staff/branch-staff.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

/** A kiosk's database on a real disk; again on the same folder, it is the kiosk after a restart. */
function openStored(folder = temporaryFolder(), clock = new TestClock()) {
  const database = openDatabase(join(folder, 'kiosk.db'));
  onTestFinished(() => {
    database.close();
  });
  const audit = auditLog(database, clock);
  const flush = flushBeside(database, diskWork(database));
  const entries = () =>
    z
      .array(z.object({ event: z.string(), fields: z.string() }))
      .parse(database.prepare('SELECT event, fields FROM audit ORDER BY sequence').all())
      .map(({ event, fields }) => `${event} ${fields}`);
  return { folder, clock, database, audit, flush, entries };
}

/** The staff of a kiosk, at a head office that knows them by a first PIN, unless another one is theirs. */
async function openRepository(pin = FIRST_PIN) {
  const stored = openStored();
  const kiosk = await makeKiosk('BDG', '02');
  const { clock, database, audit } = stored;
  const headOffice = await stoppable(startTestHeadOffice({ clock, kiosks: [kiosk] }));
  await addStaff(headOffice, 'BDG', pin);
  const { kid, privateKey, publicKey } = kiosk;
  const assertion = kioskAssertion({ kid, privateKey, publicJwk: publicKey }, clock);
  const connection = headOfficeConnection({ ...defaultCallLimits, url: headOffice.address });
  const bugs: unknown[] = [];
  const repository = staffRepository({
    headOffice: createHeadOfficeClient({ ...connection, assertion }, () => undefined),
    known: knownBranch(database),
    audit,
    onBug: (error) => bugs.push(error),
  });
  return { ...stored, headOffice, repository, bugs };
}

/** All that lies on the disk of a kiosk, as a thief reads it. */
function diskOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}

const failed = (problem: object) => ({ ok: false, problem });

/** One that tells nothing of its size. */
const panel = { widthPx: () => 1920, mmPerPx: () => null };

describe('who may come in', () => {
  test('is said by the head office: with a first PIN that is changed, and then by the own one alone', async () => {
    const { repository } = await openRepository();
    const signedIn = await repository.signIn('B07', FIRST_PIN);
    expect(signedIn).toMatchObject({
      ok: true,
      value: { member: { staffId: 'B07', name: 'Budi Santoso', role: 'helper', firstPin: true } },
    });
    expect(await repository.choosePin('123456')).toEqual(failed({ code: 'pinSimple' }));
    expect(await repository.choosePin(OWN_PIN)).toMatchObject({ ok: true });
    expect(await repository.signIn('B07', FIRST_PIN)).toEqual(failed({ code: 'pinWrong' }));
    expect(await repository.signIn('B07', OWN_PIN)).toMatchObject({ ok: true });
  });

  test('waits for the line where the head office cannot be asked; names stay, and nobody is signed in', async () => {
    const { repository, headOffice, folder, database } = await openRepository(OWN_PIN);
    expect(repository.known().people).toEqual([]);
    const said = await repository.refresh();
    expect(said.people.map(({ staffId }) => staffId)).toEqual(['B07', 'S01']);
    await headOffice.stop();
    expect(await repository.refresh()).toEqual(said);
    expect(await repository.signIn('B07', OWN_PIN)).toEqual(failed({ code: 'headOfficeAway' }));
    expect(await repository.giveNonce()).toBeNull();
    database.close();
    expect(knownBranch(openStored(folder).database).read()).toEqual(said);
  });

  test('is decided by supervisors, and by nobody whose sign-in is over', async () => {
    const { repository, clock } = await openRepository(OWN_PIN);
    await repository.signIn('S01', OWN_PIN);
    const citra = { staffId: 'C09', name: 'Citra Ayu', role: 'helper' } as const;
    expect(await repository.add(citra)).toMatchObject({ ok: true, value: expect.stringMatching(/^\d{6}$/) });
    expect(await repository.add(citra)).toEqual(failed({ code: 'staffIdTaken' }));
    expect(await repository.switch('C09', false)).toMatchObject({ ok: true });
    expect(await repository.resetPin('C09')).toMatchObject({ ok: true });
    expect(await repository.list()).toMatchObject({
      ok: true,
      value: [{}, { active: false, firstPin: true }, {}],
    });
    clock.advanceMinutes(61);
    expect(await repository.list()).toEqual(failed({ code: 'signInAgain' }));
    repository.signOut();
    expect(await repository.list()).toEqual(failed({ code: 'signInAgain' }));
  });

  test('is told how long to wait after wrong PINs', async () => {
    const { repository } = await openRepository(OWN_PIN);
    for (let guess = 0; guess < 5; guess += 1) await repository.signIn('B07', '000111');
    const locked = await repository.signIn('B07', OWN_PIN);
    expect(locked).toMatchObject(failed({ code: 'pinLocked', seconds: expect.any(Number) }));
  });

  test('gives an attestation to whoever is signed in, until they go', async () => {
    const { repository } = await openRepository(OWN_PIN);
    expect(await repository.giveNonce()).toBeNull();
    const signedIn = await repository.signIn('B07', OWN_PIN);
    const credentialId = signedIn.ok ? signedIn.value.credentialId : '';
    expect(await repository.giveNonce()).toEqual({
      credentialId,
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    repository.signOut();
    expect(await repository.giveNonce()).toBeNull();
  });
});

describe('the disk of a kiosk', () => {
  test('has nothing by which a PIN can be found, nor what was opened by one', async () => {
    const { repository, folder, database, bugs } = await openRepository();
    await repository.refresh();
    await repository.signIn('S01', FIRST_PIN);
    await repository.choosePin(OWN_PIN);
    const added = await repository.add({ staffId: 'C09', name: 'Citra Ayu', role: 'helper' });
    const given = await repository.giveNonce();
    database.pragma('wal_checkpoint(FULL)');
    const disk = diskOf(folder);
    expect(disk).toContain('Dewi Lestari');
    const secrets = [
      FIRST_PIN,
      OWN_PIN,
      added.ok ? added.value : '',
      given?.nonce ?? '',
      given?.credentialId ?? '',
    ];
    for (const secret of secrets) {
      expect(secret).not.toBe('');
      expect(disk).not.toContain(secret);
    }
    expect(disk).not.toMatch(/\$(scrypt|argon2)/);
    expect(bugs).toEqual([]);
  });

  test('forgets the PINs that versions before kept there, in the file and in the copies made of it; names and claims stay', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'kiosk.db');
    const hash = '$scrypt$ln=15,r=8,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g';
    for (const steps of [3, 4]) {
      const before = openDatabase(file, { steps: migrations.slice(0, steps) });
      if (steps === 3) {
        const insert = before.prepare('INSERT INTO staff VALUES (?, ?, ?, ?, 0, ?)');
        insert.run('B07', 'Budi Santoso', 'helper', hash, 1);
        insert.run('C09', 'Citra Ayu', 'helper', hash, 0);
        before.exec('UPDATE receipt_counter SET last = 7');
      }
      before.close();
    }
    expect(diskOf(folder)).toContain(hash);
    const { database } = openStored(folder);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['kiosk.db.before-4', 'kiosk.db.before-5']));
    expect(diskOf(folder)).not.toContain('$scrypt$');
    expect(knownBranch(database).read().people).toEqual([
      { staffId: 'B07', name: 'Budi Santoso', role: 'helper' },
    ]);
    expect(database.prepare('SELECT last FROM receipt_counter').pluck().get()).toBe(7);
    const copy = openDatabase(join(folder, 'kiosk.db.before-5'), { steps: migrations.slice(0, 4) });
    expect(copy.prepare('SELECT last FROM receipt_counter').pluck().get()).toBe(7);
    copy.close();
  });

  test('has no copy with PINs at any moment after the migration: they are gone from it before', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'kiosk.db');
    const before = openDatabase(file, { steps: migrations.slice(0, 4) });
    before.exec("INSERT INTO staff VALUES ('B07', 'Budi Santoso', 'helper', '$scrypt$ln=15', 0, 1)");
    before.close();
    expect(() => openDatabase(file, { steps: [...migrations, 'not to be carried out'] })).toThrow();
    const copies = readdirSync(folder).filter((name) => name.startsWith('kiosk.db.before-'));
    expect(copies).toHaveLength(1);
    for (const name of copies) expect(readFileSync(join(folder, name), 'latin1')).not.toContain('$scrypt$');
  });
});

test('every sign-in, refusal and change stands in the audit log, by id and without any PIN', async () => {
  const { repository, entries, audit } = await openRepository();
  await repository.signIn('S01', '000111');
  await repository.signIn('S01', FIRST_PIN);
  await repository.choosePin(OWN_PIN);
  await repository.add({ staffId: 'C09', name: 'Citra Ayu', role: 'helper' });
  await repository.resetPin('B07');
  await repository.switch('B07', false);
  repository.noteNotChecked('B07');
  expect(entries()).toEqual([
    'staffRefused {"staffId":"S01","because":"pinWrong"}',
    'staffSignedIn {"staffId":"S01","role":"supervisor"}',
    'staffPinChanged {"staffId":"S01"}',
    'staffAdded {"staffId":"C09","role":"helper","by":"S01"}',
    'staffPinReset {"staffId":"B07","by":"S01"}',
    'staffSwitched {"staffId":"B07","active":false,"by":"S01"}',
    'staffNotChecked {"staffId":"B07"}',
  ]);
  expect(audit.firstBroken()).toBeNull();
});

describe('cameras that staff chose', () => {
  const open = (folder: string, provisioned = { face: 'Webcam' }) => {
    const { database, audit, flush, entries } = openStored(folder);
    return { database, entries, cameras: cameraChoice(storedSettings(database, audit, flush), provisioned) };
  };

  test('go before the provisioning file, also after a restart, and may be none', async () => {
    const folder = temporaryFolder();
    const first = open(folder);
    expect(first.cameras.chosen()).toEqual({ face: 'Webcam', document: null });
    await first.cameras.choose('document', 'Document Camera (1bcf:2c99)', 'S01');
    await first.cameras.choose('face', null, 'S01');
    const chosen = { face: null, document: 'Document Camera (1bcf:2c99)' };
    expect(first.cameras.chosen()).toEqual(chosen);
    const changes = first.entries().filter((entry) => entry.startsWith('settingChanged'));
    expect(changes).toEqual([
      'settingChanged {"name":"documentCamera","value":"Document Camera (1bcf:2c99)","by":"S01"}',
      'settingChanged {"name":"faceCamera","value":null,"by":"S01"}',
    ]);
    first.database.close();
    expect(open(folder).cameras.chosen()).toEqual(chosen);
  });

  test('leave the settings of the panel as they are', async () => {
    const folder = temporaryFolder();
    const { database, audit, flush } = openStored(folder);
    await cameraChoice(storedSettings(database, audit, flush), {}).choose('face', 'Webcam', 'S01');
    const config = kioskConfig();
    expect(localSettings(storedSettings(database, audit, flush), panel).apply(config)).toEqual(config);
  });

  test('are those of the provisioning file where what is kept makes no sense to this version', async () => {
    const folder = temporaryFolder();
    const { database, cameras } = open(folder);
    await cameras.choose('face', 'Webcam', 'S01');
    database.exec(`UPDATE local_settings SET value = '{"newer":1}'`);
    database.close();
    expect(open(folder).cameras.chosen()).toEqual({ face: 'Webcam', document: null });
  });
});

describe('settings of the kiosk itself', () => {
  const open = (folder = temporaryFolder()) => {
    const { database, audit, flush } = openStored(folder);
    return { database, settings: localSettings(storedSettings(database, audit, flush), panel) };
  };

  test('the size of the panel: as staff measured it, else as the file says, else as the panel tells', async () => {
    const { database, audit, flush } = openStored(temporaryFolder());
    const told = (mmPerPx: number | null) =>
      localSettings(storedSettings(database, audit, flush), { widthPx: () => 1_920, mmPerPx: () => mmPerPx });
    const size = (mmPerPx: number | null, screen = {}) =>
      told(mmPerPx).apply(kioskConfigSchema.parse(kioskConfigFile({ screen }))).screen.mmPerPx;
    expect(size(null)).toBe(usualMmPerPx);
    expect(size(0.18)).toBe(0.18);
    expect(size(0.18, { mmPerPx: 0.3 })).toBe(0.3);
    await told(0.18).set('screenWidthMm', '480', 'S01');
    expect(size(0.18, { mmPerPx: 0.3 })).toBe(0.25);
  });

  test('go before the provisioning file, also after a restart', async () => {
    const folder = temporaryFolder();
    const { settings, database } = open(folder);
    const config = kioskConfig();
    expect(settings.values(config)[0]).toEqual({ setting: 'screenWidthMm', value: 476 });
    expect(await settings.set('screenWidthMm', '600', 'S01')).toMatchObject({ ok: true });
    expect(await settings.set('volume', '0', 'S01')).toMatchObject({ ok: true });
    expect(settings.apply(config).screen).toEqual({
      mmPerPx: 0.3125,
      repeatPressMs: 500,
      newPageMs: 1_500,
      eraseHoldMs: 500,
      eraseEveryMs: 80,
      volume: 0,
    });
    database.close();
    expect(open(folder).settings.apply(config).screen.mmPerPx).toBe(0.3125);
  });

  test.each([
    ['screenWidthMm', '95', 96, 1_920],
    ['screenWidthMm', '1921', 96, 1_920],
    ['volume', '101', 0, 100],
    ['volume', '', 0, 100],
    ['repeatPressMs', 'x', 0, 2_000],
    ['repeatPressMs', '2001', 0, 2_000],
  ] as const)('%s %s is refused with its limits', async (setting, text, least, most) => {
    expect(await open().settings.set(setting, text, 'S01')).toEqual({
      ok: false,
      problem: { code: 'number', least, most },
    });
  });
});
