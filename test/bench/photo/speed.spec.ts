import { cpus, loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { doubled, jpegOf, portrait, type Transform } from '../../fixtures/face/frames.ts';
import { median, table } from '../../fixtures/numbers/measure.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { beforePhoto } from '../../support/branch/faces.ts';
import type { Branch } from '../../support/branch/open-branch.ts';
import { words } from '../../support/people/visitor.ts';
import { createAnalyzer } from './analyzer.ts';
import { listen, type Noted, noted, since, together } from './noted.ts';

const ROUNDS = 3;
const WATCHED_MS = 8000;
const SHOTS = 5;
/** Looks of the check with nothing else to do. */
const BARE_LOOKS = 100;
const asIs: Transform = (frame) => frame;

test('how fast the check looks, what it costs the screen, and how soon the photo is there', async ({
  branch,
}) => {
  test.setTimeout(600_000);
  const load = loadavg()[0]?.toFixed(2);
  const bare = await bareLooks(branch);
  const off: Noted[] = [];
  const on: Noted[] = [];
  // They take turns, so that whatever else the computer does meets both alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    off.push(await watched(branch, false));
    on.push(await watched(branch, true));
  }
  const shots = await photographed(branch);
  console.log(`${cpus().length} cores, no GPU, packaged build; load at the start ${load}\n`);
  const header = [
    '',
    'seconds',
    'camera/s',
    'looks/s',
    'screen/s',
    '> 50 ms',
    'longest ms',
    'tasks > 50 ms',
    'thread ms/s',
  ];
  const rows = [
    ['floor: the page without the check', together(off)],
    ['the check, no photo due', together(on)],
    ['the check, up to the photo', shots.screen],
  ] as const;
  console.log(table([header, ...rows.map(([name, told]) => [name, ...figures(told)])]));
  console.log(`\nfloor: the check alone, no camera and no pause: ${bare.toFixed(1)} looks/s`);
  console.log(`face seen to photo, median of ${SHOTS}: ${median(shots.fromFace).toFixed(0)} ms`);
  console.log(
    `button to photo, camera and models from nothing, median of ${SHOTS}: ${median(shots.fromButton).toFixed(0)} ms`,
  );
  expect(together(on).seen.length).toBeGreaterThan(0);
});

function figures({ gaps, longTasks, seen, pictures, worked }: Noted): string[] {
  const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000;
  const each = (count: number) => (count / seconds).toFixed(1);
  return [
    seconds.toFixed(0),
    each(pictures.length),
    each(seen.length),
    each(gaps.length),
    `${gaps.filter((gap) => gap > 50).length} of ${gaps.length}`,
    Math.max(...gaps).toFixed(0),
    String(longTasks.length),
    ((worked * 1000) / seconds).toFixed(0),
  ];
}

async function bareLooks({ kiosk }: Branch): Promise<number> {
  const lookAt = await createAnalyzer(await kiosk.start());
  const jpeg = jpegOf(doubled(portrait()));
  await lookAt(jpeg, 10);
  const begun = performance.now();
  await lookAt(jpeg, BARE_LOOKS);
  const seconds = (performance.now() - begun) / 1000;
  await kiosk.stop();
  return BARE_LOOKS / seconds;
}

/** The photo step with two faces before the camera, so that it goes on; from the button on, start included. */
async function watched(branch: Branch, faceCheck: boolean): Promise<Noted> {
  const { visitor, kiosk } = await beforePhoto(branch, doubled, { faceCheck, manualAfterSeconds: 60 });
  const { page } = visitor;
  const before = await begin(page);
  await visitor.press(words.id.photoIntro.agree);
  await page.locator('video').waitFor();
  await page.waitForTimeout(WATCHED_MS);
  const told = since(before, await noted(page));
  await kiosk.stop();
  return told;
}

async function photographed(branch: Branch) {
  const { visitor, kiosk } = await beforePhoto(branch, asIs);
  const { page } = visitor;
  const first = await begin(page);
  const fromFace: number[] = [];
  const fromButton: number[] = [];
  for (let shot = 0; shot < SHOTS; shot += 1) {
    const before = await noted(page);
    const begun = await page.evaluate(() => performance.now());
    await visitor.press(shot === 0 ? words.id.photoIntro.agree : words.id.camera.again);
    await visitor.sees(words.id.photo.reviewTitle, 'photo-review');
    const { seen } = since(before, await noted(page));
    const face = seen.find((look) => look.face)?.at ?? Number.NaN;
    const photo = seen.find((look) => look.photo)?.at ?? Number.NaN;
    fromFace.push(photo - face);
    fromButton.push(photo - begun);
  }
  const screen = since(first, await noted(page));
  await kiosk.stop();
  return { fromFace, fromButton, screen };
}

async function begin(page: Page): Promise<Noted> {
  await page.evaluate(listen);
  return noted(page);
}
