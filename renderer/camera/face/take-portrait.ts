import type { PhotoQuality } from '../../../contract/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { encodeJpeg } from '../encode-jpeg.ts';
import { type Gray, grayOf } from '../look/gray.ts';
import { faceShot, shrink } from '../shot.ts';
import { type Measures, qualityOf } from './measures.ts';
import { boxOf, type Mesh } from './mesh.ts';
import type { FacePhoto } from './messages.ts';
import { enlarged, pixelsOf, release } from './pixels.ts';
import { fitInside, portraitOf } from './portrait.ts';
import { presentationOf } from './presentation.ts';

/** A picture that may become the photo. */
export interface Candidate {
  readonly picture: ImageBitmap;
  /** As it was looked at, and how many pixels of the camera one of its pixels is wide. */
  readonly gray: Gray;
  readonly scale: number;
  readonly face: Mesh;
  readonly measures: Measures;
}

/** The portrait as JPEG, never mirrored, and without the camera's or anybody's metadata, as canvases write none. */
export async function takePortrait(
  { picture, gray, scale, face, measures }: Candidate,
  rules: PhotoRules,
  takenBy: PhotoQuality['takenBy'],
): Promise<FacePhoto | null> {
  const cut = fitInside(enlarged(portraitOf(face, rules.portrait), scale), picture);
  const { width, height } = shrink(cut, faceShot.longestSide);
  const canvas = new OffscreenCanvas(width, height);
  try {
    canvas
      .getContext('2d')
      ?.drawImage(picture, cut.left, cut.top, cut.width, cut.height, 0, 0, width, height);
    const jpeg = await encodeJpeg(
      (quality) => canvas.convertToBlob({ type: 'image/jpeg', quality }),
      faceShot.mostBytes,
    );
    if (!jpeg) return null;
    const closest = grayOf(pixelsOf(picture, enlarged(boxOf(face), scale)));
    const presentation = presentationOf(closest, gray, boxOf(face));
    return { jpeg, quality: { ...qualityOf(measures, takenBy), presentation } };
  } finally {
    release(canvas);
  }
}
