import { beforeEach, describe, expect, test } from 'vitest';
import { AUDIT_HEAD_TYPE } from '../../../../contract/fleet/audit-head.ts';
import type { Heartbeat } from '../../../../contract/fleet/heartbeat.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { heartbeatOf, sendHeartbeat, sign } from '../../../fixtures/fleet/heartbeats.ts';
import { confirmProposal, type OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const REASON = 'Cakram anjungan diganti tanggal 17, berita acara 12/BDG';
const KIOSK = '/fleet/kiosks/BDG/01';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
let operator: OperatorBrowser;
let dataFolder: string;

async function start(settings: Record<string, unknown> = {}): Promise<void> {
  headOffice = await startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder, settings });
}

beforeEach(async () => {
  kiosk = await makeKiosk();
  clock = new TestClock();
  dataFolder = temporaryFolder();
  await start();
  operator = await signedInOperator(headOffice);
  return () => headOffice.stop();
});

async function beat(replaced: Partial<Heartbeat> = {}): Promise<void> {
  clock.advanceMinutes(1);
  const answer = await sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now(), replaced));
  expect(answer.status).toBe(200);
}

async function showHead(sequence: number, letter: string, log = '1'): Promise<void> {
  const hash = letter.repeat(64);
  const at = clock.now().toISOString();
  const head = { kiosk: 'BDG-01', log: log.repeat(64), sequence, hash, at };
  await beat({ auditHead: await sign(head, AUDIT_HEAD_TYPE, kiosk.kid, kiosk.privateKey) });
}

/** The forms in which evidence is accounted for. */
async function open(): Promise<string[]> {
  const page = await operator.open('/fleet/alerts');
  return [...page.matchAll(/action="(\/fleet\/evidence\/[\w-]{36})"/g)].map(([, action = '']) => action);
}

async function explain(reason = REASON): Promise<string> {
  const [form = ''] = await open();
  return operator.send(form, { reason });
}

const AUDIT = 'buku catatan anjungan mundur atau bercabang';

