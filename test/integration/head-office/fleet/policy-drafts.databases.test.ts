import { describe, expect, inject, test, vi } from 'vitest';
import shipped from '../../../../contract/policy/default.json' with { type: 'json' };
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { heartbeatOf, sendHeartbeat } from '../../../fixtures/fleet/heartbeats.ts';
import { signedInOperator } from '../../../fixtures/fleet/operator.ts';
import {
  hiddenField,
  POLICY_PAGE as PAGE,
  publishDraft,
  sendDraft,
  withdrawDraft,
} from '../../../fixtures/fleet/policy-drafts.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';

// Each signs in several operators, whose passwords are hashed at full cost.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

// An embedded database has one head office: a second one at once is for PostgreSQL.
const onPostgres = test.skipIf(inject('postgresServer') === undefined);

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForEach({}, (started) => {
  ({ kiosk, headOffice, clock } = started);
});

const NOW = shipped.version;
const NEXT = NOW + 1;
/** The next edition, from the day after that of these tests. */
const next = { ...shipped, version: NEXT, validFrom: '2026-11-19' };
const withCeiling = (balance: string) => ({ ...next, ceiling: { ...shipped.ceiling, balance } });
const unusual = withCeiling('Rp150.000.000,00');

describe('an edition', () => {
  test.each([
    ['is not JSON', '{', 'bukan JSON'],
    ['is no newer', JSON.stringify(shipped), `padahal versi ${NOW} sudah ada. Tulis ${NEXT}.`],
    ['has a fault', JSON.stringify({ ...next, ceiling: {} }), 'Batas saldo di anjungan'],
    [
      'is against the law',
      JSON.stringify({ ...next, payment: { ...next.payment, workingDays: 30 } }),
      'paling banyak 5 hari kerja',
    ],
  ])('that %s is refused with what to mend', async (_, text, words) => {
    const operator = await signedInOperator(headOffice);
    await operator.open(PAGE);
    expect(await operator.sendFile(PAGE, {}, text)).toContain(words);
    expect(operator.status).toBe(422);
    expect(operator.html).toContain(`Kebijakan versi ${NOW} berlaku`);
    expect(operator.html).not.toContain('Rancangan</h2>');
  });

  test('larger than any policy is refused', async () => {
    const operator = await signedInOperator(headOffice);
    await operator.open(PAGE);
    expect(await operator.sendFile(PAGE, {}, ' '.repeat(1_100_000))).toContain('terlalu besar');
    expect(operator.status).toBe(413);
  });

  test('that is ordinary is published by a second operator, who was shown what changes', async () => {
    const operator = await signedInOperator(headOffice);
    await sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now()));
    // One training participant is one rupiah above the ceiling of before.
    await sendDraft(operator, withCeiling('Rp20.000.000,00'));
    expect(operator.html).toContain(`Kebijakan versi ${NOW} berlaku`);
    expect(operator.html).toContain('Tidak ada yang tidak biasa');
    expect(operator.html).toContain('EKO NUGROHO');
    expect(operator.html).toContain('Tidak bisa: saldo di atas batas.');
    expect(operator.html).toContain('Bisa di anjungan: Rp15.000.001,00 diterima');
    expect(await operator.open(KIOSK)).not.toContain('Ambil kebijakan sekarang: menunggu');
    const budi = await signedInOperator(headOffice, 'budi');
    await budi.open(PAGE);
    expect(await publishDraft(budi)).toContain(`Kebijakan versi ${NEXT} diterbitkan`);
    expect(await operator.open(KIOSK)).toContain('Ambil kebijakan sekarang: menunggu');
    expect(await operator.open('/fleet/record')).toContain(`mengirim rancangan kebijakan (${NEXT})`);
    expect(operator.html).toContain(`menerbitkan kebijakan (${NEXT})`);
  });

  onPostgres(
    'waits for its first day, and is in force then at every instance, also after a restart',
    async () => {
      const operator = await signedInOperator(headOffice);
      await sendDraft(operator, next, '');
      expect(operator.html).toContain('Untuk semua');
      const budi = await signedInOperator(headOffice, 'budi');
      await budi.open(PAGE);
      expect(await publishDraft(budi)).toContain(`Kebijakan versi ${NOW} berlaku`);
      clock.advanceMinutes(2 * 24 * 60);
      const later = await signedInOperator(headOffice);
      expect(await later.open(PAGE)).toContain(`Kebijakan versi ${NEXT} berlaku`);
      const { dataFolder } = headOffice;
      const second = await startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder });
      const other = await signedInOperator(second, 'budi');
      expect(await other.open(PAGE)).toContain(`Kebijakan versi ${NEXT} berlaku`);
      await second.stop();
    },
  );
});

const KIOSK = '/fleet/kiosks/BDG/01';

