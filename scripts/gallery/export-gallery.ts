import { rm } from 'node:fs/promises';
import { build } from 'vite';
import { exportedGallery, galleryPages } from './config.ts';

/** Writes the gallery into a folder as files that need no server. The folder is emptied first. */
export async function exportGallery(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const page of galleryPages) await build(exportedGallery(page, folder));
}
