import type { LanguagePack } from '../language/pack.ts';
import type { KioskAction } from './actions/actions.ts';
import type { KioskSnapshot } from './snapshot.ts';
import type { Spoken } from './spoken.ts';

/** Channel names between main and renderer; there are no others. Nothing about a participant goes through them. */
export const channels = {
  /** Renderer to main, after a load: it wants the port to its visit; answers with main's own page, or null. */
  connect: 'kiosk:connect',
  /** Main to renderer: the port to the visit (visit-port.ts), of which main keeps no end. */
  visitPort: 'kiosk:visit-port',
  /** Main to renderer: a page of main's own in place of the visit's (staff, enrolment, out of service), or null. */
  ownPage: 'kiosk:own-page',
  /** Renderer to main, after a load: the languages that came as packs. */
  languagePacks: 'kiosk:language-packs',
  /** Renderer to main: one KioskAction, and the page it was done on; answers when main has taken it. */
  act: 'kiosk:act',
  /** Main to renderer, again and again; a page that hangs does not answer with `pong`. */
  ping: 'kiosk:ping',
  pong: 'kiosk:pong',
} as const;

/** The one bridge, `window.kiosk`, that the preload script exposes. */
export interface KioskBridge {
  /** @param page The one it was done on; on another, which has come since, it does nothing. */
  act(action: KioskAction, page: string): Promise<void>;
  getSnapshot(): Promise<KioskSnapshot>;
  languagePacks(): Promise<readonly LanguagePack[]>;
  /** The words as sound, in the voice of their language; null where that could not be made. */
  speak(spoken: Spoken): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Calls the listener with every new snapshot; returns a function that stops it. */
  onSnapshot(listener: (snapshot: KioskSnapshot) => void): () => void;
}
