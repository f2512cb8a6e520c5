import '../../scripts/lib/node-version.ts';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { exportGallery } from '../../scripts/gallery/export-gallery.ts';
import { step } from '../../scripts/lib/progress.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import { panelSize, usualView, type View } from '../gallery/address.ts';
import { type Sample, samples } from '../gallery/samples/samples.ts';
import { openBrowser } from '../support/browser/browser.ts';
import { galleryFile, showSample } from '../support/browser/gallery-frame.ts';

const FOLDER = inProject('out', 'screenshots');
/** At once; a picture is half drawing and half writing. */
const PAGES = 2;

const views: readonly View[] = (['portrait', 'landscape'] as const).flatMap((orientation) => [
  { ...usualView, orientation },
  { ...usualView, orientation, language: 'en' as const },
  { ...usualView, orientation, size: 'largest' as const },
]);

// Pictures of the gallery, to be looked at: every screen in every state, or the screens that are named.
await runScript(async () => {
  const wanted = readWanted();
  const gallery = await mkdtemp(join(tmpdir(), 'anjungan-gallery-'));
  try {
    await exportGallery(gallery);
    const browser = await openBrowser();
    await rm(FOLDER, { recursive: true, force: true });
    for (const view of views) await takePictures(browser, gallery, view, wanted);
    await browser.close();
  } finally {
    await rm(gallery, { recursive: true, force: true });
  }
  console.log(`${wanted.length} pictures in each of ${views.length} folders: ${FOLDER}`);
  return 0;
});

function readWanted(): readonly Sample[] {
  const { positionals } = parseArgs({ allowPositionals: true });
  const unknown = positionals.find((name) => samples.every(({ screen }) => screen !== name));
  if (unknown === undefined) {
    return samples.filter(({ screen }) => positionals.length === 0 || positionals.includes(screen));
  }
  throw new Stop(`There is no screen called '${unknown}'.`, 'Look up its name with npm run gallery.');
}

async function takePictures(
  browser: Browser,
  gallery: string,
  view: View,
  wanted: readonly Sample[],
): Promise<void> {
  const title = `${view.orientation}-${view.language}-${view.size}`;
  const folder = join(FOLDER, title);
  await mkdir(folder, { recursive: true });
  const left = [...wanted];
  await step(`Pictures: ${title}`, async (detail) => {
    const work = async () => {
      const context = await browser.newContext({ viewport: panelSize(view) });
      const page = await context.newPage();
      await page.goto(galleryFile(gallery, 'frame'));
      for (let sample = left.shift(); sample; sample = left.shift()) {
        detail(`${left.length} left`);
        await showSample(page, sample, view);
        await isWhole(page);
        await page.screenshot({ path: join(folder, `${sample.screen}-${sample.state}.png`) });
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: PAGES }, work));
  });
}

/** Pictures and the camera's picture come a moment after the words. */
async function isWhole(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll('canvas')].every(({ width }) => width > 0);
    return pictures && [...document.querySelectorAll('video')].every((video) => video.videoWidth > 0);
  });
}
