import { z } from 'zod';
import { least, lookTimes, most, share } from './limits.ts';
import { sourced } from './parts.ts';

/** When the kiosk takes the picture of a page, how readable it must be, and how much of it is kept. */
export const documentPhotoSchema = z.strictObject({
  /** Of one page, once it lies flat. */
  longestSide: z.int().min(400).max(4_000),
  mostBytes: z.int().positive(),
  ...lookTimes,
  /** After so many refused tries the person may send a page as it is. */
  triesBeforeAsIs: z.int().positive(),
  /** Pixels of the camera along the page's longer side. */
  length: least(z.number().positive()),
  /** How much longer an edge is than the one across from it: 0 for a page looked at from straight above. */
  tilt: most(z.number().min(0)),
  /** Brightness of the document. */
  light: least(share),
  /** Share of the page that is blown out, and brighter than its document is elsewhere. */
  glare: most(share),
  /** Share of the page that has writing on it. */
  writing: least(share),
  /** How much darker the writing is than its document. */
  contrast: least(share),
  /** Crisp edges that would fit along the page: its length by how steep the edges of its writing are. */
  detail: least(z.number().min(0)),
  ...sourced,
});
export type DocumentPhotoRules = z.infer<typeof documentPhotoSchema>;
