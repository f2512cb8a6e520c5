import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Locator, Page } from '@playwright/test';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** How long a finger rests on the panel. */
const REST_MS = 80;

/** Fingers on the touch panel, as many as wished, by the events that Chromium has from a panel. */
export class Fingers {
  readonly #session: CDPSession;
  readonly #down = new Map<number, Place>();

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async down(finger: number, place: Place): Promise<void> {
    this.#down.set(finger, place);
    await this.#send('touchStart', this.#down);
  }

  async move(finger: number, place: Place): Promise<void> {
    this.#down.set(finger, place);
    await this.#send('touchMove', this.#down);
  }

  async up(finger: number): Promise<void> {
    const place = this.#down.get(finger);
    this.#down.delete(finger);
    // Named where others stay; the last one goes up unnamed.
    const named: [number, Place][] = place && this.#down.size > 0 ? [[finger, place]] : [];
    await this.#send('touchEnd', named);
  }

  /** The panel takes the touches back, as when a gesture of the system begins. */
  async cancel(): Promise<void> {
    if (this.#down.size === 0) return;
    this.#down.clear();
    await this.#send('touchCancel', []);
  }

  /** Waits for no answer of the page, as a hand does not: one that is busy answers late, one that is replaced never. */
  async tap(place: Place): Promise<void> {
    const unheard = () => undefined;
    this.down(0, place).catch(unheard);
    await sleep(REST_MS);
    this.up(0).catch(unheard);
  }

  async #send(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    fingers: Iterable<[number, Place]>,
  ): Promise<void> {
    const touchPoints = [...fingers].map(([id, place]) => ({ id, ...place }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

/** Where a finger comes down on it, once it is in view. */
export async function middleOf(control: Locator): Promise<Place> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('what is to be touched is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
