import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { AnalysisResult } from '../analysis/messages.ts';
import type { Hint } from './assess.ts';
import type { Box } from './landmarks.ts';

/** A photo as it will be sent once the page has made it a JPEG, and how good it is. */
export interface FacePhoto {
  readonly drawn: ImageBitmap;
  readonly quality: PhotoQuality;
}

export interface FaceResult extends AnalysisResult {
  readonly hint: Hint;
  readonly face: boolean;
  /** The face, or what is there without one, needs light. */
  readonly dark: boolean;
  /** Where the face is, in shares of the picture, and by how many stops the camera has it too dark, or below 0 too bright. */
  readonly metering: { readonly x: number; readonly y: number; readonly stops: number } | null;
  readonly photo: FacePhoto | null;
  /** How much of the time has gone by for which the face must be good and at rest, 0 to 1. */
  readonly steady: number;
  /** The part of the camera's picture that the person should see, in shares of its width and height. */
  readonly view: Box;
}
