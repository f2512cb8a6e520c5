import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Level } from '../analysis/findings.ts';
import { type Gray, grayOf } from '../analysis/gray.ts';
import { pixelsOf } from '../analysis/pixels.ts';
import { drawPicture } from '../canvas.ts';
import { expose } from '../light/exposure.ts';
import { faceFormat, fitWithin } from '../picture-format.ts';
import { boxOf, enlarged, type Landmarks } from './landmarks.ts';
import { type Measures, qualityOf } from './measures.ts';
import { fitInside, portraitOf } from './portrait.ts';
import { presentationOf } from './presentation.ts';
import type { FacePhoto } from './result.ts';

/** A picture that may become the photo. */
export interface Candidate {
  readonly picture: ImageBitmap;
  /** As it was analyzed, and how many pixels of the camera one of its pixels is wide. */
  readonly gray: Gray;
  readonly scale: number;
  readonly face: Landmarks;
  readonly measures: Measures;
  readonly level: Level;
}

/** The portrait, never mirrored, exposed for the face. */
export function takePortrait(
  { picture, gray, scale, face, measures }: Candidate,
  rules: PhotoRules,
  takenBy: PhotoQuality['takenBy'],
): FacePhoto {
  const crop = fitInside(enlarged(portraitOf(face, rules.portrait), scale), picture);
  const size = fitWithin(crop, faceFormat.longestSide);
  const drawn = drawPicture(size, (context) => {
    context.drawImage(picture, crop.left, crop.top, crop.width, crop.height, 0, 0, size.width, size.height);
    const pixels = context.getImageData(0, 0, size.width, size.height);
    expose(pixels.data, measures.illumination.gain);
    context.putImageData(pixels, 0, 0);
    pixels.data.fill(0);
  });
  const closest = grayOf(pixelsOf(picture, { part: enlarged(boxOf(face), scale) }));
  const presentation = presentationOf(closest, gray, boxOf(face));
  return { drawn, quality: { ...qualityOf(measures, takenBy), presentation } };
}
