import { createHash, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { AUDIT_HEAD_TYPE } from '../../../../contract/fleet/audit-head.ts';
import { FLEET_TYPES, type Heartbeat } from '../../../../contract/fleet/heartbeat.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import {
  heartbeatOf,
  ordersIn,
  sendHeartbeat,
  sign,
  signHeartbeat,
} from '../../../fixtures/fleet/heartbeats.ts';
import { type OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';

const RECEIPTS = { given: 140, waitingFrom: null, unsure: false };
const RECOVERY = {
  at: '2026-11-18T03:00:00.000Z',
  because: 'missing',
  ...{ lostFrom: 138, lostTo: 140, lost: 3, withoutEnvelope: 0, foundUntil: null },
} as const;

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForEach({}, (started) => {
  ({ kiosk, headOffice, clock } = started);
});

function beat(replaced: Partial<Heartbeat> = {}) {
  clock.advanceMinutes(1);
  return sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now(), replaced));
}

function auditHead(sequence: number, letter: string, by = kiosk, log = '1'.repeat(64)): Promise<string> {
  const head = { kiosk: 'BDG-01', log, sequence, hash: letter.repeat(64), at: clock.now().toISOString() };
  return sign(head, AUDIT_HEAD_TYPE, by.kid, by.privateKey);
}

describe('a heartbeat', () => {
  test('is answered with orders signed for exactly it', async () => {
    clock.advanceMinutes(1);
    const jws = await signHeartbeat(kiosk, heartbeatOf(kiosk, clock.now()));
    const answer = await headOffice.send('POST', '/v1/heartbeats', { heartbeat: jws });
    expect(await ordersIn(headOffice, answer)).toEqual({
      heartbeatDigest: createHash('sha256').update(jws).digest('hex'),
      orders: [],
      receiptsGiven: 0,
    });
  });

  test('of a kiosk whose disk is new is answered with the highest number it gave, and which claims were waiting', async () => {
    const receipts = { given: 20_137, waitingFrom: 20_135, unsure: false, recovery: null };
    await beat({ receipts });
    const unsure = { receipts: { given: 0, waitingFrom: null, unsure: true, recovery: null } };
    // The first answer may never arrive.
    for (const answer of [await beat(unsure), await beat(unsure)]) {
      expect(await ordersIn(headOffice, answer)).toMatchObject({
        receiptsGiven: 20_137,
        receiptsWaitingFrom: 20_135,
      });
    }
  });

  test('of a kiosk that counts lower than before is answered with what it said before, until it counts higher', async () => {
    await beat({ receipts: { given: 137, waitingFrom: 135, unsure: false, recovery: null } });
    const older = { receipts: { given: 136, waitingFrom: null, unsure: false, recovery: null } };
    for (const answer of [await beat(older), await beat(older)]) {
      expect(await ordersIn(headOffice, answer)).toMatchObject({
        receiptsGiven: 137,
        receiptsWaitingFrom: 135,
      });
    }
    const higher = { receipts: { given: 1_138, waitingFrom: null, unsure: false, recovery: null } };
    await beat(higher);
    expect(await ordersIn(headOffice, await beat(higher))).toMatchObject({ receiptsWaitingFrom: 1_138 });
  });

  test('of a key that nobody knows, of another place, or of another type is refused', async () => {
    const stranger = await makeKiosk();
    const now = clock.now();
    const moved = heartbeatOf({ ...kiosk, kioskId: '09' }, now);
    const asClaim = await sign(heartbeatOf(kiosk, now), 'anjungan-jht-claim', kiosk.kid, kiosk.privateKey);
    const borrowed = await sign(
      heartbeatOf(kiosk, now),
      FLEET_TYPES.heartbeat,
      kiosk.kid,
      stranger.privateKey,
    );
    for (const heartbeat of [
      await signHeartbeat(stranger, heartbeatOf(stranger, now)),
      await signHeartbeat(kiosk, moved),
      asClaim,
      borrowed,
      'a.b.c',
    ]) {
      const { status, body } = await headOffice.send('POST', '/v1/heartbeats', { heartbeat });
      expect([status, body]).toMatchObject([403, { code: 'kioskUnknown' }]);
    }
  });

  test('that is sent again, or is of another time, changes nothing', async () => {
    clock.advanceMinutes(1);
    const first = heartbeatOf(kiosk, clock.now());
    expect((await sendHeartbeat(headOffice, kiosk, first)).status).toBe(200);
    expect(await sendHeartbeat(headOffice, kiosk, first)).toMatchObject({ body: { code: 'clockDiffers' } });
    const late = heartbeatOf(kiosk, new Date(clock.now().getTime() + 6 * 60_000));
    expect(await sendHeartbeat(headOffice, kiosk, late)).toMatchObject({
      status: 409,
      body: { code: 'clockDiffers' },
    });
  });

  test('is newer than one of the same second without its fraction', async () => {
    clock.advanceMinutes(1);
    const at = clock.now().toISOString();
    const first = { ...heartbeatOf(kiosk, clock.now()), at: at.replace('.000Z', 'Z') };
    expect((await sendHeartbeat(headOffice, kiosk, first)).status).toBe(200);
    const second = { ...first, at: at.replace('.000Z', '.390Z') };
    expect((await sendHeartbeat(headOffice, kiosk, second)).status).toBe(200);
    expect((await sendHeartbeat(headOffice, kiosk, second)).status).toBe(409);
  });

  test('that lacks something is refused with the form as the cause', async () => {
    const { queue, ...rest } = heartbeatOf(kiosk, clock.now());
    const heartbeat = await sign(rest, FLEET_TYPES.heartbeat, kiosk.kid, kiosk.privateKey);
    expect(queue.waiting).toBe(0);
    expect(await headOffice.send('POST', '/v1/heartbeats', { heartbeat })).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    });
  });
});

