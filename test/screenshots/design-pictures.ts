import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp, { type OverlayOptions } from 'sharp';
import { inProject } from '../../scripts/lib/project.ts';
import { Stop } from '../../scripts/lib/stop.ts';
import { choices, panelSize, usualView, type View } from '../gallery/address.ts';
import { sampleAt } from '../gallery/samples/samples.ts';
import { galleryFile, showSample } from '../support/browser/gallery-frame.ts';
import type { OpenGallery } from '../support/browser/open-gallery.ts';

const FOLDER = inProject('docs', 'design', 'after');
const README_PICTURE = inProject('docs', 'anjungan.png');

/** Two dozen pages, four to a sheet, in the order of docs/design/before. */
const SHEETS = [
  ['attract/usual', 'menu/contributes', 'signIn/usual', 'phoneCode/usual'],
  ['jht/usual', 'conditions/whole', 'balance/usual', 'reason/chosen'],
  ['bank/chosen', 'personalData/usual', 'photoIntro/usual', 'check/resigned'],
  ['receipt/accepted', 'tracking/usual', 'trackedClaim/determination', 'connectionError/unreachable'],
  ['outOfService/storage', 'conditions/comeBack', 'receipt/refused-notEligible', 'working/claim'],
  ['question/accountNumber-typed', 'documentPages/pages', 'contributions/behind', 'accountRefused/differs'],
] as const;
const README_PAGES = ['attract/usual', 'reason/chosen', 'check/resigned', 'receipt/accepted'] as const;

/** Pages side by side, each as wide as this, with a gap between. */
const LAYOUT = { portrait: { width: 268, columns: 4 }, landscape: { width: 495, columns: 2 } } as const;
const README_WIDTH = 358;
const GAP = 10;
const WEBP_QUALITY = 40;

/** The pictures of docs/design and of the README, anew; gives the folder. @throws Stop where a page has another name. */
export async function takeDesignPictures({ browser, folder }: OpenGallery): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const orientation of choices.orientation) {
    const view = { ...usualView, orientation };
    const page = await (await browser.newContext({ viewport: panelSize(view) })).newPage();
    await page.goto(galleryFile(folder, 'frame'));
    const { width, columns } = LAYOUT[orientation];
    for (const [index, names] of SHEETS.entries()) {
      const sheet = await sheetOf(page, view, names, width, columns);
      const name = `${orientation}-${String(index).padStart(2, '0')}.webp`;
      await sheet.webp({ quality: WEBP_QUALITY }).toFile(join(FOLDER, name));
    }
    if (orientation === 'portrait') {
      const sheet = await sheetOf(page, view, README_PAGES, README_WIDTH, README_PAGES.length);
      await sheet.png({ palette: true, colours: 64 }).toFile(README_PICTURE);
    }
    await page.context().close();
  }
  return FOLDER;
}

async function sheetOf(page: Page, view: View, names: readonly string[], width: number, columns: number) {
  const panel = panelSize(view);
  const height = Math.round((width * panel.height) / panel.width);
  const pictures: OverlayOptions[] = [];
  for (const [index, name] of names.entries()) {
    const picture = sharp(await pictureOf(page, view, name)).resize(width, height);
    pictures.push({
      input: await picture.png().toBuffer(),
      left: (index % columns) * (width + GAP),
      top: Math.floor(index / columns) * (height + GAP),
    });
  }
  const rows = Math.ceil(names.length / columns);
  return sharp({
    create: {
      width: columns * (width + GAP) - GAP,
      height: rows * (height + GAP) - GAP,
      channels: 4,
      background: { r: 255, g: 255, b: 255, alpha: 0 },
    },
  }).composite(pictures);
}

async function pictureOf(page: Page, view: View, name: string): Promise<Buffer> {
  const [screen = '', state = ''] = name.split('/');
  const sample = sampleAt(screen, state);
  if (!sample) throw new Stop(`There is no sample ${name}.`, 'Look up its name with npm run gallery.');
  await showSample(page, sample, view);
  // Pictures within a page come a moment after the words.
  await page.waitForFunction(() => [...document.querySelectorAll('canvas')].every(({ width }) => width > 0));
  return page.screenshot();
}
