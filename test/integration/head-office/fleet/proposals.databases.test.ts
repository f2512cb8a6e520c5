import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { confirmProposal, type OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import type { TestClock, TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const PAGE = '/fleet/proposals';
const RESTART = 'Nyalakan ulang saat kosong: menunggu';

let headOffice: TestHeadOffice;
let clock: TestClock;
let siti: OperatorBrowser;
const kiosks = await Promise.all(['01', '02', '03'].map((kioskId) => makeKiosk('BDG', kioskId)));
headOfficeForEach({ kiosks }, (started) => {
  ({ headOffice, clock } = started);
});
beforeEach(async () => {
  siti = await signedInOperator(headOffice, 'siti', 'operator');
});

async function proposeRestart(): Promise<string> {
  await siti.open('/fleet?search=BDG');
  return siti.send('/fleet/orders', { order: 'restartWhenIdle', state: '', search: 'BDG' });
}

const confirmPath = (page: string) => `${/\/fleet\/proposals\/[\w-]+/.exec(page)?.[0] ?? ''}/confirm`;
const orderedAt = async (kioskId: string) =>
  (await siti.open(`/fleet/kiosks/BDG/${kioskId}`)).includes(RESTART);

describe('an order to many kiosks', () => {
  test('is given once another operator has confirmed it', async () => {
    const page = await proposeRestart();
    expect(page).toContain('Nyalakan ulang saat kosong: 3 anjungan');
    expect(page).toContain('BDG-01, BDG-02, BDG-03');
    expect(page).toContain('baru Anda yang boleh');
    expect(await orderedAt('02')).toBe(false);
    const budi = await signedInOperator(headOffice, 'budi', 'operator');
    expect(await siti.open(PAGE)).toContain('operator lain yang harus menyetujuinya');
    expect(await confirmProposal(budi)).toContain('disetujui dan dijalankan');
    for (const kioskId of ['01', '02', '03']) expect(await orderedAt(kioskId)).toBe(true);
    expect(await siti.open('/fleet/record')).toContain(
      'menyetujui usulan (perintah untuk banyak anjungan: siti)',
    );
    expect(await siti.open(PAGE)).toContain('Tidak ada usulan');
  });

  test('is never confirmed by who proposed it, not by a form made by hand either', async () => {
    const path = confirmPath(await proposeRestart());
    expect(siti.html).not.toContain('/confirm"');
    expect(await siti.send(path, {})).toContain('Ini usulan Anda');
    expect(siti.status).toBe(403);
    expect(await orderedAt('01')).toBe(false);
  });

  test('is given once, however many confirm it at once', async () => {
    await proposeRestart();
    const seconds = [await signedInOperator(headOffice, 'budi'), await signedInOperator(headOffice, 'dewi')];
    const paths = await Promise.all(seconds.map(async (each) => confirmPath(await each.open(PAGE))));
    await Promise.all(seconds.map((each, place) => each.send(paths[place] ?? '', {})));
    expect(seconds.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const record = await siti.open('/fleet/record');
    expect(record.split('menyetujui usulan')).toHaveLength(2);
  });

  test('that nobody confirms in time is over', async () => {
    const path = confirmPath(await proposeRestart());
    clock.advanceMinutes(72 * 60);
    const budi = await signedInOperator(headOffice, 'budi', 'operator');
    expect(await budi.open(PAGE)).toContain('Tidak ada usulan');
    expect(await budi.send(path, {})).toContain('terlalu lama menunggu');
    expect(budi.status).toBe(409);
  });

  test('is withdrawn, and then cannot be confirmed', async () => {
    const path = confirmPath(await proposeRestart());
    expect(await siti.send(path.replace('/confirm', '/withdraw'), {})).toContain('Usulan ditarik');
    const budi = await signedInOperator(headOffice, 'budi', 'operator');
    await budi.open(PAGE);
    expect(await budi.send(path, {})).toContain('sudah disetujui, ditarik');
    expect(await orderedAt('01')).toBe(false);
  });

  test('closes them for a reason, and for none that is not known', async () => {
    await siti.open('/fleet');
    const form = { state: '', search: '' };
    const page = await siti.send('/fleet/orders', { ...form, order: 'takeOutOfService cleaning' });
    expect(page).toContain('Tutup anjungan (pembersihan): 3 anjungan');
    await siti.open('/fleet');
    await siti.send('/fleet/orders', { ...form, order: 'takeOutOfService boredom' });
    expect(siti.status).toBe(403);
  });
});

test('the key of a kiosk is withdrawn by an operator and an administrator, not by two operators', async () => {
  await siti.open('/fleet/kiosks/BDG/01');
  await siti.send('/fleet/kiosks/BDG/01/revoke', { confirm: 'BDG-01' });
  const path = confirmPath(siti.html);
  const budi = await signedInOperator(headOffice, 'budi', 'operator');
  expect(await budi.open(PAGE)).toContain('Hanya administrator');
  expect(await budi.send(path, {})).toContain('Hanya administrator');
  expect(budi.status).toBe(403);
  expect(await confirmProposal(await signedInOperator(headOffice, 'dewi'))).toContain('dijalankan');
  expect(await siti.open('/fleet')).not.toContain('BDG-01');
});
