import type { KioskAction } from './actions/actions.ts';
import type { KioskSnapshot } from './snapshot.ts';
import type { Spoken } from './spoken.ts';

/** Channel names between main and renderer; there are no others. Before each argument and answer about a person goes PADDING. */
export const channels = {
  /** Renderer to main: one KioskAction; answers when main has taken it. */
  act: 'kiosk:act',
  /** Renderer to main: asks for the snapshot in force, after a load or a reload. */
  getSnapshot: 'kiosk:get-snapshot',
  /** Renderer to main: a Spoken; answers with a WAV file, or null where there is no voice. */
  speak: 'kiosk:speak',
  /** Main to renderer: a new snapshot. */
  snapshot: 'kiosk:snapshot',
  /** Main to renderer, again and again; a page that hangs does not answer with `pong`. */
  ping: 'kiosk:ping',
  pong: 'kiosk:pong',
} as const;

/** The one bridge, `window.kiosk`, that the preload script exposes. */
export interface KioskBridge {
  act(action: KioskAction): Promise<void>;
  getSnapshot(): Promise<KioskSnapshot>;
  /** The words as sound, in the voice of their language; null where that could not be made. */
  speak(spoken: Spoken): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Calls the listener with every new snapshot; returns a function that stops it. */
  onSnapshot(listener: (snapshot: KioskSnapshot) => void): () => void;
}