describe('what operators see', () => {
  let operator: OperatorBrowser;
  beforeEach(async () => {
    operator = await signedInOperator(headOffice);
  });

  test.each([
    [{ printer: 'off' }, 'yellow', 'pencetak perlu dilihat'],
    [{ printer: 'paperLow' }, 'yellow', 'pencetak perlu dilihat'],
    [{ camera: 'missing' }, 'yellow', 'kamera perlu dilihat'],
    [{ touch: 'missing' }, 'yellow', 'layar sentuh tidak dikenali'],
    [{ queue: { waiting: 21, oldestAt: null, parked: 0, refused: 0 } }, 'yellow', 'antrean klaim tertahan'],
    [{ queue: { waiting: 0, oldestAt: null, parked: 1, refused: 0 } }, 'yellow', 'klaim yang rusak'],
    [
      { queue: { waiting: 0, oldestAt: null, parked: 2, notTaken: 2, refused: 0 } },
      'yellow',
      'tidak dapat dibaca kantor pusat',
    ],
    [{ diskFreeMegabytes: 900 }, 'yellow', 'ruang penyimpanan hampir penuh'],
    [{ receipts: { ...RECEIPTS, recovery: RECOVERY } }, 'yellow', 'penyimpanan pernah rusak atau hilang'],
    [{ clockSkewSeconds: -121 }, 'yellow', 'jam komputer salah'],
    [{ fault: 'storage' }, 'red', 'di luar layanan karena gangguan'],
  ] as const)('of %j: %s, and an alert that ends by itself', async (replaced, condition, words) => {
    await beat();
    expect(await operator.open('/fleet')).toContain('condition green');
    expect(await operator.open('/fleet/alerts')).toContain('Tidak ada peringatan');
    await beat(replaced);
    const list = await operator.open('/fleet');
    expect(list).toContain(words);
    expect(list.match(new RegExp(`condition ${condition}`, 'g'))).toHaveLength(2);
    expect(await operator.open('/fleet/alerts')).toContain(words);
    await beat();
    expect(await operator.open('/fleet/alerts')).toContain('Tidak ada peringatan');
    expect(await operator.open('/fleet/kiosks/BDG/01')).toContain('sampai 18 Nov 2026');
  });

  test('the name of a branch, which cannot turn round what stands after it', async () => {
    await beat({ branchName: 'Bandung \u202e\u2066icuS' });
    for (const path of ['/fleet', '/fleet/kiosks/BDG/01']) {
      expect(await operator.open(path)).not.toMatch(/\p{Bidi_Control}/u);
      expect(operator.html).toContain('Bandung \uFFFD\uFFFDicuS');
    }
  });

  test('which numbers are no longer on a kiosk whose storage was lost', async () => {
    await beat({ receipts: { ...RECEIPTS, recovery: RECOVERY } });
    const page = await operator.open('/fleet/kiosks/BDG/01');
    for (const words of ['berkas data hilang atau kosong', 'BDG-01-000138-', 'BDG-01-000140-']) {
      expect(page).toContain(words);
    }
  });

  test('a kiosk that falls silent is red with an alert, and both end when it is heard again', async () => {
    await beat();
    clock.advanceMinutes(4);
    expect(await operator.open('/fleet')).toContain('tidak ada kabar');
    expect(await operator.open('/fleet/alerts')).toContain('tidak ada kabar');
    await beat();
    expect(await operator.open('/fleet')).not.toContain('tidak ada kabar');
    expect(await operator.open('/fleet/alerts')).toContain('Tidak ada peringatan');
  });

  test('an alert stays until it is over, and says who has seen it', async () => {
    await beat({ printer: 'off' });
    const [, alertId] = /alerts\/([\w-]{36})\/acknowledge/.exec(await operator.open('/fleet/alerts')) ?? [];
    const after = await operator.send(`/fleet/alerts/${alertId}/acknowledge`, {});
    expect(after).toContain('dilihat siti');
    await beat({ printer: 'off' });
    expect((await operator.open('/fleet/alerts')).match(/pencetak perlu dilihat/g)).toHaveLength(1);
    expect(await operator.open('/fleet/record')).toContain('melihat peringatan (pencetak perlu dilihat)');
  });
});

