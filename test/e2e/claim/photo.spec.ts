import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import {
  darker,
  doubled,
  type Frame,
  nobody,
  portrait,
  seated,
  type Transform,
  tilted,
} from '../../fixtures/face/frames.ts';
import { taken } from '../../fixtures/photograph/shot.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { unplugCamera } from '../../support/branch/camera.ts';
import { beforePhoto, photographed } from '../../support/branch/faces.ts';
import type { Branch } from '../../support/branch/open-branch.ts';
import { type Visitor, words } from '../../support/people/visitor.ts';

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

/** A picture of the simulated camera that meters the whole of it. */
function photographedAs({ light, ...look }: { tone: 8; covering: 'hijab-black'; light: number }): Frame {
  const who = [{ name: 'collins', glasses: 'none', ...look } as const];
  return jpeg.decode(taken({ who, light, seed: 'e2e' }), { useTArray: true, formatAsRGBA: true });
}

/** The claim with the photo in view, as the head office has it once it has accepted it. */
async function sentWithPhoto(visitor: Visitor, { headOffice }: Branch) {
  await visitor.press(camera.use);
  await visitor.giveAccount(photographed);
  await visitor.submitClaim();
  await expect.poll(async () => (await headOffice.received()).at(0)?.outcome).toBe('accepted');
  return (await headOffice.received()).at(0);
}

const COLOUR_PROFILE = 0xe2;

/** The segments of a JPEG that say more than the picture: Exif, XMP, IPTC and others (APP1 to APP15), and comments. */
function metadataOf(picture: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 2; picture[at] === 0xff && picture[at + 1] !== 0xda; ) {
    const marker = picture[at + 1] ?? 0;
    const isMore = (marker > 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (isMore && marker !== COLOUR_PROFILE) found.push(marker);
    at += 2 + (picture[at + 2] ?? 0) * 256 + (picture[at + 3] ?? 0);
  }
  return found;
}

test('a good face is photographed by itself, and its quality goes along with the claim', async ({
  branch,
}) => {
  const { visitor, kiosk } = await atPhotoStep(branch, asIs);
  await visitor.sees(photo.reviewTitle, 'photo-review');
  const claim = await sentWithPhoto(visitor, branch);
  const picture = await branch.headOffice.photo(claim?.claimId ?? '');
  const { width, height }: Frame = jpeg.decode(picture, { useTArray: true });
  expect(width / height).toBeCloseTo(3 / 4, 1);
  expect(picture.length).toBeLessThanOrEqual(200_000);
  expect(metadataOf(picture)).toEqual([]);
  expect(claim?.photoQuality).toMatchObject({ takenBy: 'kiosk', faces: 1 });
  expect(claim?.photoQuality?.presentation).toBeDefined();
  expect(claim?.photoHints).toEqual([]);
  await kiosk.stop();
});

test('how to stand is said before the camera is on', async ({ branch }) => {
  const { visitor, kiosk } = await beforePhoto(branch, asIs);
  const { page } = visitor;
  const { good, bad, tips, agree } = words.id.photoIntro;
  for (const sentence of [good, bad, tips]) await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.locator('video')).not.toBeAttached();
  await visitor.press(agree);
  await expect(page.locator('video')).toBeAttached();
  await kiosk.stop();
});

test('the person sees the picture, has another one taken, and says that it is used', async ({ branch }) => {
  const { visitor, kiosk } = await atPhotoStep(branch, asIs);
  const picture = visitor.page.getByRole('img', { name: camera.still });
  await visitor.sees(photo.reviewTitle, 'photo-review');
  await expect(picture).toBeVisible();
  await visitor.press(camera.again);
  await expect(picture).not.toBeAttached();
  await visitor.sees(photo.reviewTitle, 'photo-review');
  await expect(picture).toBeVisible();
  const claim = await sentWithPhoto(visitor, branch);
  expect(claim?.photoQuality).toMatchObject({ takenBy: 'kiosk', faces: 1 });
  await kiosk.stop();
});

test('a dark face gets light from the screen and a hint to turn to it; once it is lit, the photo is taken', async ({
  branch,
}) => {
  const film = [
    { frame: darker(portrait()), seconds: 4 },
    { frame: portrait(), seconds: 10 },
  ];
  const { visitor, kiosk } = await atPhotoStep(branch, film);
  await hinted(visitor, 'faceTheLight');
  await expect(visitor.page.locator('.camera-light')).toBeAttached();
  await visitor.sees(photo.reviewTitle, 'photo-review');
  await expect(visitor.page.locator('.camera-light')).not.toBeAttached();
  await kiosk.stop();
});

const inHijab = (light: number) => photographedAs({ covering: 'hijab-black', tone: 8, light });

test('dark skin in a black hijab, exposed for the room, is photographed by itself, and the photo for the face', async ({
  branch,
}) => {
  const { visitor, kiosk } = await atPhotoStep(branch, [{ frame: inHijab(1), seconds: 1 }]);
  await visitor.sees(photo.reviewTitle, 'photo-review-dark-skin');
  const claim = await sentWithPhoto(visitor, branch);
  expect(claim?.photoQuality?.takenBy).toBe('kiosk');
  const { face } = defaultPolicy.photo.metering;
  expect(claim?.photoQuality?.light).toBeGreaterThan(face * 0.9);
  expect(claim?.photoQuality?.light).toBeLessThan(face * 1.1);
  await kiosk.stop();
});

test('the same in a dark room gets light from the screen first', async ({ branch }) => {
  const film = [
    { frame: inHijab(0.004), seconds: 6 },
    { frame: inHijab(1), seconds: 10 },
  ];
  const { visitor, kiosk } = await atPhotoStep(branch, film);
  await hinted(visitor, 'faceTheLight');
  await expect(visitor.page.locator('.camera-light')).toBeAttached();
  await visitor.sees(photo.reviewTitle, 'photo-review-dark-skin');
  await expect(visitor.page.locator('.camera-light')).not.toBeAttached();
  await kiosk.stop();
});

test('somebody who sits, low and to a side before a wide camera, is followed and photographed', async ({
  branch,
}) => {
  const sitting = seated(-350, 120);
  const camera = { width: 1920, height: 1080 };
  // A tilted head at first, so that there is time to look before the photo is taken.
  const film = [
    { frame: sitting(tilted(25)(portrait())), seconds: 5 },
    { frame: sitting(portrait()), seconds: 8 },
  ];
  const { visitor, kiosk } = await atPhotoStep(branch, film, { camera });
  const zoomed = () =>
    document
      .querySelector('video')
      ?.getAnimations()
      .map(({ effect }) => {
        return effect instanceof KeyframeEffect ? Number(effect.getKeyframes().at(-1)?.['scale']) : 0;
      });
  await expect
    .poll(async () => Math.max(0, ...((await visitor.page.evaluate(zoomed)) ?? [])))
    .toBeGreaterThan(1.1);
  await visitor.sees(photo.reviewTitle, 'photo-review');
  await kiosk.stop();
});

test('a camera that is unplugged while the face is looked at is told, and the hints go on when it is back', async ({
  branch,
}) => {
  const { visitor, kiosk } = await atPhotoStep(branch, doubled);
  await hinted(visitor, 'onlyOne');
  await unplugCamera(visitor.page);
  await visitor.sees(words.id.cameraError.title, 'camera-trouble');
  await expect(visitor.page.getByText(words.id.cameraError.lost)).toBeVisible();
  await visitor.press(words.id.frame.retry);
  await hinted(visitor, 'onlyOne');
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
  const { visitor, kiosk } = await atPhotoStep(branch, nobody, { helpAfterSeconds: 10 });
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
