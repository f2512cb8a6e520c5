import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { KioskAction } from '../../../../contract/kiosk-api/actions/actions.ts';
import { systemClock } from '../../../../head-office/clock.ts';
import { smallJpeg } from '../../../fixtures/claim/sealed-claim.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import {
  getKeys,
  getMembership,
  signIn,
  startTestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import {
  kioskService,
  listed,
  openKey,
  secretsOf,
  toCheckPage,
} from '../../../fixtures/kiosk/kiosk-service.ts';
import { isOnDisk } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// The kiosk in service, from the first touch to the head office, with everything real but its window.

const CASE = 'pu-resigned';
const listedSchema = z.object({ claims: z.tuple([z.object({ claimId: z.uuid() })]) });
/** A request that the head office, in this process, has begun to answer. */
const authorizedSchema = z.object({
  request: z.object({ headers: z.object({ authorization: z.string().optional() }) }),
});
const photo = () => new Uint8Array(smallJpeg(320, 240, 7));
const document = () => new Uint8Array(smallJpeg(240, 320, 9));

/** A head office that knows the kiosk of a folder, on data that outlives it. */
async function prepare() {
  const folder = temporaryFolder();
  const dataFolder = temporaryFolder();
  const kiosks = [listed(await openKey(folder))];
  const start = (settings = {}) => startTestHeadOffice({ kiosks, clock: systemClock, dataFolder, settings });
  const headOffice = await start();
  const { keys } = await getKeys(headOffice);
  const membership = await getMembership(headOffice, await signIn(headOffice, CASE));
  return { folder, headOffice, start, keys, membership };
}

// A head office that stops may wait for connections to close.
describe('a participant claims at the kiosk', { timeout: 20_000 }, () => {
  test('and the head office holds exactly that claim, of which the kiosk\u2019s disk tells nothing', async () => {
    const { folder, headOffice, keys, membership } = await prepare();
    const kiosk = await kioskService(folder, headOffice.address, keys);
    await eventually(() => expect(kiosk.snapshot().lineUp).toBe(true));
    await kiosk.go(toCheckPage(CASE, photo(), document()));
    const { screen: check } = kiosk.snapshot();
    expect(check).toMatchObject({
      name: 'check',
      claim: { holder: 'matches', documents: [{ document: 'resignationLetter', pages: 1 }] },
    });
    await kiosk.go([{ type: 'submitClaim' }]);
    const { screen } = kiosk.snapshot();
    if (screen.name !== 'receipt') throw new Error(`no receipt but ${screen.name}`);
    const confirmed = screen.statement.facts.find((fact) => 'amount' in fact);
    await eventually(() =>
      expect(kiosk.snapshot().screen).toMatchObject({ statement: { standing: 'accepted' } }),
    );

    const { body } = await headOffice.send('GET', '/training/claims');
    expect(body).toMatchObject({
      claims: [
        {
          claimId: expect.any(String),
          receiptNumber: screen.receiptNumber,
          case: CASE,
          outcome: 'accepted',
          reason: 'resigned',
          net: confirmed?.amount,
          photo: { bytes: photo().length, width: 320, height: 240 },
          documents: [
            {
              document: 'resignationLetter',
              originalSeen: false,
              pages: [{ bytes: document().length, check: 'readable' }],
            },
          ],
        },
      ],
    });
    const [{ claimId }] = listedSchema.parse(body).claims;
    const arrived = await fetch(`${headOffice.address}/training/claims/${claimId}/pictures/0`);
    expect(Buffer.from(await arrived.arrayBuffer()).equals(photo())).toBe(true);

    await kiosk.go([{ type: 'finish' }, { type: 'proceed' }]);
    expect(kiosk.snapshot().screen.name).toBe('attract');
    expect(kiosk.visitsEnded()).toBe(1);
    await kiosk.stop();
    const { texts, pictures } = await secretsOf(headOffice, CASE, photo(), document());
    expect([...texts, membership.nik, ...pictures].filter((secret) => isOnDisk(folder, secret))).toEqual([]);
    expect(isOnDisk(folder, screen.receiptNumber)).toBe(true);
    await headOffice.stop();
  });

  test('while the line is down after sign-in: a receipt at once, and one delivery when the line is back', async () => {
    const { folder, headOffice, start, keys, membership } = await prepare();
    const kiosk = await kioskService(folder, headOffice.address, keys);
    await kiosk.go(toCheckPage(CASE, photo(), document()).slice(0, -1));
    await eventually(() => expect(kiosk.snapshot().lineUp).toBe(true));
    const { texts, pictures } = await secretsOf(headOffice, CASE, photo(), document());
    await headOffice.stop();
    await kiosk.go([...toCheckPage(CASE, photo(), document()).slice(-1), { type: 'submitClaim' }]);
    const { screen } = kiosk.snapshot();
    expect(screen).toMatchObject({ name: 'receipt', statement: { standing: 'queued' } });
    await eventually(() => expect(kiosk.snapshot().lineUp).toBe(false));
    // The first attempt has failed and is recorded.
    await eventually(() => expect(isOnDisk(folder, 'unreachable')).toBe(true));
    expect([...texts, membership.nik, ...pictures].filter((secret) => isOnDisk(folder, secret))).toEqual([]);
    const again = await start({ port: Number(new URL(headOffice.address).port) });
    await eventually(() =>
      expect(kiosk.snapshot().screen).toMatchObject({ statement: { standing: 'accepted' } }),
    );
    expect((await again.send('GET', '/training/claims')).body).toMatchObject({
      claims: [{ case: CASE, outcome: 'accepted' }],
    });
    await again.stop();
  });

  test('and the kiosk is switched off before delivery: it delivers after its next start', async () => {
    const { folder, headOffice, start, keys } = await prepare();
    const before = await kioskService(folder, headOffice.address, keys);
    await before.go(toCheckPage(CASE, photo(), document()));
    await headOffice.stop();
    await before.go([{ type: 'submitClaim' }]);
    expect(before.snapshot().screen.name).toBe('receipt');
    await before.stop();
    const again = await start({ port: Number(new URL(headOffice.address).port) });
    await kioskService(folder, again.address, keys);
    await eventually(async () => {
      expect((await again.send('GET', '/training/claims')).body).toMatchObject({
        claims: [{ case: CASE, outcome: 'accepted' }],
      });
    });
    await again.stop();
  });
});

