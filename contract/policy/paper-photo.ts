import { z } from 'zod';
import { least, most, seconds, share } from './limits.ts';
import { sourced } from './parts.ts';

/** When the kiosk takes the picture of a page, how readable it must be, and how much of it is kept. */
export const paperPhotoSchema = z.strictObject({
  /** Of one page, once it lies flat. */
  longestSide: z.int().min(400).max(4_000),
  mostBytes: z.int().positive(),
  /** From then on the person may take the picture, too. */
  manualAfterSeconds: z.number().min(0).max(600),
  /** After so many refused tries the person may send a page as it is. */
  triesBeforeAsIs: z.int().positive(),
  /** A hint stays at least so long. */
  hintSeconds: seconds,
  /** Everything must be good for so long, over so many pictures, with no corner moving more than this share. */
  steadySeconds: seconds,
  burstFrames: z.int().positive(),
  drift: share,
  /** The check must be ready, and look at one picture, within this time; else the step goes on without it. */
  startSeconds: seconds,
  slowestLookSeconds: seconds,
  /** Pixels of the camera along the page's longer side. */
  length: least(z.number().positive()),
  /** How much longer an edge is than the one across from it: 0 for a page looked at from straight above. */
  tilt: most(z.number().min(0)),
  /** Brightness of the paper. */
  light: least(share),
  /** Share of the page that is blown out, and brighter than its paper is elsewhere. */
  glare: most(share),
  /** Share of the page that has writing on it. */
  writing: least(share),
  /** How much darker the writing is than its paper. */
  contrast: least(share),
  /** Crisp edges that would fit along the page: its length by how steep the edges of its writing are. */
  detail: least(z.number().min(0)),
  ...sourced,
});
export type PaperPhotoRules = z.infer<typeof paperPhotoSchema>;
