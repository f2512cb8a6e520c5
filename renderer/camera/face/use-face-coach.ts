import { type RefObject, useCallback, useState } from 'react';
import type { FaceCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { useKiosk } from '../../kiosk.ts';
import { workerOpener } from '../analysis/open-worker.ts';
import { type Listener, useCoach } from '../coach/use-coach.ts';
import { encodeJpeg } from '../jpeg.ts';
import type { CameraMeter } from '../metering/meter-camera.ts';
import { faceFormat } from '../picture-format.ts';
import type { Hint } from './assess.ts';
import faceWorker from './face-worker.ts?worker&url';
import type { Box } from './landmarks.ts';
import type { FaceResult } from './result.ts';

const ANALYZE_EVERY_MS = 70;
const COUNT_FROM = 3;

const openWorker = workerOpener('face-worker', faceWorker);

interface Shown {
  /** Three, two, one while the face is good and at rest; the photo is next. */
  readonly count: number | null;
  /** What of the camera's picture is to be shown; the whole of it at first. */
  readonly view: Box | null;
  /** A face was too dark: the screen gives light, and keeps giving it, since it must not flicker. */
  readonly lit: boolean;
  /** A photo that the person took was refused just now. */
  readonly refused: boolean;
}

const NOTHING: Shown = { count: null, view: null, lit: false, refused: false };

interface TakenPhoto {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly quality: PhotoQuality;
}

interface Options {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly meter: RefObject<CameraMeter | null>;
  readonly rules: PhotoRules;
  /** The live picture is on the screen. */
  readonly running: boolean;
  readonly onPhoto: (photo: TakenPhoto) => void;
}

/** One hint at a time while the camera runs, then the photo; or help, when there is none to be had. */
export function useFaceCoach({ video, meter, rules, running, onPhoto }: Options) {
  const { act } = useKiosk();
  const [shown, setShown] = useState(NOTHING);
  const listen = useCallback(
    (notePresence: () => void): Listener<FaceResult> => {
      const waitForFace = () =>
        setTimeout(() => act({ type: 'reportPhoto', trouble: 'noFace' }), rules.helpAfterSeconds * 1000);
      let help = waitForFace();
      return {
        async onResult({ face, dark, metering, steady, view, photo }, pressed) {
          if (metering) meter.current?.follow(metering, metering.stops);
          if (face) {
            clearTimeout(help);
            help = waitForFace();
            notePresence();
          }
          const jpeg = photo && (await encodeJpeg(photo.drawn, faceFormat.mostBytes));
          if (jpeg) {
            onPhoto({ jpeg, quality: photo.quality });
            return true;
          }
          if (pressed) act({ type: 'reportPhoto', trouble: 'refused' });
          setShown((before) => ({
            count: countOf(steady),
            view,
            lit: before.lit || dark,
            refused: before.refused || pressed,
          }));
          return false;
        },
        end: () => clearTimeout(help),
      };
    },
    [act, meter, rules, onPhoto],
  );
  const onFault = useCallback(
    (fault: FaceCheckFault) => {
      act({ type: 'reportFaceCheck', fault });
      setShown(NOTHING);
    },
    [act],
  );
  const coach = useCoach<PhotoRules, Hint, FaceResult, FaceCheckFault>({
    video,
    rules,
    running,
    openWorker,
    everyMs: ANALYZE_EVERY_MS,
    listen,
    onFault,
  });
  const press = () => {
    // Announced again if this one is refused, too.
    setShown((before) => ({ ...before, refused: false }));
    coach.press();
  };
  return { ...coach, ...shown, press };
}

/** Three, two, one while a face is good and at rest; nothing before. @param steady How much of the time has gone by. */
export function countOf(steady: number): number | null {
  return steady > 0 ? Math.max(1, Math.ceil((1 - steady) * COUNT_FROM)) : null;
}
