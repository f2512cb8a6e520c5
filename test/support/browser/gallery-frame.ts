import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { type View, writeAddress } from '../../gallery/address.ts';
import type { Sample } from '../../gallery/samples/samples.ts';

/** A page of the exported gallery, as it is opened from a disk. */
export const galleryFile = (folder: string, page: 'index' | 'frame' | 'design'): string =>
  pathToFileURL(join(folder, `${page}.html`)).href;

/** Has the gallery's frame, which the page has open, draw this sample; gives its heading. */
export async function showSample(page: Page, { screen, state }: Sample, view: View): Promise<Locator> {
  await page.evaluate((hash) => {
    document.querySelector('h1')?.setAttribute('data-of-the-last-one', '');
    location.hash = hash;
  }, writeAddress({ screen, state, view }));
  const heading = page.locator('h1:not([data-of-the-last-one])');
  await heading.waitFor();
  return heading;
}
