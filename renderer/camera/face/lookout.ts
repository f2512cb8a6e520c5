import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { encodeJpeg } from '../encode-jpeg.ts';
import { faceShot, shrink } from '../shot.ts';
import { Burst } from './burst.ts';
import type { FaceFinder } from './face-finder.ts';
import { grayOf, meanOf } from './gray.ts';
import { judge } from './judge.ts';
import { type Measures, measure, qualityOf } from './measures.ts';
import { type Box, boxOf, type Mesh } from './mesh.ts';
import type { FacePhoto, Seen } from './messages.ts';
import { fitInside, portraitOf } from './portrait.ts';

/** Faces are found in a picture of this width, and their sharpness measured on a face of this width. */
const LOOK_WIDTH = 640;
const CLOSE_UP_WIDTH = 200;
/** Below this mean a picture without a face may have one that is only too dark to be found. */
const DARK_ROOM = 0.16;

interface Kept {
  readonly picture: ImageBitmap;
  readonly face: Mesh;
  readonly scale: number;
  readonly measures: Measures;
}

/** Looks at one picture after the other, and takes the sharpest of a good run as the photo. */
export function openLookout(finder: FaceFinder, rules: PhotoRules) {
  const burst = new Burst(rules);
  let best: Kept | null = null;
  const forget = () => {
    burst.reset();
    best?.picture.close();
    best = null;
  };

  return async (picture: ImageBitmap, pressed: boolean): Promise<Seen> => {
    const begun = performance.now();
    const seen = (said: Omit<Seen, 'type' | 'took'>): Seen => ({
      type: 'seen',
      ...said,
      took: performance.now() - begun,
    });
    const scale = Math.max(1, picture.width / LOOK_WIDTH);
    const small = pixelsOf(
      picture,
      { left: 0, top: 0, width: picture.width, height: picture.height },
      LOOK_WIDTH,
    );
    const [face, ...others] = await finder.find(small);
    const gray = grayOf(small);
    if (!face) {
      forget();
      picture.close();
      const dark = meanOf(gray) < DARK_ROOM;
      return seen({ hint: dark ? 'faceTheLight' : 'comeIntoFrame', face: false, dark, photo: null });
    }
    const closeUp = grayOf(pixelsOf(picture, enlarged(boxOf(face), scale), CLOSE_UP_WIDTH));
    const measures = measure({ faces: [face, ...others], gray, scale, closeUp, portrait: rules.portrait });
    const { level, hint } = judge(measures, rules);
    const said = { hint, face: true, dark: measures.light < rules.light.good.least };
    const kept = { picture, face, scale, measures };
    if (pressed) {
      forget();
      const photo = level === 'stop' ? null : await photoOf(kept, rules, 'person');
      picture.close();
      return seen({ ...said, photo });
    }
    if (level !== 'good') {
      forget();
      picture.close();
      return seen({ ...said, photo: null });
    }
    const { keep, shoot } = burst.add(measures, begun);
    if (keep) {
      best?.picture.close();
      best = kept;
    } else picture.close();
    if (!shoot || !best) return seen({ ...said, photo: null });
    const photo = await photoOf(best, rules, 'kiosk');
    forget();
    return seen({ ...said, photo });
  };
}

/** The portrait as JPEG, never mirrored, and without the camera's or anybody's metadata, as canvases write none. */
async function photoOf(
  { picture, face, scale, measures }: Kept,
  rules: PhotoRules,
  takenBy: 'kiosk' | 'person',
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
    return jpeg && { jpeg, quality: qualityOf(measures, takenBy) };
  } finally {
    release(canvas);
  }
}

function pixelsOf(picture: ImageBitmap, { left, top, width, height }: Box, wantedWidth: number): ImageData {
  const target = { width: Math.min(wantedWidth, Math.round(width)), height: 0 };
  target.height = Math.max(1, Math.round((height * target.width) / width));
  const canvas = new OffscreenCanvas(target.width, target.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas');
  context.drawImage(picture, left, top, width, height, 0, 0, target.width, target.height);
  const pixels = context.getImageData(0, 0, target.width, target.height);
  release(canvas);
  return pixels;
}

function enlarged({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}

/** Gives the picture's memory back at once. */
function release(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
