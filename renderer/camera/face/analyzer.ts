import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { Burst } from '../analysis/burst.ts';
import { type Gray, grayOf } from '../analysis/gray.ts';
import { pixelsOf } from '../analysis/pixels.ts';
import { Shutter } from '../analysis/shutter.ts';
import { LINEAR } from '../light/linear.ts';
import { histogramOf, meanOf, quantileOf } from '../light/statistics.ts';
import type { Size } from '../picture-format.ts';
import { assessFace, needsLight } from './assess.ts';
import type { FaceDetector } from './face-detector.ts';
import type { CloseUp, Scene } from './face-light.ts';
import { createFaceFinder } from './find-faces.ts';
import { Framing } from './framing.ts';
import { type Box, boxOf, enlarged, hasMoved, type Landmarks, type Point } from './landmarks.ts';
import { measure } from './measures.ts';
import type { FacePhoto, FaceResult } from './result.ts';
import { type Candidate, takePortrait } from './take-portrait.ts';

/** Faces are found in a picture of this width, and their sharpness measured on a face of this width. */
const ANALYSIS_WIDTH = 640;
const CLOSE_UP_WIDTH = 200;

/** Analyzes one picture after the other, and takes the sharpest of a good run as the photo. */
export function createFaceAnalyzer(detector: FaceDetector, rules: PhotoRules) {
  const findFaces = createFaceFinder(detector, rules);
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
    const gray = grayOf(small);
    const scene = sceneOf(gray);
    const [face, ...others] = await findFaces(small, scene.mean);
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
      const dark = scene.mean < rules.room.stop;
      const hint = dark ? 'faceTheLight' : 'comeIntoFrame';
      return result({ hint, face: false, dark, metering: null, photo: null, steady: 0 });
    }
    const scale = picture.width / gray.width;
    const closeUp = closeUpOf(picture, face, scale);
    const measures = measure({ faces: [face, ...others], size: gray, scale, view, closeUp, scene }, rules);
    const { level, hint } = assessFace(measures, rules);
    const dark = needsLight(measures, rules);
    const { taken: photo, steady } = shutter.next(
      { picture, gray, scale, face, measures, level },
      { level, position: measures.box, sharpness: measures.sharpness, pressed, at: begun },
    );
    const { left, top, width, height } = asShares(measures.box, gray);
    const metering = { x: left + width / 2, y: top + height / 2, stops: measures.illumination.gain };
    return result({ hint, face: true, dark, metering, photo, steady });
  };
}

function sceneOf({ values }: Gray): Scene {
  const levels = histogramOf(values);
  return { mean: meanOf(levels, LINEAR), bright: LINEAR[quantileOf(levels, 0.9)] ?? 0 };
}

/** The face with its landmarks in its own pixels. */
function closeUpOf(picture: ImageBitmap, face: Landmarks, scale: number): CloseUp {
  const box = boxOf(face);
  const pixels = pixelsOf(picture, { part: enlarged(box, scale), width: CLOSE_UP_WIDTH });
  const factor = pixels.width / box.width;
  const moved = face.map(([x, y, z]): Point => [(x - box.left) * factor, (y - box.top) * factor, z * factor]);
  return { pixels, face: moved };
}

function asShares({ left, top, width, height }: Box, picture: Size): Box {
  return {
    left: left / picture.width,
    top: top / picture.height,
    width: width / picture.width,
    height: height / picture.height,
  };
}
