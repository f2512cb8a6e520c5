import type { Speech } from '../../contract/kiosk-api/actions/settings.ts';
import type { Spoken } from '../../contract/kiosk-api/spoken.ts';

export type SoundOf = (spoken: Spoken) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Bytes that become base64 at once: three become four letters, so that the parts together are one. */
const PART = 3 * 8192;

/** A parameter that says nothing: Chromium's log of media, which is in main, has an address's first thousand letters. */
const UNTOLD = `untold=${'x'.repeat(1000)}`;

/** Reads one thing at a time: what comes later silences what came before (EN 301 549 5.1.3.4). */
export class Speaker {
  readonly #soundOf: SoundOf;
  #turn = 0;
  #playing: HTMLAudioElement | null = null;

  constructor(soundOf: SoundOf) {
    this.#soundOf = soundOf;
  }

  /** Ends when it was read, silenced, or could not be read. */
  async speak(spoken: Spoken, { ratePercent, levelDb }: Speech): Promise<void> {
    this.silence();
    const turn = this.#turn;
    const sound = await this.#soundOf(spoken);
    if (!sound || turn !== this.#turn) return;
    const audio = new Audio(addressOf(sound));
    // The pitch stays as it is, which browsers keep by default.
    audio.playbackRate = ratePercent / 100;
    audio.volume = 10 ** (levelDb / 20);
    this.#playing = audio;
    try {
      await audio.play();
      await new Promise((resolve) => {
        for (const end of ['ended', 'pause', 'error']) audio.addEventListener(end, resolve, { once: true });
      });
    } catch {
      // Silenced before it began to play.
    } finally {
      if (this.#playing === audio) this.#playing = null;
    }
  }

  silence(): void {
    this.#turn += 1;
    this.#playing?.pause();
    this.#playing = null;
  }
}

/** It holds the sound itself and stays in the page's process; the bytes of a blob would lie in main. */
function addressOf(sound: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < sound.length; at += PART) {
    parts.push(btoa(String.fromCharCode(...sound.subarray(at, at + PART))));
  }
  return `data:audio/wav;${UNTOLD};base64,${parts.join('')}`;
}
