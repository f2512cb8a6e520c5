import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { auditLog } from '../../../../main/audit/log.ts';
import { type StaffConfig, staffConfigSchema } from '../../../../main/configuration/staff.ts';
import { diskWork } from '../../../../main/database/disk-work.ts';
import { flushBeside } from '../../../../main/database/flush.ts';
import { openDatabase } from '../../../../main/database/open.ts';
import { staffRepository } from '../../../../main/staff/accounts/repository.ts';
import { cameraChoice } from '../../../../main/staff/settings/camera-choice.ts';
import { localSettings } from '../../../../main/staff/settings/local-settings.ts';
import { storedSettings } from '../../../../main/staff/settings/stored-settings.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { branchStaff, FIRST_PIN, OWN_PIN } from '../../../fixtures/staff/branch-staff.ts';
import { isOnDisk } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const { members } = branchStaff;
/** As cheap as it goes: what is tested here is who is let in, and not how long a guess takes. */
const cheap = { cost: 2, blockSize: 1, parallelization: 1 };

/** A kiosk's list of staff on a real disk; again on the same folder, it is the kiosk after a restart. */
function openRepository(
  folder = temporaryFolder(),
  clock = new TestClock(),
  config: z.input<typeof staffConfigSchema> = {},
) {
  const settings: StaffConfig = staffConfigSchema.parse({ members, scrypt: cheap, ...config });
  const database = openDatabase(join(folder, 'kiosk.db'));
  onTestFinished(() => {
    database.close();
  });
  const audit = auditLog(database, clock);
  const flush = flushBeside(database, diskWork(database));
  const bugs: unknown[] = [];
  const repository = staffRepository({
    database,
    clock,
    audit,
    flush,
    config: settings,
    onBug: (error) => bugs.push(error),
  });
  const entries = () =>
    z
      .array(z.object({ event: z.string(), fields: z.string() }))
      .parse(database.prepare('SELECT event, fields FROM audit ORDER BY sequence').all())
      .map(({ event, fields }) => `${event} ${fields}`);
  return { folder, clock, database, audit, flush, repository, bugs, entries };
}

const wrong = { ok: false, problem: { code: 'pinWrong' } };

describe('who may come in', () => {
  test('is taken from the provisioning file, with a first PIN that must be changed', async () => {
    const { repository } = openRepository();
    const in_ = await repository.signIn('B07', FIRST_PIN);
    expect(in_).toEqual({
      ok: true,
      value: { staffId: 'B07', name: 'Budi Santoso', role: 'helper', firstPin: true, active: true },
    });
    await repository.choosePin('B07', OWN_PIN);
    expect(await repository.signIn('B07', OWN_PIN)).toMatchObject({ ok: true, value: { firstPin: false } });
    expect(await repository.signIn('B07', FIRST_PIN)).toEqual(wrong);
  });

  test('keeps the own PIN over a restart; the provisioning file changes it no more', async () => {
    const { folder, repository, database } = openRepository();
    await repository.signIn('B07', FIRST_PIN);
    await repository.choosePin('B07', OWN_PIN);
    database.close();
    const again = openRepository(folder);
    expect(await again.repository.signIn('B07', OWN_PIN)).toMatchObject({ ok: true });
    expect(isOnDisk(folder, OWN_PIN)).toBe(false);
    expect(isOnDisk(folder, FIRST_PIN)).toBe(false);
  });

  test('is decided by supervisors from then on', async () => {
    const { repository } = openRepository();
    await repository.signIn('S01', FIRST_PIN);
    const added = await repository.add({ staffId: 'C09', name: 'Citra Ayu', role: 'helper' }, 'S01');
    const pin = added.ok ? added.value : '';
    expect(pin).toMatch(/^\d{6}$/);
    expect(await repository.signIn('C09', pin)).toMatchObject({ ok: true, value: { firstPin: true } });
    expect(await repository.add({ staffId: 'C09', name: 'Lain', role: 'helper' }, 'S01')).toEqual({
      ok: false,
      problem: 'staffIdTaken',
    });
    await repository.switch('C09', false, 'S01');
    expect(await repository.signIn('C09', pin)).toEqual(wrong);
    expect(repository.active().map(({ staffId }) => staffId)).toEqual(['B07', 'S01']);
    await repository.switch('C09', true, 'S01');
    const reset = await repository.resetPin('C09', 'S01');
    expect(await repository.signIn('C09', reset)).toMatchObject({ ok: true, value: { firstPin: true } });
  });
});