test('the head office ends the session when the visit is over', async () => {
  const { folder, headOffice, keys } = await prepare();
  const kiosk = await kioskService(folder, headOffice.address, keys);
  const tokens = new Set<string | undefined>();
  const seen = (message: unknown) =>
    tokens.add(authorizedSchema.parse(message).request.headers.authorization);
  subscribe('http.server.request.start', seen);
  onTestFinished(() => void unsubscribe('http.server.request.start', seen));
  await kiosk.go(toCheckPage(CASE, photo(), document()).slice(0, 5));
  unsubscribe('http.server.request.start', seen);
  const token = [...tokens].find((each) => each !== undefined)?.slice('Bearer '.length) ?? '';
  expect((await headOffice.send('GET', '/v1/me/claims', undefined, token)).status).toBe(200);
  await kiosk.go([{ type: 'finish' }, { type: 'proceed' }]);
  await eventually(async () => {
    expect((await headOffice.send('GET', '/v1/me/claims', undefined, token)).status).toBe(401);
  });
  await headOffice.stop();
});

test('each line takes its own alone: main none of a visit’s actions, the visit none of staff’s, and no rubbish', async () => {
  const headOffice = await startTestHeadOffice();
  const { keys } = await getKeys(headOffice);
  const folder = temporaryFolder();
  const { service, page, snapshot } = await kioskService(folder, headOffice.address, keys);
  service.act({ type: 'start' });
  const answers = [
    await page.ask((id) => ({ type: 'act', id, page: null, action: { type: 'staffUnlockTap' } })),
    await page.ask((id) => ({ type: 'act', id, page: null, action: { type: 'pay', to: 'RAHMAT HIDAYAT' } })),
  ];
  expect(answers.map((answer) => answer?.type)).toEqual(['refused', 'refused']);
  expect(snapshot().screen.name).toBe('attract');
  const log = await readFile(join(folder, 'logs', 'kiosk.log'), 'utf8');
  expect(log).toContain('"event":"actionRefused","because":"form"');
  expect(log).not.toContain('RAHMAT');
  await page.act({ type: 'start' });
  expect(snapshot().screen.name).toBe('notice');
  await headOffice.stop();
});