describe('an edition with something unusual', () => {
  test('is not published by who sent it, not by a form made by hand either', async () => {
    const siti = await signedInOperator(headOffice);
    await signedInOperator(headOffice, 'budi');
    await sendDraft(siti, unusual);
    expect(siti.html).toContain('Rp15.000.000,00 menjadi Rp150.000.000,00, yaitu 10 kali lipat');
    expect(siti.html).toContain('Operator lain yang harus memeriksa');
    expect(siti.html).not.toContain('name="seen"');
    // What another operator's page shows of the same draft.
    const budi = await signedInOperator(headOffice, 'budi');
    await budi.open(PAGE);
    const seen = hiddenField(budi, 'seen');
    expect(seen).not.toBe('');
    expect(await siti.send(`${PAGE}/publish`, { seen })).toContain('Operator lain yang harus menerbitkan');
    expect(siti.status).toBe(422);
    expect(siti.html).toContain(`Kebijakan versi ${NOW} berlaku`);
  });

  onPostgres('outlives a restart, and is published by a second operator, at another instance', async () => {
    const siti = await signedInOperator(headOffice);
    await sendDraft(siti, unusual);
    const { dataFolder } = headOffice;
    const second = await startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder });
    try {
      const budi = await signedInOperator(second, 'budi');
      expect(await budi.open(PAGE)).toContain('yaitu 10 kali lipat');
      expect(budi.html).toContain('Dikirim oleh siti');
      expect(await publishDraft(budi)).toContain(`Kebijakan versi ${NEXT} diterbitkan`);
      expect(await siti.open(PAGE)).not.toContain('Rancangan</h2>');
      expect(await siti.open('/fleet/record')).toMatch(
        new RegExp(`<td>budi</td>\\s*<td>menerbitkan kebijakan \\(${NEXT}\\)`),
      );
    } finally {
      await second.stop();
    }
  });

  test('that nobody publishes in time is over, and makes room for another one', async () => {
    const siti = await signedInOperator(headOffice);
    await sendDraft(siti, unusual);
    const budi = await signedInOperator(headOffice, 'budi');
    await budi.open(PAGE);
    const seen = hiddenField(budi, 'seen');
    clock.advanceMinutes(72 * 60);
    const late = await signedInOperator(headOffice, 'budi');
    expect(await late.open(PAGE)).not.toContain('Rancangan</h2>');
    expect(await late.send(`${PAGE}/publish`, { seen })).toContain('terlalu lama menunggu');
    expect(await sendDraft(late, withCeiling('Rp20.000.000,00'))).toContain('Dikirim oleh budi');
  });

  test('tells an operator who is alone to add a second one', async () => {
    const siti = await signedInOperator(headOffice);
    expect(await sendDraft(siti, unusual)).toContain('--add-operator');
  });

  test.each(['siti', 'budi'])('is withdrawn by %s, and nothing is published', async (name) => {
    const siti = await signedInOperator(headOffice);
    await sendDraft(siti, unusual);
    const operator = await signedInOperator(headOffice, name);
    await operator.open(PAGE);
    expect(await withdrawDraft(operator)).toContain('Rancangan ditarik');
    expect(operator.html).toContain(`Kebijakan versi ${NOW} berlaku`);
    expect(operator.html).toContain('name="file"');
    expect(await operator.open('/fleet/record')).toContain('menarik rancangan kebijakan');
  });

  test('is published once, and not after it was withdrawn', async () => {
    const siti = await signedInOperator(headOffice);
    await sendDraft(siti, unusual);
    const [budi, dewi] = [
      await signedInOperator(headOffice, 'budi'),
      await signedInOperator(headOffice, 'dewi'),
    ];
    await budi.open(PAGE);
    await dewi.open(PAGE);
    await Promise.all([publishDraft(budi), publishDraft(dewi)]);
    expect([budi.status, dewi.status].toSorted()).toEqual([200, 422]);
    await budi.open('/fleet/record');
    expect(budi.html.split(`menerbitkan kebijakan (${NEXT})`)).toHaveLength(2);
  });

  test('that was sent anew since the page was opened is not published unseen', async () => {
    const siti = await signedInOperator(headOffice);
    await sendDraft(siti, unusual);
    const budi = await signedInOperator(headOffice, 'budi');
    await budi.open(PAGE);
    await siti.open(PAGE);
    await withdrawDraft(siti);
    await sendDraft(siti, withCeiling('Rp900.000.000,00'));
    expect(await publishDraft(budi)).toContain('Periksa lagi di bawah ini');
    expect(budi.status).toBe(422);
    expect(budi.html).toContain('Rp900.000.000,00');
  });

  test('leaves no place for another until it is published or withdrawn', async () => {
    const siti = await signedInOperator(headOffice);
    const budi = await signedInOperator(headOffice, 'budi');
    await budi.open(PAGE);
    await sendDraft(siti, unusual);
    expect(await budi.sendFile(PAGE, {}, JSON.stringify(next))).toContain(
      'Masih ada rancangan yang menunggu',
    );
    expect(budi.status).toBe(422);
  });

  test.each([`${PAGE}/publish`, `${PAGE}/withdraw`])(
    'is left alone by a form of another site at %s',
    async (path) => {
      const siti = await signedInOperator(headOffice);
      await sendDraft(siti, unusual);
      const budi = await signedInOperator(headOffice, 'budi');
      await budi.open(PAGE);
      const seen = hiddenField(budi, 'seen');
      const draft = hiddenField(budi, 'draft');
      await budi.send(path, { seen, draft, token: 'of another session' });
      expect(budi.status).toBe(403);
      await budi.open(PAGE);
      await budi.send(path, { seen, draft }, { 'sec-fetch-site': 'cross-site' });
      expect(budi.status).toBe(403);
      expect(await budi.open(PAGE)).toContain('Rancangan</h2>');
    },
  );
});
