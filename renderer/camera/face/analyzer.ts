import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { grayOf, meanOf } from '../analysis/gray.ts';
import { pixelsOf } from '../analysis/pixels.ts';
import type { Size } from '../shot.ts';
import { Burst } from './burst.ts';
import type { FaceFinder } from './face-finder.ts';
import { Framing } from './framing.ts';
import { judge } from './judge.ts';
import { measure } from './measures.ts';
import { type Box, boxOf, enlarged } from './mesh.ts';
import type { Seen } from './messages.ts';
import { type Candidate, takePortrait } from './take-portrait.ts';

/** Faces are found in a picture of this width, and their sharpness measured on a face of this width. */
const LOOK_WIDTH = 640;
const CLOSE_UP_WIDTH = 200;
/** Below this mean a picture without a face may have one that is only too dark to be found. */
const DARK_ROOM = 0.16;

/** Looks at one picture after the other, and takes the sharpest of a good run as the photo. */
export function createAnalyzer(finder: FaceFinder, rules: PhotoRules) {
  const burst = new Burst(rules);
  const framing = new Framing(rules);
  let best: Candidate | null = null;
  const forget = () => {
    burst.reset();
    best?.picture.close();
    best = null;
  };

  return async (picture: ImageBitmap, pressed: boolean): Promise<Seen> => {
    const begun = performance.now();
    const small = pixelsOf(picture, { width: LOOK_WIDTH });
    const [face, ...others] = await finder.find(small);
    const gray = grayOf(small);
    const view = framing.next(face, gray, begun);
    const seen = (said: Omit<Seen, 'type' | 'took' | 'view' | 'steady'>, steady = 0): Seen => ({
      type: 'seen',
      steady,
      ...said,
      view: asShares(view, gray),
      took: performance.now() - begun,
    });
    if (!face) {
      forget();
      picture.close();
      const dark = meanOf(gray) < DARK_ROOM;
      return seen({ hint: dark ? 'faceTheLight' : 'comeIntoFrame', face: false, dark, photo: null });
    }
    const scale = picture.width / gray.width;
    const part = enlarged(boxOf(face), scale);
    const closeUp = grayOf(pixelsOf(picture, { part, width: CLOSE_UP_WIDTH }));
    const { portrait } = rules;
    const measures = measure({ faces: [face, ...others], gray, scale, view, closeUp, portrait });
    const { level, hint } = judge(measures, rules);
    const said = { hint, face: true, dark: measures.light < rules.light.good.least };
    const candidate = { picture, gray, scale, face, measures };
    if (pressed) {
      forget();
      const photo = level === 'stop' ? null : await takePortrait(candidate, rules, 'person');
      picture.close();
      return seen({ ...said, photo });
    }
    if (level !== 'good') {
      forget();
      picture.close();
      return seen({ ...said, photo: null });
    }
    const { keep, shoot, steady } = burst.add(measures, begun);
    if (keep) {
      best?.picture.close();
      best = candidate;
    } else picture.close();
    if (!shoot || !best) return seen({ ...said, photo: null }, steady);
    const photo = await takePortrait(best, rules, 'kiosk');
    forget();
    return seen({ ...said, photo });
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