test('what was done on a page does nothing on the one that has come since', async () => {
  const headOffice = await startTestHeadOffice();
  const { keys } = await getKeys(headOffice);
  const { page, snapshot } = await kioskService(temporaryFolder(), headOffice.address, keys);
  const resting = snapshot().page;
  await page.act({ type: 'start' });
  expect(snapshot().screen.name).toBe('notice');
  const late = (action: KioskAction, on: string | null) =>
    page.ask((id) => ({ type: 'act', id, page: on, action }));
  // Taken, as nothing is wrong with it, and without effect.
  expect((await late({ type: 'agree' }, resting))?.type).toBe('taken');
  expect((await late({ type: 'finish' }, null))?.type).toBe('taken');
  expect(snapshot().screen.name).toBe('notice');
  await late({ type: 'changeSettings', change: { textSize: 'largest' } }, resting);
  expect(snapshot().settings.textSize).toBe('largest');
  await late({ type: 'agree' }, snapshot().page);
  expect(snapshot().screen.name).toBe('signIn');
  await headOffice.stop();
});

test('a page that floods its visit ends it, and the next page says so', async () => {
  const headOffice = await startTestHeadOffice();
  const { keys } = await getKeys(headOffice);
  const folder = temporaryFolder();
  const kiosk = await kioskService(folder, headOffice.address, keys);
  await kiosk.go([{ type: 'start' }, { type: 'agree' }]);
  for (let sent = 0; sent < 200; sent += 1) void kiosk.page.act({ type: 'touch' });
  await eventually(() => expect(kiosk.snapshot().screen.name).toBe('interrupted'));
  expect(kiosk.visitsEnded()).toBe(1);
  const log = await readFile(join(folder, 'logs', 'kiosk.log'), 'utf8');
  expect(log).toContain('"event":"visitProcessGone","because":"flood","phase":"visit"');
  await kiosk.go([{ type: 'start' }]);
  expect(kiosk.snapshot().screen.name).toBe('notice');
  await headOffice.stop();
});

test('a kiosk whose database is damaged keeps it aside, says so, and goes into service with a new one', async () => {
  const folder = temporaryFolder();
  const rubbish = 'no database at all, but longer than a header'.repeat(50);
  await writeFile(join(folder, 'kiosk.db'), rubbish);
  const headOffice = await startTestHeadOffice();
  const { keys } = await getKeys(headOffice);
  const kiosk = await kioskService(folder, headOffice.address, keys);
  expect(kiosk.snapshot().screen.name).toBe('attract');
  const kept = (await readdir(folder)).find((name) => name.startsWith('kiosk.db.damaged-')) ?? '';
  expect(await readFile(join(folder, kept), 'utf8')).toBe(rubbish);
  const log = await readFile(join(folder, 'logs', 'kiosk.log'), 'utf8');
  expect(log).toContain(`"event":"storageRecovered","because":"damaged","kept":"${kept}"`);
  await headOffice.stop();
});

describe('a kiosk whose disk would take no claim', () => {
  test('says so before a visit starts, and starts none', async () => {
    const headOffice = await startTestHeadOffice();
    const { keys } = await getKeys(headOffice);
    const kiosk = await kioskService(temporaryFolder(), headOffice.address, keys, {
      storage: { leastFreeMegabytes: 1e9 },
    });
    // The disk is looked at beside the service.
    const outOfService = { screen: { name: 'outOfService', fault: 'storage' } };
    await eventually(() => expect(kiosk.snapshot()).toMatchObject(outOfService));
    await kiosk.go([{ type: 'start' }]);
    expect(kiosk.snapshot().screen.name).toBe('outOfService');
    await headOffice.stop();
  });

  test('lets a visit that is under way go on, and shows no receipt for a claim that was not stored', async () => {
    const { folder, headOffice, keys } = await prepare();
    const room = { claimKilobytes: 12_288, probeSeconds: 0.05 };
    const kiosk = await kioskService(folder, headOffice.address, keys, { storage: room });
    await kiosk.go(toCheckPage(CASE, photo(), document()));
    const other = new Database(join(folder, 'kiosk.db'));
    // As if the disk took no envelope any more.
    other.exec(`CREATE TRIGGER full BEFORE INSERT ON envelopes
      BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`);
    await kiosk.go([{ type: 'submitClaim' }]);
    expect(kiosk.snapshot().screen.name).toBe('notStored');
    // The disk is looked at once more, beside the visit.
    await eventually(() => expect(kiosk.service.fault()).toBe('storage'));
    other.exec('DROP TRIGGER full');
    other.close();
    await eventually(() => expect(kiosk.service.fault()).toBeNull());
    await kiosk.go([{ type: 'retry' }]);
    expect(kiosk.snapshot().screen.name).toBe('receipt');
    await headOffice.stop();
  });
});
