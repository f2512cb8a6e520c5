import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { blurred, type Frame, nobody } from '../../fixtures/face/frames.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { beforeDocuments, buyer, letterOnTable } from '../../support/branch/documents.ts';
import { tracesIn } from '../../support/kiosk/traces.ts';
import { type Visitor, words } from '../../support/people/visitor.ts';

const { document, documentPages, documentLacking, camera } = words.id;

function hinted(visitor: Visitor, hint: keyof typeof document.hints) {
  return expect(visitor.page.locator('.camera-hint')).toHaveText(document.hints[hint]);
}

test('a claim for a house: each document is found, taken and laid flat by the kiosk, and arrives', async ({
  branch,
}) => {
  const { visitor, kiosk } = await beforeDocuments(branch, letterOnTable(), { manualAfterSeconds: 120 });
  await visitor.takeDocument('familyCard');
  await visitor.takeDocument('bankBook');
  await visitor.sees(document.reviewTitle, 'document-review');
  await visitor.press(document.turn);
  await expect.poll(() => proportions(visitor)).toBeCloseTo(Math.SQRT2, 1);
  await visitor.press(document.use);
  await visitor.seesPages('workStatement');
  await visitor.press(documentPages.add);
  await visitor.takePage();
  await visitor.seesPages('workStatement');
  await visitor.next();
  await visitor.takeDocument('housingLoanDocuments');
  await visitor.confirmData();
  await visitor.takePhoto();
  await visitor.giveAccount(buyer);
  await visitor.sees(words.id.check.title, 'check');
  const receiptNumber = await visitor.submitClaim();
  await expect(visitor.page.getByText(words.id.receipt.delivery.accepted)).toBeVisible();

  const claim = (await branch.headOffice.received()).find(
    (received) => received.receiptNumber === receiptNumber,
  );
  expect(claim).toMatchObject({ outcome: 'accepted', reason: 'partialThirtyPercent' });
  expect(claim?.documents.map((taken) => [taken.document, taken.originalSeen, taken.pages.length])).toEqual([
    ['familyCard', false, 1],
    ['bankBook', false, 1],
    ['workStatement', false, 2],
    ['housingLoanDocuments', false, 1],
  ]);
  const pages = claim?.documents.flatMap((taken) => taken.pages) ?? [];
  expect(pages.map(({ check }) => check)).toEqual(pages.map(() => 'readable'));
  const page = await branch.headOffice.picture(claim?.claimId ?? '', pages[0]?.place ?? 0);
  // Its form and its colours; no place, time or camera.
  expect(partsBeside(page).filter((part) => part !== 'JFIF' && part !== 'ICC_PROFILE')).toEqual([]);
  const { width, height, data }: Frame = jpeg.decode(page, { useTArray: true });
  expect(height / width).toBeCloseTo(Math.SQRT2, 1);
  // Document up to its edges, and none of the table.
  const edge = (share: number) => data[(Math.round(height * share) * width + 4) * 4] ?? 0;
  for (const share of [0.01, 0.2, 0.4, 0.6, 0.8, 0.99]) expect(edge(share)).toBeGreaterThan(180);

  await visitor.finish();
  await kiosk.stop();
  const { nik, name, accountNumber } = buyer;
  expect(await tracesIn(kiosk.folder, { nik, name, accountNumber, page })).toEqual([]);
});

test('a page that cannot be read is refused with its reason, and may then be sent as it is', async ({
  branch,
}) => {
  const picture = blurred(5)(letterOnTable());
  const { visitor, kiosk } = await beforeDocuments(branch, picture, { manualAfterSeconds: 0 });
  await visitor.press(camera.take);
  await visitor.sees(document.refusedTitle, 'document-refused');
  await expect(visitor.page.getByRole('button', { name: document.asIs })).not.toBeAttached();
  await visitor.press(document.again);
  await visitor.press(camera.take);
  await visitor.sees(document.refusedTitle, 'document-refused');
  await visitor.press(document.asIs);
  await visitor.seesPages('familyCard');
  await visitor.press(documentPages.remove.replace('{page, number}', '1'));
  await visitor.seesDocument('familyCard');
  await kiosk.stop();
});

test('without a page the kiosk says what to do, and who brought none is told where to go', async ({
  branch,
}) => {
  const { visitor, kiosk } = await beforeDocuments(branch, nobody(letterOnTable()));
  await hinted(visitor, 'showPage');
  await visitor.press(document.lack);
  await visitor.sees(documentLacking.title, 'document-lacking');
  await visitor.press(documentLacking.again);
  await visitor.seesDocument('familyCard');
  await visitor.press(document.lack);
  await visitor.press(documentLacking.change);
  await visitor.sees(words.id.reason.title, 'reason');
  await kiosk.stop();
});

test('where the check cannot start, the person takes the pages, and the log tells staff', async ({
  branch,
}) => {
  const { visitor, kiosk } = await beforeDocuments(branch, letterOnTable(), { manualAfterSeconds: 120 });
  await visitor.press(document.lack);
  await visitor.page.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await visitor.press(documentLacking.again);
  await visitor.press(camera.take);
  await visitor.sees(document.reviewTitle, 'document-review');
  const log = await readFile(join(kiosk.folder, 'logs', 'kiosk.log'), 'utf8');
  expect(log).toContain('"event":"pageCheckStopped","because":"notLoaded"');
  await kiosk.stop();
});

/** Of the still picture: how much wider than high it is. */
function proportions({ page }: Visitor): Promise<number> {
  return page
    .getByRole('img', { name: camera.still })
    .evaluate((still) => (still instanceof HTMLCanvasElement ? still.width / still.height : 0));
}

/** What a JPEG says beside its picture, by the names of its parts (ISO/IEC 10918-1 B.2.4.6) and its comments. */
function partsBeside(bytes: Buffer): string[] {
  const parts: string[] = [];
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xfe) parts.push('comment');
    if (marker >= 0xe0 && marker < 0xf0)
      parts.push(bytes.toString('latin1', at + 4, bytes.indexOf(0, at + 4)));
  }
  return parts;
}
