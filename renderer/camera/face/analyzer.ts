import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { Burst } from '../analysis/burst.ts';
import { grayOf, meanOf } from '../analysis/gray.ts';
import { pixelsOf } from '../analysis/pixels.ts';
import { Shutter } from '../analysis/shutter.ts';
import type { Size } from '../picture-format.ts';
import { assessFace } from './assess.ts';
import type { FaceDetector } from './face-detector.ts';
import { Framing } from './framing.ts';
import { type Box, boxOf, enlarged, hasMoved } from './landmarks.ts';
import { measure } from './measures.ts';
import type { FacePhoto, FaceResult } from './result.ts';
import { type Candidate, takePortrait } from './take-portrait.ts';

/** Faces are found in a picture of this width, and their sharpness measured on a face of this width. */
const ANALYSIS_WIDTH = 640;
const CLOSE_UP_WIDTH = 200;
/** Below this mean a picture without a face may have one that is only too dark to be found. */
const DARK_ROOM = 0.16;

/** Analyzes one picture after the other, and takes the sharpest of a good run as the photo. */
export function createFaceAnalyzer(detector: FaceDetector, rules: PhotoRules) {
  const framing = new Framing(rules);
  const shutter = new Shutter<Box, Candidate, FacePhoto>({
    burst: new Burst(rules, (before, now) => hasMoved(before, now, rules.drift)),
    take: (candidate, takenBy) =>
      candidate.level === 'stop' ? null : takePortrait(candidate, rules, takenBy),
    release: ({ picture }) => picture.close(),
  });

  return async (picture: ImageBitmap, pressed: boolean): Promise<FaceResult> => {
    const begun = performance.now();
    const small = pixelsOf(picture, { width: ANALYSIS_WIDTH });
    const [face, ...others] = await detector.detect(small);
    const gray = grayOf(small);
    const view = framing.next(face, gray, begun);
    const result = (found: Omit<FaceResult, 'type' | 'took' | 'view'>): FaceResult => ({
      type: 'result',
      ...found,
      view: asShares(view, gray),
      took: performance.now() - begun,
    });
    if (!face) {
      shutter.reset();
      picture.close();
      const dark = meanOf(gray) < DARK_ROOM;
      const hint = dark ? 'faceTheLight' : 'comeIntoFrame';
      return result({ hint, face: false, dark, photo: null, steady: 0 });
    }
    const scale = picture.width / gray.width;
    const part = enlarged(boxOf(face), scale);
    const closeUp = grayOf(pixelsOf(picture, { part, width: CLOSE_UP_WIDTH }));
    const { portrait } = rules;
    const measures = measure({ faces: [face, ...others], gray, scale, view, closeUp, portrait });
    const { level, hint } = assessFace(measures, rules);
    const dark = measures.light < rules.light.good.least;
    const { taken: photo, steady } = shutter.next(
      { picture, gray, scale, face, measures, level },
      { level, position: measures.box, sharpness: measures.sharpness, pressed, at: begun },
    );
    return result({ hint, face: true, dark, photo, steady });
  };
}

function asShares({ left, top, width, height }: Box, picture: Size): Box {
  return {
    left: left / picture.width,
    top: top / picture.height,
    width: width / picture.width,
    height: height / picture.height,
  };
}
