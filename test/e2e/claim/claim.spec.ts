import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'jpeg-js';
import { LOG_OF_ONE_PAGE } from '../../fixtures/storage/log-of-one-page.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { tracesIn } from '../../support/kiosk/traces.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

test('a participant registers, claims, gets a receipt, and the head office holds exactly that claim', async ({
  branch: { headOffice, kiosk },
}) => {
  const person = { ...participant('no-account-bpu'), password: 'perahu-biru-laut-7' };
  const visitor = new Visitor(await kiosk.start());
  await visitor.begin();
  await visitor.register(person);
  await visitor.fillClaim(person, 'businessStopped');
  const receiptNumber = await visitor.submitClaim();
  await expect(visitor.page.getByText(words.id.receipt.delivery.accepted)).toBeVisible();

  // The envelope leaves the log while the kiosk runs, by the thread that works on its disk.
  const log = join(kiosk.folder, 'kiosk.db-wal');
  await expect.poll(() => statSync(log).size).toBeLessThanOrEqual(LOG_OF_ONE_PAGE);
  expect(readFileSync(join(kiosk.folder, 'logs', 'kiosk.log'), 'utf8')).not.toContain('"event":"bug"');

  const received = await headOffice.received();
  expect(received.filter(({ case: id }) => id === 'no-account-bpu')).toEqual([
    expect.objectContaining({ receiptNumber, outcome: 'accepted', reason: 'businessStopped' }),
  ]);
  const photo = await headOffice.photo(
    received.find((claim) => claim.receiptNumber === receiptNumber)?.claimId ?? '',
  );
  const picture = decode(photo);
  expect(Math.min(picture.width, picture.height)).toBeGreaterThanOrEqual(160);
  expect(photo.length).toBeLessThanOrEqual(200_000);

  await visitor.finish();
  await visitor.sees(words.id.attract.title, 'attract');
  await kiosk.stop();
  const traces = await tracesIn(kiosk.folder, {
    nik: person.nik,
    name: person.name,
    email: person.email,
    password: person.password,
    accountNumber: person.accountNumber,
    kpj: person.kpj,
    phone: person.phone.slice(3),
    photo,
  });
  expect(traces).toEqual([]);
});

test('Tracking Klaim shows a claim move on to Selesai', async ({ branch: { headOffice, kiosk } }) => {
  const person = participant('bpu-under-ceiling');
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  const receiptNumber = await visitor.submitClaim();
  await expect(visitor.page.getByText(words.id.receipt.delivery.accepted)).toBeVisible();
  await visitor.finish();

  const stageNow = async () => {
    await visitor.enter(person);
    await visitor.pressLarge(words.id.menu.tracking);
    await visitor.sees(words.id.tracking.title, 'tracking');
    await visitor.pressLarge(receiptNumber);
    await visitor.sees(words.id.trackedClaim.title, 'tracked-claim');
    const reached = await visitor.page.locator('.stage-reached').count();
    await visitor.finish();
    return reached;
  };
  const before = await stageNow();
  await headOffice.advance(24 * 10);
  const after = await stageNow();
  expect(before).toBeLessThan(5);
  expect(after).toBe(5);
});

test('the next person sees nothing of the one before', async ({ branch: { kiosk } }) => {
  const first = participant('bpu-under-ceiling');
  const second = participant('age-56-inactive');
  const visitor = new Visitor(await kiosk.start());
  await visitor.begin();
  await visitor.press(words.id.settings.larger);
  await visitor.signIn(first);
  await visitor.fillClaim(first, 'businessStopped');
  await visitor.finish();

  const shown: string[] = [];
  const next = new Visitor(visitor.page, {
    onScreen: async () => {
      shown.push(await visitor.page.content());
    },
  });
  await next.claim(second, 'retirementAge');
  const text = shown.join();
  for (const secret of [first.name, first.email, first.accountNumber, first.nik]) {
    expect(text).not.toContain(secret);
  }
  expect(
    await next.page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]),
  ).toEqual(['', 0, 0]);
});

test('a claim can be changed on the check page and returns straight to it', async ({ branch: { kiosk } }) => {
  const person = participant('bpu-under-ceiling');
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim({ ...person }, 'businessStopped');
  await visitor.press(words.id.check.changePhoto);
  await visitor.takePhoto();
  await visitor.sees(words.id.check.title, 'check');
  await visitor.press(words.id.check.changeAccount);
  await visitor.sees(words.id.bank.title, 'bank');
  await visitor.next();
  await expect(visitor.page.getByRole('textbox')).toHaveValue(/^[\d ]+$/);
  await visitor.next();
  await visitor.sees(words.id.check.title, 'check');
});

test('a claim with documents and a tax number leaves neither on the disk', async ({
  branch: { headOffice, kiosk },
}) => {
  const person = participant('partial-taken-two-years-ago');
  const npwp = '076543214017000';
  const visitor = new Visitor(await kiosk.start());
  await visitor.enter(person);
  await visitor.goToReasons();
  await visitor.choose(words.id.reasons.dismissed.name);
  await visitor.next();
  await visitor.takeOneOf('jointAgreement');
  await visitor.confirmData();
  await visitor.takePhoto();
  await visitor.answer('npwp', npwp);
  await visitor.giveAccount(person);
  await visitor.sees(words.id.check.title, 'check');
  await visitor.submitClaim();
  await expect(visitor.page.getByText(words.id.receipt.delivery.accepted)).toBeVisible();
  const [claim] = (await headOffice.received()).filter(
    ({ case: id }) => id === 'partial-taken-two-years-ago',
  );
  expect(claim?.documents).toEqual([
    {
      document: 'jointAgreement',
      originalSeen: false,
      pages: [expect.objectContaining({ check: 'unchecked' })],
    },
  ]);
  await kiosk.stop();
  expect(
    await tracesIn(kiosk.folder, { npwp, nik: person.nik, accountNumber: person.accountNumber }),
  ).toEqual([]);
});
