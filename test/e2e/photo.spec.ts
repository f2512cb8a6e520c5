import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { darker, doubled, type Frame, nobody, type Transform } from '../fixtures/face/frames.ts';
import { expect, test } from './support/branch.ts';
import { beforePhoto, photographed } from './support/faces.ts';
import { type Visitor, words } from './support/visitor.ts';

const { photo, photoHelp, camera, photoDeclined } = words.id;
const asIs: Transform = (frame) => frame;

async function atPhotoStep(...given: Parameters<typeof beforePhoto>): ReturnType<typeof beforePhoto> {
  const at = await beforePhoto(...given);
  await at.visitor.press(words.id.photoIntro.agree);
  return at;
}

function hinted(visitor: Visitor, hint: keyof typeof photo.hints) {
  return expect(visitor.page.locator('.camera-hint')).toHaveText(photo.hints[hint]);
}

test('a good face is photographed by itself, and its quality goes along with the claim', async ({
  branch,
}) => {
  const { visitor, kiosk } = await atPhotoStep(branch, asIs);
  await visitor.sees(photo.reviewTitle, 'photo-review');
  await visitor.press(camera.use);
  await visitor.giveAccount(photographed);
  await visitor.submitClaim();
  await expect.poll(async () => (await branch.office.received()).at(0)?.outcome).toBe('accepted');
  const [claim] = await branch.office.received();
  const picture = await branch.office.photo(claim?.claimId ?? '');
  const { width, height }: Frame = jpeg.decode(picture, { useTArray: true });
  expect(width / height).toBeCloseTo(3 / 4, 1);
  expect(picture.length).toBeLessThanOrEqual(200_000);
  expect(claim?.photoQuality).toMatchObject({ takenBy: 'kiosk', faces: 1 });
  await kiosk.stop();
});

test('a dark face gets light from the screen, and a hint to turn to it', async ({ branch }) => {
  const { visitor, kiosk } = await atPhotoStep(branch, darker);
  await hinted(visitor, 'faceTheLight');
  await expect(visitor.page.locator('.camera-light')).toBeAttached();
  await kiosk.stop();
});

test('two faces are told; a photo of them is refused, and the third refusal leads to help', async ({
  branch,
}) => {
  const { visitor, kiosk } = await atPhotoStep(branch, doubled, { manualAfterSeconds: 0 });
  await hinted(visitor, 'onlyOne');
  for (const _ of [1, 2]) {
    await visitor.press(camera.take);
    await expect(visitor.page.getByText(photo.refused)).toBeVisible();
  }
  await visitor.press(camera.take);
  await visitor.sees(photoHelp.title, 'photo-help');
  await expect(visitor.page.getByText(photoHelp.refused)).toBeVisible();
  await visitor.press(photoHelp.decline);
  await visitor.sees(photoDeclined.title, 'photo-declined');
  await kiosk.stop();
});

test('without a face help comes, with a way back to the camera', async ({ branch }) => {
  const { visitor, kiosk } = await atPhotoStep(branch, nobody, { helpAfterSeconds: 3 });
  await hinted(visitor, 'comeIntoFrame');
  await visitor.sees(photoHelp.title, 'photo-help');
  await expect(visitor.page.getByText(photoHelp.noFace)).toBeVisible();
  await visitor.press(words.id.frame.retry);
  await visitor.sees(photo.title, 'photo');
  await kiosk.stop();
});

test('where the check cannot start, the person takes the photo, and the log tells staff', async ({
  branch,
}) => {
  const { visitor, kiosk } = await beforePhoto(branch, asIs, { manualAfterSeconds: 120 });
  await visitor.page.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await visitor.press(words.id.photoIntro.agree);
  await visitor.takePhotoNow();
  await visitor.sees(words.id.bank.title, 'bank');
  const log = await readFile(join(kiosk.folder, 'logs', 'kiosk.log'), 'utf8');
  expect(log).toContain('"event":"faceCheckStopped","because":"notLoaded"');
  await kiosk.stop();
});
