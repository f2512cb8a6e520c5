import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FaceCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { useKiosk } from '../../kiosk.ts';
import { HintPace } from '../analysis/hint-pace.ts';
import { workerOpener } from '../analysis/open-worker.ts';
import type { Watch } from '../analysis/watch.ts';
import { watchCamera } from '../analysis/watch-camera.ts';
import { countOf } from './count-down.ts';
import faceWorker from './face-worker.ts?worker&url';
import type { Hint } from './judge.ts';
import type { Box } from './mesh.ts';
import type { FacePhoto, Seen } from './messages.ts';

/** Who stands before the camera is there, without touching anything. */
const PRESENT_EVERY_MS = 5000;
const LOOK_EVERY_MS = 70;

const openWorker = workerOpener('face-worker', faceWorker);

interface Coaching {
  readonly hint: Hint | null;
  /** Three, two, one while the face is good and at rest; the photo is next. */
  readonly count: number | null;
  /** What of the camera's picture is to be shown; the whole of it at first. */
  readonly view: Box | null;
  /** A face was too dark: the screen gives light, and keeps giving it, since it must not flicker. */
  readonly lit: boolean;
  /** A photo that the person took was refused just now. */
  readonly refused: boolean;
  /** The person may take the photo. */
  readonly mayPress: boolean;
  /** The check works no more, or never did; the person takes the photo alone. */
  readonly alone: boolean;
}

const BEGINNING: Coaching = {
  hint: null,
  count: null,
  view: null,
  lit: false,
  refused: false,
  mayPress: false,
  alone: false,
};

interface Dependencies {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly rules: PhotoRules;
  /** The live picture is on the screen. */
  readonly running: boolean;
  readonly onPhoto: (photo: FacePhoto) => void;
}

/** One hint at a time while the camera runs, then the photo; or help, when there is none to be had. */
export function useFaceCoach({ video, rules, running, onPhoto }: Dependencies) {
  const { act } = useKiosk();
  const [coaching, setCoaching] = useState(BEGINNING);
  const watch = useRef<Watch<PhotoRules, Seen, FaceCheckFault> | null>(null);
  const { alone } = coaching;

  useEffect(() => {
    if (!running || alone) return;
    const change = (changes: Partial<Coaching>) => setCoaching((before) => ({ ...before, ...changes }));
    const callHelp = () => act({ type: 'reportPhoto', trouble: 'noFace' });
    let pace = new HintPace<Hint>(rules.hintSeconds);
    let presentAt = Number.NEGATIVE_INFINITY;
    let help = setTimeout(callHelp, rules.helpAfterSeconds * 1000);
    const manual = setTimeout(() => change({ mayPress: true }), rules.manualAfterSeconds * 1000);

    const noteFace = (now: number) => {
      clearTimeout(help);
      help = setTimeout(callHelp, rules.helpAfterSeconds * 1000);
      if (now - presentAt < PRESENT_EVERY_MS) return;
      presentAt = now;
      act({ type: 'touch' });
    };
    const see = ({ hint, face, dark, steady, view, photo }: Seen, pressed: boolean) => {
      const now = performance.now();
      if (face) noteFace(now);
      if (photo) return onPhoto(photo);
      if (pressed) {
        // Why it was refused is said at once.
        pace = new HintPace<Hint>(rules.hintSeconds);
        act({ type: 'reportPhoto', trouble: 'refused' });
      }
      change({
        hint: pace.next(hint, now),
        count: countOf(steady),
        view,
        ...(dark ? { lit: true } : {}),
        ...(pressed ? { refused: true } : {}),
      });
    };
    const goOnAlone = (fault: FaceCheckFault) => {
      act({ type: 'reportFaceCheck', fault });
      change({ ...BEGINNING, alone: true });
    };
    const opened = watchCamera<PhotoRules, Seen, FaceCheckFault>({
      video: video.current,
      openWorker,
      rules,
      everyMs: LOOK_EVERY_MS,
      onSeen: see,
      onFault: goOnAlone,
    });
    watch.current = opened ?? null;
    return () => {
      opened?.end();
      watch.current = null;
      clearTimeout(help);
      clearTimeout(manual);
    };
  }, [act, rules, running, alone, video, onPhoto]);

  const press = () => {
    // Said anew if this one is refused, too.
    setCoaching((before) => ({ ...before, refused: false }));
    watch.current?.press();
  };
  return { ...coaching, press };
}
