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
    await this.#send('touchStart');
  }

  async move(finger: number, place: Place): Promise<void> {
    this.#down.set(finger, place);
    await this.#send('touchMove');
  }

  async up(finger: number): Promise<void> {
    this.#down.delete(finger);
    // A finger that is missing among those that are told of has gone up.
    await this.#send(this.#down.size === 0 ? 'touchEnd' : 'touchMove');
  }

  /** The panel takes the touches back, as when a gesture of the system begins. */
  async cancel(): Promise<void> {
    this.#down.clear();
    await this.#send('touchCancel');
  }

  async tap(place: Place): Promise<void> {
    await this.down(0, place);
    await sleep(REST_MS);
    await this.up(0);
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel'): Promise<void> {
    const touchPoints = [...this.#down].map(([id, place]) => ({ id, ...place }));
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
