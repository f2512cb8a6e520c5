import { type RefObject, useCallback, useState } from 'react';
import type { PageCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';
import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import { useKiosk } from '../../kiosk.ts';
import { workerOpener } from '../analysis/open-worker.ts';
import { type Listener, useCoach } from '../coach/use-coach.ts';
import { encodeJpeg } from '../jpeg.ts';
import type { PageHint } from './assess.ts';
import documentWorker from './document-worker.ts?worker&url';
import { hasMoved } from './quad.ts';
import type { Outline, PageResult } from './result.ts';

const ANALYZE_EVERY_MS = 80;

const openWorker = workerOpener('document-worker', documentWorker);

export interface TakenPage {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  /** What keeps it from being read; null where it can be. */
  readonly because: PageHint | null;
}

interface Options {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly rules: DocumentPhotoRules;
  readonly analyzes: boolean;
  /** The live picture is on the screen. */
  readonly running: boolean;
  readonly onPicture: (picture: TakenPage) => void;
}

/** One hint at a time while the camera runs, and the page's edges, then its picture. */
export function useDocumentCoach({ video, rules, analyzes, running, onPicture }: Options) {
  const { act } = useKiosk();
  const [outline, setOutline] = useState<Outline | null>(null);
  const listen = useCallback(
    (notePresence: () => void): Listener<PageResult> => {
      let before: Outline | null = null;
      return {
        async onResult({ outline: now, picture }, pressed) {
          // A document that was left lying there does not tell that somebody is there.
          if (before && now && hasMoved(before, now, rules.drift)) notePresence();
          before = now;
          const jpeg = picture && (await encodeJpeg(picture.drawn, rules.mostBytes));
          if (jpeg) {
            if (pressed && picture.because) act({ type: 'reportPage' });
            onPicture({ jpeg, because: picture.because });
            return true;
          }
          setOutline(now);
          return false;
        },
      };
    },
    [act, rules, onPicture],
  );
  const onFault = useCallback(
    (fault: PageCheckFault) => {
      act({ type: 'reportPageCheck', fault });
      setOutline(null);
    },
    [act],
  );
  const coach = useCoach<DocumentPhotoRules, PageHint, PageResult, PageCheckFault>({
    video,
    rules,
    running,
    analyzes,
    openWorker,
    everyMs: ANALYZE_EVERY_MS,
    listen,
    onFault,
  });
  return { ...coach, outline };
}
