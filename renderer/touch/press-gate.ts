/** What is pressed; a field's own label is not. */
const CONTROL = 'button, a[href], [role="button"], label:has(input)';
/** What is pressed again and again on purpose: keys, steps of a value, the buttons that scroll. */
const QUICK = '[data-quick]';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Limits {
  /** How long what has just come takes no press. Milliseconds. */
  readonly newPageMs: number;
  /** Within how many pixels two presses are at the same place. */
  readonly reach: number;
}

/**
 * What has just come takes no press of a finger or a mouse: a page, a dialog or what one covered, a control, the controls
 * beside one that came or went, and all of a page whose screen has another size. Whoever taps twice, or taps while the
 * kiosk works, meant what lay there before. Quick controls type at once, except where the press before was: it may have led
 * here. A press that began on another page ends there. A keyboard and a screen reader act at once: they press what they
 * have reached, not a place.
 */
export class PressGate {
  readonly #limits: () => Limits;
  readonly #came = new WeakMap<Node, number>();
  #last: Place | null = null;

  constructor(limits: () => Limits) {
    this.#limits = limits;
  }

  /** @returns whether anything came that is pressed. */
  note(changes: readonly MutationRecord[], at: number): boolean {
    const found = changes.filter(({ addedNodes, removedNodes }) =>
      [...addedNodes, ...removedNodes].some(holdsControl),
    );
    for (const { target } of found) this.#came.set(target, at);
    return found.length > 0;
  }

  /** Everything has another place now: the screen was turned, or has another size. */
  noteLayout(page: Node, at: number): void {
    this.#came.set(page, at);
  }

  /** @returns the control that would be pressed too soon. */
  refuses(target: EventTarget | null, place: Place, at: number): Element | null {
    const control = target instanceof Element ? target.closest(CONTROL) : null;
    if (!control) return null;
    const { newPageMs, reach } = this.#limits();
    const isQuick = control.closest(QUICK) !== null;
    const isNew = newPageMs > 0 && at - this.#stoodSince(control) < newPageMs;
    if (isNew && !(isQuick && !isNear(this.#last, place, reach))) return control;
    if (!isQuick) this.#last = place;
    return null;
  }

  #stoodSince(control: Element): number {
    let since = Number.NEGATIVE_INFINITY;
    for (let node = control.parentNode; node; node = node.parentNode) {
      since = Math.max(since, this.#came.get(node) ?? since);
    }
    return since;
  }
}

function holdsControl(node: Node): boolean {
  return node instanceof Element && (node.matches(CONTROL) || node.querySelector(CONTROL) !== null);
}

function isNear(last: Place | null, { x, y }: Place, reach: number): boolean {
  return last !== null && Math.hypot(last.x - x, last.y - y) < reach;
}
