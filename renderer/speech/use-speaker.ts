import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KioskBridge } from '../../contract/kiosk-api/bridge.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { Act } from '../kiosk.ts';
import { speechReport } from './report-speech.ts';
import { Speaker } from './speaker.ts';

export interface Voice {
  /** @param asked Whether a person caused it, or the page speaks by itself. */
  say(words: string, asked?: boolean): void;
  /** What the page tells by itself: after what is heard, unless it is urgent. */
  announce(words: string, isUrgent: boolean): void;
  /** What was said last, once more. @returns whether there was anything since others began or ceased to hear it. */
  repeat(): boolean;
  silence(): void;
  /** What is heard now; null where nothing is. */
  readonly phrase: string | null;
}

/**
 * The voice of the page, in its language, pace and level. Whoever pulls the headphones out hears nothing more until the next
 * press: others stand around.
 */
export function useSpeaker(
  bridge: KioskBridge,
  { settings, headphones }: KioskSnapshot,
  act: Act,
  spoken: (words: string) => string,
): Voice {
  const [phrase, setPhrase] = useState<string | null>(null);
  const latestAct = useRef(act);
  const pace = useRef(settings.speech);
  useLayoutEffect(() => {
    latestAct.current = act;
    pace.current = settings.speech;
  });
  const report = useMemo(() => speechReport((action) => latestAct.current(action)), []);
  const speaker = useMemo(() => new Speaker((words) => bridge.speak(words), setPhrase), [bridge]);
  const last = useRef('');
  const turn = useRef(0);
  const hushed = useRef(false);
  const silence = useCallback(() => {
    speaker.silence();
    report.ended();
  }, [speaker, report]);

  const before = useRef(headphones);
  useLayoutEffect(() => {
    const pulled = before.current && !headphones;
    before.current = headphones;
    if (!pulled) return;
    hushed.current = true;
    silence();
    const wake = () => {
      hushed.current = false;
    };
    const once = { capture: true, once: true };
    window.addEventListener('keydown', wake, once);
    window.addEventListener('pointerdown', wake, once);
    return () => {
      hushed.current = false;
      window.removeEventListener('keydown', wake, once);
      window.removeEventListener('pointerdown', wake, once);
    };
  }, [headphones, silence]);
  useEffect(() => silence, [silence]);

  const { language } = settings;
  const { reads } = settings.speech;
  // What was said in headphones is not said again without them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is heard has changed, whatever it is now
  useLayoutEffect(() => {
    last.current = '';
  }, [reads]);
  const say = useCallback(
    (words: string, asked = true) => {
      if (!words || hushed.current) return;
      last.current = words;
      report.began(asked);
      turn.current += 1;
      const own = turn.current;
      void speaker.speak({ words: spoken(words), language }, pace.current).then(() => {
        if (own === turn.current) report.ended();
      });
    },
    [speaker, report, language, spoken],
  );
  const announce = useCallback(
    (words: string, isUrgent: boolean) => {
      if (isUrgent) say(words, false);
      else {
        void speaker.quiet().then((isOver) => {
          if (isOver) say(words, false);
        });
      }
    },
    [say, speaker],
  );
  const repeat = useCallback(() => {
    say(last.current);
    return last.current !== '';
  }, [say]);
  return useMemo(
    () => ({ say, announce, repeat, silence, phrase }),
    [say, announce, repeat, silence, phrase],
  );
}
