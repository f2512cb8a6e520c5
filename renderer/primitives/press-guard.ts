export interface Press {
  /** Milliseconds on any steady clock. */
  readonly at: number;
  /** Where on the screen, in pixels; null for a press by keyboard, which is everywhere the same key. */
  readonly point: { readonly x: number; readonly y: number } | null;
}

/**
 * Ignores the second press of a trembling hand (EN 301 549 5.8), also when the first one has put another
 * page and another button under the finger: what counts is the place, not the control.
 */
export class PressGuard {
  #last: Press | null = null;

  /** @param reach How far apart two presses count as two places, in pixels. */
  accepts(press: Press, repeatPressMs: number, reach: number): boolean {
    const last = this.#last;
    if (last && press.at - last.at < repeatPressMs && isSamePlace(last, press, reach)) return false;
    this.#last = press;
    return true;
  }
}

function isSamePlace({ point: a }: Press, { point: b }: Press, reach: number): boolean {
  if (!a || !b) return a === b;
  return Math.hypot(a.x - b.x, a.y - b.y) < reach;
}
