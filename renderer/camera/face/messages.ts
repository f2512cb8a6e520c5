import type { FaceCheckFault } from '../../../contract/kiosk-api/actions.ts';
import type { PhotoQuality } from '../../../contract/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Hint } from './judge.ts';
import type { Box } from './mesh.ts';

/** What the page says to the worker that looks at faces. */
export type ToWorker =
  /** The camera's pictures come as a stream of their own, so that the page's thread copies none. */
  | { readonly type: 'start'; readonly rules: PhotoRules; readonly pictures: ReadableStream<VideoFrame> }
  /** At the next picture; `pressed` when the person wants it as the photo. Answered by one message. */
  | { readonly type: 'look'; readonly pressed: boolean };

/** A photo as it will be sent, and how good it is. */
export interface FacePhoto {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly quality: PhotoQuality;
}

export interface Seen {
  readonly type: 'seen';
  readonly hint: Hint;
  readonly face: boolean;
  /** The face, or what is there without one, needs light. */
  readonly dark: boolean;
  readonly photo: FacePhoto | null;
  /** How much of the time has gone by for which the face must be good and at rest, 0 to 1. */
  readonly steady: number;
  /** The part of the camera's picture that the person should see, in shares of its width and height. */
  readonly view: Box;
  /** Milliseconds that this look took. */
  readonly took: number;
}

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly fault: FaceCheckFault }
  | Seen;
