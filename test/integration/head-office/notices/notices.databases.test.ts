import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { makeLog } from '../../../../head-office/log.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { heartbeatOf, sendHeartbeat } from '../../../fixtures/fleet/heartbeats.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { startWebhookReceiver } from '../../../fixtures/head-office/webhook-receiver.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const KEY = Buffer.alloc(32, 7);
const FAST = { everySeconds: 0.05, retrySeconds: 0.001, mostRetrySeconds: 0.001 };
/** A look opens the database anew. */
const LOOK_EVERY_MS = 250;
const mailsSchema = z.object({
  mails: z.array(z.object({ to: z.string(), subject: z.string(), text: z.string() })),
});
const messageSchema = z.strictObject({
  type: z.enum(['kiosk.alert', 'kiosk.evidence']),
  timestamp: z.string(),
  data: z.strictObject({ id: z.uuid(), branchId: z.string(), kioskId: z.string(), kind: z.string() }),
});

let kiosk: TestKiosk;
let clock: TestClock;
let dataFolder: string;
beforeEach(async () => {
  kiosk = await makeKiosk();
  clock = new TestClock();
  dataFolder = temporaryFolder();
});

function secretFile(): string {
  const file = join(dataFolder, 'webhook-secret');
  writeFileSync(file, `whsec_${KEY.toString('base64')}\n`);
  return file;
}

function start(notices: object, log = makeLog('silent')): Promise<TestHeadOffice> {
  const settings = { notices: { ...FAST, ...notices } };
  return stoppable(startTestHeadOffice({ kiosks: [kiosk], clock, dataFolder, settings, log }));
}

const to = (url: string) => ({ webhook: { url, secretFile: secretFile() } });

/** A heartbeat whose printer is out of paper raises an alert. */
async function raiseAlert(headOffice: TestHeadOffice): Promise<void> {
  const beat = heartbeatOf(kiosk, clock.now(), { printer: 'paperOut' });
  expect((await sendHeartbeat(headOffice, kiosk, beat)).status).toBe(200);
}

async function takenIn(headOffice: TestHeadOffice): Promise<(string | null)[]> {
  const database = await openDatabaseOf(headOffice);
  try {
    const rows = await database.selectFrom('notices').select('taken_at').execute();
    return rows.map(({ taken_at }) => taken_at);
  } finally {
    await database.destroy();
  }
}

