import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { sayDigits } from '../../../renderer/speech/spoken-text.ts';
import type { Listener } from '../kiosk/listener.ts';

/** Letters of the keys of a telephone, as people know them. */
const ON_PHONES = ['.@-_+/!?#*,1', 'abc2', 'def3', 'ghi4', 'jkl5', 'mno6', 'pqrs7', 'tuv8', 'wxyz9', ' 0'];
const QUIET_MS = 400;
/** More stops has no page. */
const MOST_STOPS = 90;

/** Somebody who sees nothing: presses the keys of a keypad, and knows of the kiosk only what it says. */
export class KeypadPerson {
  readonly #keys: Page['keyboard'];
  readonly #listener: Listener;
  #from = 0;

  constructor(keys: Page['keyboard'], listener: Listener) {
    this.#keys = keys;
    this.#listener = listener;
  }

  /** What was said since the last key, or since this was asked. */
  async #said(): Promise<string> {
    return (await this.#listener.phrases()).slice(this.#from).join(' ');
  }

  async press(key: string): Promise<void> {
    this.#from = (await this.#listener.phrases()).length;
    await this.#keys.press(key);
  }

  /** Waits until this is said. @returns all that was said with it. */
  async hears(words: string): Promise<string> {
    await expect.poll(() => this.#said()).toContain(sayDigits(words));
    return this.#quiet();
  }

  /** Listens until nothing more is said. */
  async #quiet(): Promise<string> {
    for (let before = -1, now = 0; now !== before; ) {
      before = now;
      await sleep(QUIET_MS);
      now = (await this.#listener.phrases()).length;
    }
    return this.#said();
  }

  /** Goes down until this is said first, and chooses it. */
  async choose(words: string): Promise<void> {
    await this.find(words);
    await this.press('Enter');
  }

  async #again(): Promise<string> {
    await this.press('F1');
    await expect.poll(() => this.#said()).not.toBe('');
    return this.#quiet();
  }

  async find(words: string): Promise<void> {
    const met: string[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.press('ArrowDown');
      await expect.poll(() => this.#said()).not.toBe('');
      const said = await this.#quiet();
      // Said again: on a busy machine what was said may have been of the stop before.
      if (said.startsWith(words) && (await this.#again()).startsWith(words)) return;
      met.push(said);
    }
    throw new Error(`"${words}" is not among: ${met.join(' | ')}`);
  }

  /** On the numeric block: digits as they are, letters by pressing again and again. */
  async type(text: string, kind: 'letters' | 'digits'): Promise<void> {
    for (const letter of text) {
      const key =
        kind === 'digits' ? Number(letter) : ON_PHONES.findIndex((letters) => letters.includes(letter)) + 1;
      const times = kind === 'digits' ? 1 : (ON_PHONES[key - 1]?.indexOf(letter) ?? 0) + 1;
      for (let time = 0; time < times; time += 1) await this.press(`Numpad${key % 10}`);
      if (kind === 'letters') await this.press('NumpadDecimal');
    }
  }
}
