import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WAITING_AT_ONCE } from '../../../../contract/fleet/heartbeat.ts';
import { systemClock } from '../../../../head-office/clock.ts';
import { readConfig, usualScreen } from '../../../../main/configuration/config.ts';
import { enrolledFile } from '../../../../main/configuration/provisioning-file.ts';
import { openEnrolment } from '../../../../main/enrolment/open-enrolment.ts';
import { fileStorage, loadKioskKey } from '../../../../main/keys/kiosk-key.ts';
import { openLog } from '../../../../main/log.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import {
  confirmProposal,
  FIRST_SUPERVISOR,
  type OperatorBrowser,
  signedInOperator,
} from '../../../fixtures/fleet/operator.ts';
import { POLICY_PAGE, publishDraft, sendDraft } from '../../../fixtures/fleet/policy-drafts.ts';
import {
  getKeys,
  openDatabaseOf,
  startTestHeadOffice,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { kioskService, listed, openKey } from '../../../fixtures/kiosk/kiosk-service.ts';
import { openStorage, sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// The kiosk's own heartbeats and enrolment against the real head office, seen by an operator.

async function prepare({ heartbeatSeconds = 0.1 } = {}) {
  const folder = temporaryFolder();
  const headOffice = await startTestHeadOffice({
    kiosks: [listed(await openKey(folder))],
    clock: systemClock,
  });
  onTestFinished(headOffice.stop);
  const { keys } = await getKeys(headOffice);
  const connection = { url: headOffice.address, keys, healthSeconds: 1, heartbeatSeconds };
  const operator = await signedInOperator(headOffice);
  return {
    folder,
    headOffice,
    operator,
    start: () => kioskService(folder, headOffice.address, keys, { headOffice: connection }),
  };
}

const KIOSK = '/fleet/kiosks/BDG/02';

describe('a kiosk in the field', { timeout: 20_000 }, () => {
  test('is seen with what it says of itself', async () => {
    const { operator, start } = await prepare();
    const kiosk = await start();
    kiosk.service.act({ type: 'reportCameras', present: true });
    await eventually(async () =>
      expect(await operator.open(KIOSK)).toContain('<dt>Kamera</dt><dd>siap</dd>'),
    );
    expect(operator.html).toContain('<dt>Pencetak</dt><dd>tidak dipasang</dd>');
    kiosk.service.act({ type: 'reportCameras', present: false });
    await eventually(async () => expect(await operator.open('/fleet')).toContain('kamera perlu dilihat'));
  });

  test('says by what its key is protected', async () => {
    const { operator, start } = await prepare();
    await start();
    await eventually(async () =>
      expect(await operator.open(KIOSK)).toContain(
        '<dt>Kunci anjungan</dt><dd>tidak dilindungi, di dalam berkas',
      ),
    );
  });

  test('tells of the envelopes that wait in it, at once of more than a heartbeat takes', async () => {
    const { folder, headOffice, start } = await prepare({ heartbeatSeconds: 3_600 });
    const { store, database } = openStorage(folder);
    const claims = Array.from({ length: WAITING_AT_ONCE + 2 }, () => sealedClaim(store));
    for (const claim of claims) {
      store.enqueue(claim);
      store.park(claim.claimId, 'envelopeDamaged');
    }
    database.close();
    await start();
    const tables = await openDatabaseOf(headOffice);
    onTestFinished(() => tables.destroy());
    await eventually(async () => {
      const kept = await tables.selectFrom('told_envelopes').select('digest').execute();
      expect(kept.map(({ digest }) => digest).toSorted()).toEqual(
        claims.map(({ envelopeDigest }) => envelopeDigest).toSorted(),
      );
    });
  });

  test('tells of a device that went or came back without waiting for its next heartbeat', async () => {
    const { operator, start } = await prepare({ heartbeatSeconds: 3_600 });
    const kiosk = await start();
    for (const [present, seen] of [
      [false, '<dd>tidak ada</dd>'],
      [true, '<dd>siap</dd>'],
    ] as const) {
      kiosk.service.act({ type: 'reportCameras', present });
      await eventually(async () => expect(await operator.open(KIOSK)).toContain(`<dt>Kamera</dt>${seen}`));
    }
  });

  test('is closed by an operator, stays so over a restart, and is opened again', async () => {
    const { operator, start } = await prepare();
    const first = await start();
    await operator.open(KIOSK);
    await operator.send(`${KIOSK}/orders`, { type: 'takeOutOfService', reason: 'maintenance' });
    const outOfService = { screen: { name: 'outOfService', fault: 'operator' } };
    await eventually(() => expect(first.snapshot()).toMatchObject(outOfService));
    await first.go([{ type: 'start' }]);
    expect(first.snapshot()).toMatchObject(outOfService);
    await eventually(async () => expect(await operator.open('/fleet')).toContain('ditutup oleh operator'));
    await first.stop();
    const second = await start();
    expect(second.snapshot()).toMatchObject(outOfService);
    await operator.open(KIOSK);
    await operator.send(`${KIOSK}/orders`, { type: 'putIntoService' });
    await eventually(() => expect(second.snapshot().screen.name).toBe('attract'));
  });

  test('is asked to restart while somebody is at it, and does so when the visit is over, once', async () => {
    const { operator, start } = await prepare();
    const kiosk = await start();
    await kiosk.go([{ type: 'start' }]);
    await operator.open(KIOSK);
    await operator.send(`${KIOSK}/orders`, { type: 'restartWhenIdle' });
    await eventually(async () => expect(await operator.open(KIOSK)).toContain('menunggu'));
    expect(kiosk.restarts()).toBe(0);
    await kiosk.go([{ type: 'finish' }, { type: 'proceed' }]);
    await eventually(() => expect(kiosk.restarts()).toBe(1));
    await eventually(async () => expect(await operator.open(KIOSK)).toContain('dijalankan'));
    expect(kiosk.restarts()).toBe(1);
  });

  test('whose head office is another obeys nothing and says so in its log', async () => {
    const { folder, headOffice, operator } = await prepare();
    const stranger = await startTestHeadOffice();
    onTestFinished(stranger.stop);
    const { keys } = await getKeys(stranger);
    const connection = { url: headOffice.address, keys, healthSeconds: 1, heartbeatSeconds: 0.1 };
    await operator.open(KIOSK);
    await operator.send(`${KIOSK}/orders`, { type: 'takeOutOfService', reason: 'suspicion' });
    const kiosk = await kioskService(folder, headOffice.address, keys, { headOffice: connection });
    const log = () => readFileSync(join(folder, 'logs', 'kiosk.log'), 'utf8');
    await eventually(() => expect(log()).toContain('"event":"heartbeatRefused","because":"ordersNotSigned"'));
    expect(kiosk.snapshot().screen.name).toBe('attract');
  });

  test('takes a policy that an operator publishes at once', async () => {
    const { headOffice, operator, start } = await prepare();
    const kiosk = await start();
    const policy = JSON.parse(readFileSync('contract/policy/default.json', 'utf8'));
    await eventually(async () => expect(await operator.open('/fleet')).toContain('condition'));
    await sendDraft(operator, { ...policy, version: 7 });
    // A version that jumps is unusual on every day.
    const second = await signedInOperator(headOffice, 'budi');
    await second.open(POLICY_PAGE);
    const published = await publishDraft(second);
    expect(published).toContain('Kebijakan versi 7 diterbitkan');
    await eventually(async () =>
      expect(await operator.open(KIOSK)).toContain('<dt>Kebijakan</dt><dd>7</dd>'),
    );
    expect(kiosk.snapshot().screen.name).toBe('attract');
  });
});

function enrolmentOf(
  folder: string,
  headOffice: TestHeadOffice,
  known: Parameters<typeof openEnrolment>[0]['known'] = undefined,
  mmPerPx: number | null = 0.248,
) {
  const news: string[] = [];
  const enrolment = openEnrolment({
    folder,
    keyFile: join(folder, 'kiosk-key'),
    keyStorage: fileStorage,
    version: '0.1.0',
    log: openLog(join(folder, 'logs')),
    known,
    panel: { widthPx: () => 1_080, mmPerPx: () => mmPerPx },
    headOffice: { url: headOffice.address },
    onChange: () => undefined,
    onEnrolled: () => news.push('enrolled'),
    onBug: (error) => news.push(String(error)),
  });
  return { enrolment, news };
}

async function codeFor(operator: OperatorBrowser, kioskId: string): Promise<string> {
  await operator.open('/fleet/enrol');
  const place = {
    branchId: 'BDG',
    branchName: 'Bandung Suci',
    city: 'Bandung',
    kioskId,
    timeZone: 'Asia/Jakarta',
  };
  return codeOn(await operator.send('/fleet/enrol', { ...place, ...FIRST_SUPERVISOR }));
}

function codeOn(page: string): string {
  return /id="code">([\w-]+)</.exec(page)?.[1] ?? '';
}

describe('enrolment', { timeout: 20_000 }, () => {
  test('makes the key on the kiosk, writes its provisioning, and the kiosk is at once in service', async () => {
    const { headOffice, operator } = await prepare();
    const folder = temporaryFolder();
    const { enrolment, news } = enrolmentOf(folder, headOffice);
    enrolment.act({ type: 'enrol', value: await codeFor(operator, '05') });
    await eventually(() => expect(news).toEqual(['enrolled']));
    const config = readConfig(enrolledFile(folder));
    if (!config.ok) throw new Error(config.problem.faults.join());
    expect(config.value).toMatchObject({ branchId: 'BDG', branchName: 'Bandung Suci', kioskId: '05' });
    const { keys } = config.value.headOffice;
    const connection = { url: headOffice.address, keys, heartbeatSeconds: 0.1 };
    await kioskService(folder, headOffice.address, keys, { kioskId: '05', headOffice: connection });
    await eventually(async () =>
      expect(await operator.open('/fleet/kiosks/BDG/05')).toContain('<dt>Versi</dt><dd>0.1.0</dd>'),
    );
  });

  test('writes how wide the panel is where it was asked, and asks nothing that no file of its own takes', async () => {
    const { headOffice, operator } = await prepare();
    const folder = temporaryFolder();
    const { enrolment, news } = enrolmentOf(folder, headOffice, undefined, null);
    expect(enrolment.snapshot().screen.name).toBe('enrolmentPanel');
    enrolment.act({ type: 'measurePanel', value: '270' });
    enrolment.act({ type: 'enrol', value: await codeFor(operator, '05') });
    await eventually(() => expect(news).toEqual(['enrolled']));
    const config = readConfig(enrolledFile(folder));
    if (!config.ok) throw new Error(config.problem.faults.join());
    expect(config.value.screen.mmPerPx).toBe(0.25);
    const known = { ...config.value, screen: usualScreen };
    const screenFor = (keepsFile: boolean) =>
      enrolmentOf(folder, headOffice, { config: known, keepsFile }, null).enrolment.snapshot().screen.name;
    expect(screenFor(false)).toBe('enrolmentPanel');
    expect(screenFor(true)).toBe('enrolment');
  });

  test('anew after the key was lost keeps what was set on the spot, and takes no other kiosk’s code', async () => {
    const { headOffice, operator } = await prepare();
    const folder = temporaryFolder();
    const first = enrolmentOf(folder, headOffice);
    first.enrolment.act({ type: 'enrol', value: await codeFor(operator, '05') });
    await eventually(() => expect(first.news).toEqual(['enrolled']));
    const file = enrolledFile(folder);
    const written = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...written, screen: { mmPerPx: 0.3 } }));
    writeFileSync(join(folder, 'kiosk-key'), 'a keyring that is gone');
    const config = readConfig(file);
    if (!config.ok) throw new Error(config.problem.faults.join());
    const again = enrolmentOf(folder, headOffice, { config: config.value, keepsFile: false });
    expect(again.enrolment.snapshot().screen).toMatchObject({ name: 'enrolment', again: true });
    again.enrolment.act({ type: 'enrol', value: await codeFor(operator, '06') });
    const refused = { problem: { code: 'enrolmentCode.refused' } };
    await eventually(() => expect(again.enrolment.snapshot().screen).toMatchObject(refused));
    // The kiosk has a key: a second operator lets it be replaced.
    expect(await codeFor(operator, '05')).toBe('');
    const value = codeOn(await confirmProposal(await signedInOperator(headOffice, 'budi')));
    again.enrolment.act({ type: 'enrol', value });
    await eventually(() => expect(again.news).toEqual(['enrolled']));
    expect(readConfig(file)).toMatchObject({
      ok: true,
      value: { kioskId: '05', screen: { mmPerPx: 0.3 } },
    });
    await expect(loadKioskKey(join(folder, 'kiosk-key'), fileStorage)).resolves.toBeDefined();
  });
});
