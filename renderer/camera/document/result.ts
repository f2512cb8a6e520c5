import type { AnalysisResult } from '../analysis/messages.ts';
import type { PageHint } from './assess.ts';
import type { Quad } from './quad.ts';

/** A page as it will be sent once it is a JPEG: laid flat where its edges were found, else the camera's whole picture. */
export interface PagePicture {
  readonly drawn: ImageBitmap;
  /** What keeps it from being read; null where it can be. */
  readonly because: PageHint | null;
}

/** Where the page is in a picture of this size. */
export interface Outline {
  readonly corners: Quad;
  readonly width: number;
  readonly height: number;
  /** Nothing is left to do but to hold still. */
  readonly good: boolean;
}

export interface PageResult extends AnalysisResult {
  readonly hint: PageHint;
  readonly outline: Outline | null;
  readonly picture: PagePicture | null;
}
