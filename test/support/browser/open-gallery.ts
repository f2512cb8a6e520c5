import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { exportGallery } from '../../../scripts/gallery/export-gallery.ts';
import { openBrowser } from './browser.ts';

/** The gallery as it is given away, in a folder, with a browser to look at it. */
export interface OpenGallery {
  readonly folder: string;
  readonly browser: Browser;
  /** Ends the browser, and leaves no folder behind. */
  readonly close: () => Promise<void>;
}

export async function openGallery(): Promise<OpenGallery> {
  const folder = await mkdtemp(join(tmpdir(), 'anjungan-gallery-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await exportGallery(folder);
    const browser = await openBrowser();
    return {
      folder,
      browser,
      async close() {
        await browser.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
