import { useEffect } from 'react';
import type { Act } from '../kiosk.ts';

const ONCE_IN_MS = 1000;

/** Tells the visit that somebody is there, at most once a second. While it asks, only an answer counts. */
export function useTouchReport(act: Act, asking: boolean): void {
  useEffect(() => {
    if (asking) return;
    let last = Number.NEGATIVE_INFINITY;
    const report = () => {
      const now = performance.now();
      if (now - last < ONCE_IN_MS) return;
      last = now;
      act({ type: 'touch' });
    };
    window.addEventListener('pointerdown', report, { capture: true });
    window.addEventListener('keydown', report, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', report, { capture: true });
      window.removeEventListener('keydown', report, { capture: true });
    };
  }, [act, asking]);
}
