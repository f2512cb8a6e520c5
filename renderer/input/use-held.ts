import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useKiosk } from '../kiosk.ts';

interface Held {
  start(): void;
  stop(): void;
}

/** Erases again and again while its key is held; it ends with the page, beneath a dialog, and when the window loses the focus. */
export function useHeld(again: () => void): Held {
  const { eraseHoldMs, eraseEveryMs, helpOpen, idle } = useKiosk().snapshot;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(again);
  useLayoutEffect(() => {
    latest.current = again;
  });
  const stop = useCallback(() => clearTimeout(timer.current), []);
  const start = useCallback(() => {
    const repeat = () => {
      latest.current();
      timer.current = setTimeout(repeat, eraseEveryMs);
    };
    stop();
    timer.current = setTimeout(repeat, eraseHoldMs);
  }, [stop, eraseHoldMs, eraseEveryMs]);
  const covered = helpOpen || idle !== null;
  useEffect(() => {
    if (covered) stop();
    window.addEventListener('blur', stop);
    return () => {
      window.removeEventListener('blur', stop);
      stop();
    };
  }, [covered, stop]);
  return { start, stop };
}