describe('an audit log that forked', () => {
  beforeEach(async () => {
    await showHead(7, 'a');
    await showHead(7, 'b');
  });

  test('stays evidence whatever the kiosk shows afterwards, also over a restart, until it is accounted for', async () => {
    await showHead(8, 'c');
    await showHead(9, 'd');
    expect(await open()).toHaveLength(1);
    expect(operator.html).toContain(AUDIT);
    expect(operator.html).toContain(
      'Entri 7 pernah ditunjukkan dengan isi aaaaaaaaaaaa, lalu dengan isi bbbb',
    );
    expect(await operator.open('/fleet')).toContain('Bukti yang perlu dijelaskan: 1');
    expect(operator.html).toContain('condition yellow');

    await headOffice.stop();
    await start();
    operator = await signedInOperator(headOffice);
    expect(await open()).toHaveLength(1);

    expect(await explain()).not.toContain(AUDIT);
    await showHead(10, 'e');
    expect(await open()).toEqual([]);
    const list = await operator.open('/fleet');
    expect(list).not.toContain('Bukti');
    expect(list).toContain('condition green');
    expect(await operator.open(KIOSK)).toMatch(
      new RegExp(`Bukti: ${AUDIT}; dijelaskan siti, 18 Nov 2026[^:]*[^<]*: ${REASON}`),
    );
    expect(await operator.open('/fleet/record')).toContain(`menjelaskan bukti (${AUDIT}: ${REASON})`);
  });

  test('is raised again where the other log turns up after it was accounted for', async () => {
    await explain();
    await showHead(8, 'c');
    expect(await open()).toEqual([]);
    await showHead(7, 'a');
    expect(await open()).toHaveLength(1);
    expect(await operator.open(KIOSK)).toContain('belum dijelaskan');
    expect(operator.html).toContain(REASON);
  });

  test('stays where the kiosk is withdrawn, and ends nothing else', async () => {
    await operator.open(KIOSK);
    await operator.send(`${KIOSK}/revoke`, { confirm: 'BDG-01' });
    await confirmProposal(await signedInOperator(headOffice, 'budi'));
    expect(await open()).toHaveLength(1);
  });

  test('is accounted for once: the second operator is told so, and nothing of the first is lost', async () => {
    const other = await signedInOperator(headOffice, 'budi');
    const [form = ''] = await open();
    await other.open('/fleet/alerts');
    await operator.send(form, { reason: REASON });
    expect(await other.send(form, { reason: 'Tidak tahu, saya tutup saja' })).toContain('operator lain');
    expect(other.status).toBe(409);
    expect(await other.open(KIOSK)).toContain(`dijelaskan siti`);
    expect(other.html).not.toContain('saya tutup saja');
  });

  test.each([
    ['nothing', ''],
    ['a tick', 'ok'],
    ['blanks', ' '.repeat(40)],
    ['invisible characters', '\u200b\u2060\u202e'.repeat(10)],
    ['no word', '1234567890 ...... !!'],
    ['a report', 'kata '.repeat(200)],
  ])('is not accounted for with %s, and what was written stays in the field', async (_what, reason) => {
    const [form = ''] = await open();
    const page = await operator.send(form, { reason });
    expect(operator.status).toBe(422);
    expect(page).toContain('Tulis penjelasan dengan kata-kata, 10 sampai 500 huruf.');
    if (reason === 'ok') expect(page).toContain('value="ok"');
    expect(page).not.toContain('refresh.js');
    expect(await open()).toHaveLength(1);
  });

  test('is accounted for in text that is markup to nobody, and cannot turn the reading round', async () => {
    const page = await explain('<b>Disk</b> "baru"\u202e diganti\r\nteknisi');
    expect(page).not.toContain('<b>');
    expect(await operator.open(KIOSK)).toContain('&lt;b&gt;Disk&lt;/b&gt; &quot;baru&quot; diganti teknisi');
  });

  test.each([
    ['without the token of its page', { token: '' }, {}],
    ['that another site sends', {}, { 'sec-fetch-site': 'cross-site' }],
  ])('is not accounted for by a form %s', async (_what, fields, headers) => {
    const [form = ''] = await open();
    await operator.send(form, { reason: REASON, ...fields }, headers);
    expect(operator.status).toBe(403);
    expect(await open()).toHaveLength(1);
  });
});

describe('an audit log', () => {
  test.each([
    ['goes back', 2, 'c', '1', 'Entri 500 sudah diketahui, lalu anjungan menunjukkan entri 2'],
    ['is another one', 501, 'c', '2', 'Buku catatan 111111111111 diganti buku catatan 222222222222'],
  ])(
    'that %s is evidence, counted while it lasts, and goes on from there once accounted for',
    async (...row) => {
      const [, sequence, letter, log, words] = row;
      await showHead(500, 'a');
      await showHead(sequence, letter, log);
      expect(await operator.open('/fleet/alerts')).toContain(words);
      await showHead(sequence + 1, 'd', log);
      expect(await operator.open('/fleet/alerts')).toContain('Terlihat 2 kali');
      await explain();
      await showHead(sequence + 2, 'e', log);
      expect(await open()).toEqual([]);
      // The log that was accounted for may not go back either.
      await showHead(sequence, letter, log);
      expect(await open()).toHaveLength(1);
    },
  );

  test('that only grows is none', async () => {
    await showHead(5, 'a');
    await showHead(5, 'a');
    await showHead(9, 'b');
    expect(await open()).toEqual([]);
  });
});

