import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { type Gray, grayOf } from '../analysis/gray.ts';
import { drawnAsJpeg, pixelsOf } from '../analysis/pixels.ts';
import { faceShot, shrink } from '../shot.ts';
import { type Measures, qualityOf } from './measures.ts';
import { boxOf, enlarged, type Mesh } from './mesh.ts';
import type { FacePhoto } from './messages.ts';
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

/** The portrait as JPEG, never mirrored. */
export async function takePortrait(
  { picture, gray, scale, face, measures }: Candidate,
  rules: PhotoRules,
  takenBy: PhotoQuality['takenBy'],
): Promise<FacePhoto | null> {
  const cut = fitInside(enlarged(portraitOf(face, rules.portrait), scale), picture);
  const size = shrink(cut, faceShot.longestSide);
  const jpeg = await drawnAsJpeg(size, faceShot.mostBytes, (context) => {
    context.drawImage(picture, cut.left, cut.top, cut.width, cut.height, 0, 0, size.width, size.height);
  });
  if (!jpeg) return null;
  const closest = grayOf(pixelsOf(picture, { part: enlarged(boxOf(face), scale) }));
  const presentation = presentationOf(closest, gray, boxOf(face));
  return { jpeg, quality: { ...qualityOf(measures, takenBy), presentation } };
}
