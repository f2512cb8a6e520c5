import type { Act } from '../kiosk.ts';

/** Shorter speech is an echo of a key, which is told by itself. */
const TOLD_AFTER_MS = 500;

interface SpeechReport {
  began(asked: boolean): void;
  ended(): void;
}

/** Tells the visit that somebody listens. @param asked Whether a person caused it, or the page speaks by itself. */
export function speechReport(act: Act): SpeechReport {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: { readonly asked: boolean } | null = null;
  function ended(): void {
    clearTimeout(timer);
    if (told) act({ type: 'speech', speaking: false, asked: told.asked });
    told = null;
  }
  return {
    began(asked) {
      ended();
      timer = setTimeout(() => {
        told = { asked };
        act({ type: 'speech', speaking: true, asked });
      }, TOLD_AFTER_MS);
    },
    ended,
  };
}