describe('orders', () => {
  test('wait for the kiosk, come until it says that they are done, and are then history', async () => {
    await beat();
    const operator = await signedInOperator(headOffice);
    await operator.open('/fleet/kiosks/BDG/01');
    const order = { type: 'takeOutOfService', reason: 'cleaning' };
    expect(await operator.send('/fleet/kiosks/BDG/01/orders', order)).toContain('Perintah menunggu');
    // Pressed twice, it is one order.
    await operator.send('/fleet/kiosks/BDG/01/orders', order);
    await operator.send('/fleet/kiosks/BDG/01/orders', { type: 'restartWhenIdle' });
    const { orders } = await ordersIn(headOffice, await beat());
    expect(orders).toMatchObject([order, { type: 'restartWhenIdle' }]);
    expect((await ordersIn(headOffice, await beat())).orders).toEqual(orders);
    const [first, second] = orders;
    if (!first || !second) throw new Error('two were given');
    expect((await ordersIn(headOffice, await beat({ done: [first.id, randomUUID()] }))).orders).toEqual([
      second,
    ]);
    await beat({ done: [first.id, second.id], fault: 'operator' });
    const page = await operator.open('/fleet/kiosks/BDG/01');
    expect(page).toContain('Tutup anjungan (pembersihan): dijalankan 18 Nov 2026');
    expect(page).toContain('ditutup oleh operator');
    // Closed on purpose is red, and no alert.
    expect(await operator.open('/fleet/alerts')).toContain('Tidak ada peringatan');
    expect(await operator.open('/fleet/record')).toContain('menutup anjungan (pembersihan)');
  });

  test('of one kiosk are not given to another, nor settled by it', async () => {
    const other = await makeKiosk('JKT', '07');
    headOffice = await startTestHeadOffice({ kiosks: [kiosk, other], clock });
    onTestFinished(headOffice.stop);
    await beat();
    const operator = await signedInOperator(headOffice);
    await operator.open('/fleet/kiosks/BDG/01');
    await operator.send('/fleet/kiosks/BDG/01/orders', { type: 'fetchPolicy' });
    const [order] = (await ordersIn(headOffice, await beat())).orders;
    const done = [order?.id ?? ''];
    const answer = await sendHeartbeat(headOffice, other, heartbeatOf(other, clock.now(), { done }));
    expect((await ordersIn(headOffice, answer)).orders).toEqual([]);
    expect((await ordersIn(headOffice, await beat())).orders).toEqual([order]);
  });
});

describe('the audit log', () => {
  test('is missed where it is signed by another, or shown no more, until it is shown again', async () => {
    const operator = await signedInOperator(headOffice);
    const words = 'buku catatan anjungan tidak ditunjukkan';
    await beat({ auditHead: await auditHead(9, 'b') });
    const stranger = await makeKiosk();
    for (const broken of [{ auditHead: await auditHead(10, 'd', stranger) }, {}]) {
      await beat(broken);
      expect(await operator.open('/fleet/alerts')).toContain(words);
      await beat({ auditHead: await auditHead(9, 'b') });
      expect(await operator.open('/fleet/alerts')).toContain('Tidak ada peringatan');
    }
  });
});