describe('guessing', () => {
  const lockOut = { tries: 3, triesOfAll: 5, firstSeconds: 30, longestSeconds: 100 };
  const guess = async (
    repository: ReturnType<typeof openRepository>['repository'],
    times: number,
    staffId = 'B07',
  ) => {
    let last: unknown;
    for (let time = 0; time < times; time += 1) last = await repository.signIn(staffId, '000111');
    return last;
  };
  const locked = (seconds: number) => ({ ok: false, problem: { code: 'pinLocked', seconds } });

  test('makes wait, longer each time, and no PIN is heard meanwhile, not even the right one', async () => {
    const { repository, clock } = openRepository(undefined, undefined, { lockOut });
    expect(await guess(repository, 2)).toEqual(wrong);
    expect(await guess(repository, 1)).toEqual(locked(30));
    expect(await repository.signIn('B07', FIRST_PIN)).toEqual(locked(30));
    clock.advanceMinutes(0.5);
    expect(await guess(repository, 1)).toEqual(locked(60));
    clock.advanceMinutes(1);
    expect(await guess(repository, 1)).toEqual(locked(100));
    clock.advanceMinutes(2);
    expect(await repository.signIn('B07', FIRST_PIN)).toMatchObject({ ok: true });
    expect(await guess(repository, 1)).toEqual(wrong);
  });

  test('is not forgotten by a restart, and a clock that is set back makes no wait longer', async () => {
    const { repository, database, folder } = openRepository(undefined, undefined, { lockOut });
    await guess(repository, 3);
    database.close();
    const earlier = new TestClock(new Date('2020-01-01T00:00:00Z'));
    const { repository: restarted } = openRepository(folder, earlier, { lockOut });
    expect(await restarted.signIn('B07', FIRST_PIN)).toEqual(locked(30));
  });

  test('one PIN on everybody makes everybody wait', async () => {
    const { repository } = openRepository(undefined, undefined, { lockOut });
    for (const staffId of ['A01', 'A02', 'A03', 'A04', 'A05']) await repository.signIn(staffId, FIRST_PIN);
    expect(await repository.signIn('S01', FIRST_PIN)).toEqual(locked(30));
  });

  test('at the same time counts each guess', async () => {
    const { repository } = openRepository(undefined, undefined, { lockOut });
    await Promise.all(Array.from({ length: 4 }, () => repository.signIn('B07', '000111')));
    expect(await repository.signIn('B07', FIRST_PIN)).toMatchObject({ problem: { code: 'pinLocked' } });
  });
});

test('every sign-in, refusal and change stands in the audit log, by id and without any PIN', async () => {
  const { repository, entries, audit } = openRepository();
  await repository.signIn('B07', '000111');
  await repository.signIn('B07', FIRST_PIN);
  await repository.choosePin('B07', OWN_PIN);
  const pin = await repository.resetPin('B07', 'S01');
  await repository.switch('B07', false, 'S01');
  await repository.signIn('B07', pin);
  expect(entries()).toEqual([
    'staffAdded {"staffId":"B07","role":"helper","by":"provisioning"}',
    'staffAdded {"staffId":"S01","role":"supervisor","by":"provisioning"}',
    'staffRefused {"staffId":"B07","because":"pinWrong"}',
    'staffSignedIn {"staffId":"B07","role":"helper"}',
    'staffPinChanged {"staffId":"B07"}',
    'staffPinReset {"staffId":"B07","by":"S01"}',
    'staffSwitched {"staffId":"B07","active":false,"by":"S01"}',
    'staffRefused {"staffId":"B07","because":"notActive"}',
  ]);
  expect(audit.firstBroken()).toBeNull();
});

describe('cameras that staff chose', () => {
  const open = (folder: string, provisioned = { face: 'Webcam' }) => {
    const { database, audit, flush, entries } = openRepository(folder);
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
    const { database, audit, flush } = openRepository(folder);
    await cameraChoice(storedSettings(database, audit, flush), {}).choose('face', 'Webcam', 'S01');
    const config = kioskConfig();
    expect(localSettings(storedSettings(database, audit, flush), () => 1920).apply(config)).toEqual(config);
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
    const { database, audit, flush } = openRepository(folder);
    return { database, settings: localSettings(storedSettings(database, audit, flush), () => 1920) };
  };

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
