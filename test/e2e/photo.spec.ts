import { join } from 'node:path';
import jpeg from 'jpeg-js';
import {
  cameraFile,
  darker,
  doubled,
  type Frame,
  nobody,
  portrait,
  type Transform,
} from '../fixtures/face/frames.ts';
import { type Branch, expect, participant, test } from './support/branch.ts';
import { Kiosk, provision } from './support/kiosk.ts';
import { Visitor, words } from './support/visitor.ts';

const { photo, photoHelp, camera, photoDeclined } = words.id;
const person = participant('bpu-under-ceiling');
const asIs: Transform = (frame) => frame;

/** A kiosk that looks at faces, with this picture before its camera; at its photo step. */
async function atPhotoStep(
  { folder, office }: Branch,
  transform: Transform,
  times: { manualAfterSeconds?: number; helpAfterSeconds?: number } = {},
): Promise<{ visitor: Visitor; kiosk: Kiosk }> {
  const provisioning = await provision(folder, office, { photo: times });
  const file = cameraFile(folder, transform(portrait()));
  const args = [`--use-file-for-fake-video-capture=${file}`];
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, args });
  const visitor = new Visitor(await kiosk.start());
  await visitor.begin();
  await visitor.signIn(person);
  await visitor.goToReasons();
  await visitor.choose(words.id.reasons.businessStopped.name);
  await visitor.next();
  await visitor.confirmData();
  await visitor.press(words.id.photoIntro.agree);
  return { visitor, kiosk };
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
  await visitor.giveAccount(person);
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