describe('a claim', () => {
  const cases = [
    ['pu-resigned', 'resigned'],
    ['pu-dismissed', 'dismissed'],
    ['pu-contract-ended', 'contractEnded'],
  ] as const;

  async function claimOf([caseId, reason]: (typeof cases)[number], ahead: number, running: number) {
    const confirmedAt = new Date(clock.now().getTime() + ahead * 60_000);
    const someone = await visit(headOffice, kiosk, caseId);
    const filled = await fillIn(someone, reason, { confirmedAt, running });
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
    return { someone, filled };
  }

  test('whose number another one has is accepted, and evidence names both', async () => {
    const [first, second, third] = [
      await claimOf(cases[0], 0, 7),
      await claimOf(cases[1], 0, 7),
      await claimOf(cases[2], 0, 8),
    ].map(({ filled }) => filled.claim);
    expect(await open()).toHaveLength(1);
    for (const words of [first?.claimId, second?.claimId, first?.receiptNumber, 'dua klaim'])
      expect(operator.html).toContain(words);
    expect(operator.html).not.toContain(third?.claimId);
  });

  test('that is sent twice has its number once', async () => {
    const { someone, filled } = await claimOf(cases[0], 0, 7);
    const envelope = await seal(someone, filled);
    await submit(headOffice, filled.claim.claimId, envelope);
    expect(await open()).toEqual([]);
  });

  test('numbers that were used twice are a matter each', async () => {
    for (const each of cases.slice(0, 2)) await claimOf(each, 0, 7);
    await explain();
    expect(await open()).toEqual([]);
    await claimOf(cases[2], 0, 7);
    expect(await open()).toHaveLength(1);
    expect(operator.html).not.toContain('kali, terakhir');
  });

  test('that was confirmed ten minutes from now is accepted, and evidence against the clock', async () => {
    const { filled } = await claimOf(cases[0], 10, 1);
    await claimOf(cases[1], 6, 2);
    expect(await open()).toHaveLength(1);
    expect(operator.html).toContain('jam anjungan mendahului kantor pusat');
    expect(operator.html).toContain(filled.claim.claimId);
    expect(operator.html).toContain('18 Nov 2026, 10.10.00');
    expect(operator.html).toContain('Terlihat 2 kali');
  });

  test('that was confirmed within the tolerance is none', async () => {
    await claimOf(cases[0], 5, 1);
    await claimOf(cases[1], -4, 2);
    expect(await open()).toEqual([]);
  });

  test('leaves nothing of a person in the evidence', async () => {
    const people = [await claimOf(cases[0], 10, 7), await claimOf(cases[1], 10, 7)];
    const database = await openDatabaseOf(headOffice);
    const kept = JSON.stringify(await database.selectFrom('evidence').selectAll().execute());
    await database.destroy();
    expect(kept).toContain('receiptTwice');
    for (const { someone } of people) {
      const { nik, name, email, participantId } = someone.membership;
      for (const own of [nik, name, email, participantId]) expect(kept).not.toContain(own);
    }
  });
});

describe('a kiosk in the east', () => {
  beforeEach(async () => {
    await headOffice.stop();
    const { branchId, kioskId, publicKey } = kiosk;
    await start({ kiosks: [{ branchId, kioskId, publicKey, timeZone: 'Asia/Jayapura' }] });
    // Half past ten in the evening in Jakarta, and the next day in Jayapura.
    clock.advanceMinutes(12 * 60 + 30);
    operator = await signedInOperator(headOffice);
  });

  test('whose claim has the day of another zone is found out by it', async () => {
    const someone = await visit(headOffice, kiosk, 'pu-resigned');
    const filled = await fillIn(someone, 'resigned');
    expect(filled.claim.confirmedOn).toBe('2026-11-18');
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
    expect(await open()).toHaveLength(1);
    expect(operator.html).toContain('dihitung sebagai tanggal 18 November 2026; zona anjungan Asia/Jayapura');
  });

  test('that goes by another zone is found out by its heartbeat', async () => {
    await beat();
    await beat({ timeZone: 'Asia/Jayapura' });
    expect(await open()).toEqual([]);
    await beat({ timeZone: 'Asia/Jakarta' });
    await beat({ timeZone: 'Asia/Jayapura' });
    expect(await open()).toHaveLength(1);
    expect(operator.html).toContain(
      'Anjungan memakai Asia/Jakarta; anjungan ini didaftarkan untuk Asia/Jayapura',
    );
  });
});

test('two names of the same time are no evidence', async () => {
  await headOffice.stop();
  const { branchId, kioskId, publicKey } = kiosk;
  await start({ kiosks: [{ branchId, kioskId, publicKey, timeZone: 'Asia/Pontianak' }] });
  operator = await signedInOperator(headOffice);
  await beat({ timeZone: 'Asia/Jakarta' });
  expect(await open()).toEqual([]);
});
