import '../../scripts/lib/node-version.ts';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { step } from '../../scripts/lib/progress.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import { panelSize, usualView, type View } from '../gallery/address.ts';
import { type Sample, samples } from '../gallery/samples/samples.ts';
import { takeDesignPictures } from '../screenshots/design-pictures.ts';
import { galleryFile, showSample } from '../support/browser/gallery-frame.ts';
import { type OpenGallery, openGallery } from '../support/browser/open-gallery.ts';

const FOLDER = inProject('out', 'screenshots');
/** At once; a picture is half drawing and half writing. */
const PAGES = 2;

const views: readonly View[] = (['portrait', 'landscape'] as const).flatMap((orientation) => [
  { ...usualView, orientation },
  { ...usualView, orientation, language: 'en' as const },
  { ...usualView, orientation, size: 'largest' as const },
  { ...usualView, orientation, language: orientation === 'portrait' ? ('jv' as const) : ('su' as const) },
]);

// Pictures of the gallery, to be looked at: every screen in every state, or the screens that are named; with --design those
// of docs/design and the README instead.
await runScript(async () => {
  const { wanted, design } = readWanted();
  const gallery = await openGallery();
  try {
    if (design) {
      console.log(`Pictures of pages: ${await takeDesignPictures(gallery)}`);
      return 0;
    }
    await rm(FOLDER, { recursive: true, force: true });
    for (const view of views) await takePictures(gallery, view, wanted);
  } finally {
    await gallery.close();
  }
  console.log(`${wanted.length} pictures in each of ${views.length} folders: ${FOLDER}`);
  return 0;
});

function readWanted(): { readonly wanted: readonly Sample[]; readonly design: boolean } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { design: { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => samples.every(({ screen }) => screen !== name));
  if (unknown === undefined) {
    const wanted = samples.filter(({ screen }) => positionals.length === 0 || positionals.includes(screen));
    return { wanted, design: values.design };
  }
  throw new Stop(`There is no screen called '${unknown}'.`, 'Look up its name with npm run gallery.');
}

async function takePictures(gallery: OpenGallery, view: View, wanted: readonly Sample[]): Promise<void> {
  const title = `${view.orientation}-${view.language}-${view.size}`;
  const folder = join(FOLDER, title);
  await mkdir(folder, { recursive: true });
  const left = [...wanted];
  await step(`Pictures: ${title}`, async (detail) => {
    const work = async () => {
      const context = await gallery.browser.newContext({ viewport: panelSize(view) });
      const page = await context.newPage();
      await page.goto(galleryFile(gallery.folder, 'frame'));
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
