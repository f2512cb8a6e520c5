import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PageCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { useKiosk } from '../../kiosk.ts';
import { HintPace } from '../analysis/hint-pace.ts';
import { workerOpener } from '../analysis/open-worker.ts';
import type { Watch } from '../analysis/watch.ts';
import { watchCamera } from '../analysis/watch-camera.ts';
import documentWorker from './document-worker.ts?worker&url';
import type { PageHint } from './judge.ts';
import type { Outline, PageShot, Seen } from './messages.ts';
import { moveOf } from './quad.ts';

/** Who moves a document before the camera is there, without touching anything; one left lying there tells nothing. */
const PRESENT_EVERY_MS = 5000;
const LOOK_EVERY_MS = 80;

const openWorker = workerOpener('document-worker', documentWorker);

interface Coaching {
  readonly hint: PageHint | null;
  readonly outline: Outline | null;
  /** The person may take the picture. */
  readonly mayPress: boolean;
  /** The check works no more, or never did; the person takes the picture alone. */
  readonly alone: boolean;
}

interface Dependencies {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly rules: DocumentPhotoRules;
  readonly looks: boolean;
  /** The live picture is on the screen. */
  readonly running: boolean;
  readonly onShot: (shot: PageShot) => void;
}

/** One hint at a time while the camera runs, and the page's edges, then its picture. */
export function useDocumentCoach({ video, rules, looks, running, onShot }: Dependencies) {
  const { act } = useKiosk();
  const beginning: Coaching = { hint: null, outline: null, mayPress: !looks, alone: !looks };
  const [coaching, setCoaching] = useState(beginning);
  const watch = useRef<Watch<DocumentPhotoRules, Seen, PageCheckFault> | null>(null);
  const { alone } = coaching;

  useEffect(() => {
    if (!running || alone) return;
    const change = (changes: Partial<Coaching>) => setCoaching((before) => ({ ...before, ...changes }));
    const pace = new HintPace<PageHint>(rules.hintSeconds);
    let presentAt = Number.NEGATIVE_INFINITY;
    let before: Outline | null = null;
    const manual = setTimeout(() => change({ mayPress: true }), rules.manualAfterSeconds * 1000);

    const see = ({ hint, outline, shot }: Seen, pressed: boolean) => {
      const now = performance.now();
      const moves =
        before && outline && moveOf(before.corners, outline.corners) > rules.drift * outline.width;
      before = outline;
      if (moves && now - presentAt >= PRESENT_EVERY_MS) {
        presentAt = now;
        act({ type: 'touch' });
      }
      if (pressed && shot?.because) act({ type: 'reportPage' });
      if (shot) return onShot(shot);
      change({ hint: pace.next(hint, now), outline });
    };
    const goOnAlone = (fault: PageCheckFault) => {
      act({ type: 'reportPageCheck', fault });
      change({ hint: null, outline: null, mayPress: true, alone: true });
    };
    const opened = watchCamera<DocumentPhotoRules, Seen, PageCheckFault>({
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
      clearTimeout(manual);
    };
  }, [act, rules, running, alone, video, onShot]);

  return { ...coaching, press: () => watch.current?.press() };
}