describe('by webhook', () => {
  test('an alert is told once, signed as Standard Webhooks has it, with nothing but the kiosk and what it is', async () => {
    const receiver = await startWebhookReceiver();
    const headOffice = await start(to(receiver.url));
    await raiseAlert(headOffice);
    await eventually(
      async () => expect(await takenIn(headOffice)).toEqual([expect.any(String)]),
      LOOK_EVERY_MS,
    );
    // Many rounds later it was told no second time.
    clock.advanceMinutes(1);
    await raiseAlert(headOffice);
    await eventually(async () => expect(receiver.received.length).toBeGreaterThan(0));
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    const id = z.uuid().parse(headers['webhook-id']);
    const at = z.string().parse(headers['webhook-timestamp']);
    expect(Number(at)).toBe(Date.parse('2026-11-18T03:00:00Z') / 1_000);
    const signature = createHmac('sha256', KEY).update(`${id}.${at}.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(messageSchema.parse(JSON.parse(body))).toMatchObject({
      type: 'kiosk.alert',
      data: { branchId: kiosk.branchId, kioskId: kiosk.kioskId, kind: 'printer' },
    });
  });

  test('evidence is told, too', async () => {
    const receiver = await startWebhookReceiver();
    const headOffice = await start(to(receiver.url));
    const database = await openDatabaseOf(headOffice);
    onTestFinished(() => database.destroy());
    const seen = { first: '{}', latest: '{}', first_seen_at: clock.now().toISOString() };
    const place = { branch_id: 'BDG', kiosk_id: '01', kind: 'receiptTwice', subject: 'X' };
    const account = { acknowledged_at: null, acknowledged_by: null, reason: null };
    const evidence_id = '019a0000-0000-7000-8000-000000000000';
    const last_seen_at = seen.first_seen_at;
    await database
      .insertInto('evidence')
      .values({ evidence_id, ...place, ...seen, last_seen_at, times: 1, ...account })
      .execute();
    await eventually(() => expect(receiver.received).toHaveLength(1));
    const data = { id: evidence_id, branchId: 'BDG', kioskId: '01', kind: 'receiptTwice' };
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'kiosk.evidence', data });
  });

  test.each([[500], [429], [301], ['mute' as const]])(
    'a receiver that answers %s gets it again under the same id, until it takes it',
    async (answer) => {
      const receiver = await startWebhookReceiver(answer);
      const answerSeconds = answer === 'mute' ? 0.5 : 20;
      const headOffice = await start({ ...to(receiver.url), answerSeconds });
      await raiseAlert(headOffice);
      // The clock stands still: what is to be tried again is due once it goes on.
      await eventually(() => {
        clock.advanceMinutes(0.01);
        expect(receiver.received.length).toBeGreaterThan(2);
      });
      receiver.answer = 204;
      await eventually(async () => {
        clock.advanceMinutes(0.01);
        expect(await takenIn(headOffice)).toEqual([expect.any(String)]);
      }, LOOK_EVERY_MS);
      expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    },
  );

  test('what nobody takes is given up when it is too old, and the log says how many', async () => {
    const receiver = await startWebhookReceiver(500);
    const lines: string[] = [];
    const log = makeLog('error', { to: { write: (line) => void lines.push(line) } });
    const headOffice = await start({ ...to(receiver.url), hours: 1 }, log);
    await raiseAlert(headOffice);
    await eventually(() => expect(receiver.received.length).toBeGreaterThan(0));
    clock.advanceMinutes(61);
    await eventually(() =>
      expect(lines.join('')).toContain('"count":1,"msg":"notices were not taken in time'),
    );
  });

  test('a secret that is none, or is not there, is named at the start', async () => {
    const url = 'https://alerts.example';
    const file = join(dataFolder, 'short');
    writeFileSync(file, 'whsec_YWJj');
    await expect(start({ webhook: { url, secretFile: file } })).rejects.toThrow(
      `the file ${file} holds no secret of a webhook: write whsec_`,
    );
    await expect(start({ webhook: { url, secretFile: join(dataFolder, 'none') } })).rejects.toThrow(
      '(ENOENT): check notices.webhook.secretFile',
    );
  });

  test('over the open network it goes by TLS alone', async () => {
    await expect(start(to('http://alerts.example'))).rejects.toThrow(
      'notices.webhook.url: is not an https:// address, and not on this computer',
    );
  });
});

describe('by mail', () => {
  test('what is new goes in one e-mail, also that a kiosk is silent while nobody looks at a page', async () => {
    const headOffice = await start({ mail: ['jaga@bpjs.example', 'piket@bpjs.example'] });
    await raiseAlert(headOffice);
    clock.advanceMinutes(headOffice.settings.fleet.silentMinutes + 1);
    await eventually(async () => {
      const { mails } = mailsSchema.parse((await headOffice.send('GET', '/training/mail')).body);
      expect(mails.map((mail) => mail.text).join('')).toContain('tidak ada kabar, sejak 18 November 2026');
    });
    const { mails } = mailsSchema.parse((await headOffice.send('GET', '/training/mail')).body);
    expect(new Set(mails.map((mail) => mail.to))).toEqual(new Set(['jaga@bpjs.example, piket@bpjs.example']));
    const all = mails.map((mail) => mail.text).join('');
    expect(all.match(/pencetak perlu dilihat/g)).toHaveLength(1);
    expect(all).toContain(`${headOffice.address}/fleet/alerts`);
  });

  test('addresses without a mail server are a fault of the configuration', async () => {
    const notices = { mail: ['jaga@bpjs.example'] };
    await expect(startTestHeadOffice({ training: false, settings: { notices } })).rejects.toThrow(
      'notices.mail names addresses, but no mail server is named: set smtpUrl',
    );
  });
});

test.runIf(inject('postgresServer'))(
  'of several instances one tells',
  async () => {
    const receiver = await startWebhookReceiver();
    const first = await start(to(receiver.url));
    const other = await start(to(receiver.url));
    for (let beat = 0; beat < 5; beat += 1) {
      clock.advanceMinutes(1);
      const printer = beat % 2 === 0 ? 'paperOut' : 'ready';
      await sendHeartbeat(first, kiosk, heartbeatOf(kiosk, clock.now(), { printer }));
    }
    await eventually(async () => {
      const taken = await takenIn(first);
      expect(taken).toHaveLength(3);
      expect(taken).not.toContain(null);
    }, LOOK_EVERY_MS);
    await Promise.all([first.stop(), other.stop()]);
    expect(receiver.received).toHaveLength(3);
  },
  120_000,
);
