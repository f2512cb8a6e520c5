import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { grayOf, meanOf } from '../analysis/gray.ts';
import { drawnAsJpeg, pixelsOf } from '../analysis/pixels.ts';
import { shrink } from '../shot.ts';
import { findPage } from './find-page.ts';
import { judgePage, measurePage } from './judge.ts';
import type { PageShot, Seen } from './messages.ts';
import { type Quad, scaled } from './quad.ts';
import { SteadyRun } from './steady-run.ts';
import { flatSize, straighten } from './straighten.ts';
import { writingOn } from './writing.ts';

/** Pages are found in a picture of this width. */
const LOOK_WIDTH = 480;
/** Below this mean a picture without a page may have one that is only too dark to be found. */
const DARK_ROOM = 0.12;

type Flat = ReturnType<typeof straighten>;

/** Looks at one picture after the other, and takes the sharpest of a good run as the page. */
export function createAnalyzer(rules: DocumentPhotoRules) {
  const run = new SteadyRun(rules);
  let best: Flat | null = null;
  const forget = () => {
    run.reset();
    best?.data.fill(0);
    best = null;
  };

  return async (picture: ImageBitmap, pressed: boolean): Promise<Seen> => {
    const begun = performance.now();
    const { width, height } = picture;
    const seen = (said: Omit<Seen, 'type' | 'took'>): Seen => {
      picture.close();
      return { type: 'seen', ...said, took: performance.now() - begun };
    };
    const small = pixelsOf(picture, { width: LOOK_WIDTH });
    const gray = grayOf(small);
    const found = findPage(gray);
    if (!found) {
      forget();
      const hint = meanOf(gray) < DARK_ROOM ? 'moreLight' : 'showPage';
      const jpeg = pressed ? await asItIs(picture, rules) : null;
      return seen({ hint, outline: null, shot: jpeg && { jpeg, because: hint } });
    }
    const corners = scaled(found.corners, width / small.width);
    const flat = layFlat(picture, corners, rules);
    const measures = measurePage(corners, writingOn(grayOf(flat)));
    const { level, hint } = judgePage(measures, rules);
    const outline = { corners, width, height, good: level === 'good' };
    if (pressed) {
      const shot = await shotOf(flat, rules, level === 'stop' ? hint : null);
      forget();
      return seen({ hint, outline, shot });
    }
    if (level !== 'good') {
      forget();
      return seen({ hint, outline, shot: null });
    }
    const { keep, shoot } = run.add(corners, measures.sharpness, width, begun);
    if (keep) {
      best?.data.fill(0);
      best = flat;
    }
    const shot = shoot && best ? await shotOf(best, rules, null) : null;
    if (shoot) forget();
    return seen({ hint, outline, shot });
  };
}

function layFlat(picture: ImageBitmap, corners: Quad, { longestSide }: DocumentPhotoRules): Flat {
  const whole = pixelsOf(picture);
  const flat = straighten(whole, corners, flatSize(corners, longestSide));
  whole.data.fill(0);
  return flat;
}

function asItIs(picture: ImageBitmap, { longestSide, mostBytes }: DocumentPhotoRules) {
  const size = shrink(picture, longestSide);
  return drawnAsJpeg(size, mostBytes, (context) => {
    context.drawImage(picture, 0, 0, size.width, size.height);
  });
}

async function shotOf(
  flat: Flat,
  { mostBytes }: DocumentPhotoRules,
  because: PageShot['because'],
): Promise<PageShot | null> {
  const { width, height, data } = flat;
  const jpeg = await drawnAsJpeg(flat, mostBytes, (context) => {
    context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  });
  return jpeg && { jpeg, because };
}
