import type { Speech } from '../../contract/kiosk-api/actions/settings.ts';
import type { Spoken } from '../../contract/kiosk-api/spoken.ts';
import { phrasesOf } from './spoken-text.ts';

export type SoundOf = (spoken: Spoken) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Bytes that become base64 at once: three become four letters, so that the parts together are one. */
const PART = 3 * 8192;

/** A parameter that says nothing: Chromium's log of media, which is in main, has an address's first thousand letters. */
const UNTOLD = `untold=${'x'.repeat(1000)}`;

type Pace = Pick<Speech, 'ratePercent' | 'levelDb'>;

/** Reads one thing at a time: what comes later silences what came before (EN 301 549 5.1.3.4). */
export class Speaker {
  readonly #soundOf: SoundOf;
  readonly #onPhrase: (phrase: string | null) => void;
  #turn = 0;
  #playing: HTMLAudioElement | null = null;
  #heard: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** @param onPhrase Called with what is heard now, and with null where nothing is. */
  constructor(soundOf: SoundOf, onPhrase: (phrase: string | null) => void = () => undefined) {
    this.#soundOf = soundOf;
    this.#onPhrase = onPhrase;
  }

  /** Ends when it was read, silenced, or could not be read. */
  speak(spoken: Spoken, pace: Pace): Promise<void> {
    this.silence();
    this.#heard = this.#read(spoken, pace);
    return this.#heard;
  }

  /** Ends once nothing is heard. @returns whether it came to its end by itself, and nothing later waits for that, too. */
  async quiet(): Promise<boolean> {
    this.#waiting += 1;
    const [turn, place] = [this.#turn, this.#waiting];
    await this.#heard;
    return turn === this.#turn && place === this.#waiting;
  }

  async #read({ words, language }: Spoken, pace: Pace): Promise<void> {
    const turn = this.#turn;
    const isOver = () => turn !== this.#turn;
    let before: Promise<unknown> = Promise.resolve();
    // One after the other, so that the first one has the machine for itself.
    const sounds = phrasesOf(words).map((phrase) => {
      const sound = before.then(() => (isOver() ? null : this.#soundOf({ words: phrase, language })));
      before = sound;
      return { phrase, sound };
    });
    for (const { phrase, sound } of sounds) {
      const wav = await sound;
      if (isOver()) return;
      if (!wav) continue;
      this.#onPhrase(phrase);
      await this.#play(wav, pace);
      if (isOver()) return;
    }
    this.#onPhrase(null);
  }

  async #play(sound: Uint8Array, { ratePercent, levelDb }: Pace): Promise<void> {
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
    this.#onPhrase(null);
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
