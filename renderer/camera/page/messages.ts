import type { PageCheckFault } from '../../../contract/kiosk-api/actions.ts';
import type { PaperPhotoRules } from '../../../contract/policy/paper-photo.ts';
import type { PageHint } from './judge.ts';
import type { Quad } from './quad.ts';

/** What the page of the screen says to the worker that looks at papers. */
export type ToWorker =
  | { readonly type: 'start'; readonly rules: PaperPhotoRules }
  /** One picture of the camera; `pressed` when the person wants it now. Answered by one message. */
  | { readonly type: 'look'; readonly picture: ImageBitmap; readonly pressed: boolean };

/** A page as it will be sent: laid flat where its edges were found, else the camera's whole picture. */
export interface PageShot {
  readonly jpeg: Uint8Array<ArrayBuffer>;
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

export interface Seen {
  readonly type: 'seen';
  readonly hint: PageHint;
  readonly outline: Outline | null;
  readonly shot: PageShot | null;
  /** Milliseconds that this look took. */
  readonly took: number;
}

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly fault: PageCheckFault }
  | Seen;
