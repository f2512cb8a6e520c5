import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { Burst } from '../analysis/burst.ts';
import type { Finding } from '../analysis/findings.ts';
import { grayOf, meanOf } from '../analysis/gray.ts';
import { pixelsOf } from '../analysis/pixels.ts';
import { Shutter } from '../analysis/shutter.ts';
import { drawPicture } from '../canvas.ts';
import { fitWithin } from '../picture-format.ts';
import { assessPage, measurePage, type PageHint } from './assess.ts';
import { findPage } from './find-page.ts';
import { hasMoved, type Quad, scaled } from './quad.ts';
import type { Outline, PagePicture, PageResult } from './result.ts';
import { flatSize, straighten } from './straighten.ts';
import { writingOn } from './writing.ts';

/** Pages are found in a picture of this width. */
const ANALYSIS_WIDTH = 480;
/** Below this mean a picture without a page may have one that is only too dark to be found. */
const DARK_ROOM = 0.12;

type Flat = ReturnType<typeof straighten>;
type Candidate = Finding<PageHint> & { readonly flat: Flat };

/** Analyzes one picture after the other, and takes the sharpest of a good run as the page. */
export function createPageAnalyzer(rules: DocumentPhotoRules) {
  const shutter = new Shutter<Outline, Candidate, PagePicture>({
    burst: new Burst(rules, (before, now) => hasMoved(before, now, rules.drift)),
    take: ({ flat, level, hint }) => ({ drawn: drawFlat(flat), because: level === 'stop' ? hint : null }),
    release: ({ flat }) => flat.data.fill(0),
  });

  return async (picture: ImageBitmap, pressed: boolean): Promise<PageResult> => {
    const begun = performance.now();
    const { width, height } = picture;
    const result = (found: Omit<PageResult, 'type' | 'took'>): PageResult => {
      picture.close();
      return { type: 'result', ...found, took: performance.now() - begun };
    };
    const small = pixelsOf(picture, { width: ANALYSIS_WIDTH });
    const gray = grayOf(small);
    const found = findPage(gray);
    if (!found) {
      shutter.reset();
      const hint = meanOf(gray) < DARK_ROOM ? 'moreLight' : 'showPage';
      const asItIs: PagePicture | null = pressed ? { drawn: drawWhole(picture, rules), because: hint } : null;
      return result({ hint, outline: null, picture: asItIs });
    }
    const corners = scaled(found.corners, width / small.width);
    const flat = layFlat(picture, corners, rules);
    const measures = measurePage(corners, writingOn(grayOf(flat)));
    const { level, hint } = assessPage(measures, rules);
    const outline = { corners, width, height, good: level === 'good' };
    const { taken } = shutter.next(
      { flat, level, hint },
      { level, position: outline, sharpness: measures.sharpness, pressed, at: begun },
    );
    return result({ hint, outline, picture: taken });
  };
}

function layFlat(picture: ImageBitmap, corners: Quad, { longestSide }: DocumentPhotoRules): Flat {
  const whole = pixelsOf(picture);
  const flat = straighten(whole, corners, flatSize(corners, longestSide));
  whole.data.fill(0);
  return flat;
}

function drawWhole(picture: ImageBitmap, { longestSide }: DocumentPhotoRules): ImageBitmap {
  const size = fitWithin(picture, longestSide);
  return drawPicture(size, (context) => context.drawImage(picture, 0, 0, size.width, size.height));
}

function drawFlat({ width, height, data }: Flat): ImageBitmap {
  return drawPicture({ width, height }, (context) =>
    context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0),
  );
}
