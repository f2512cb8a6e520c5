/** Where the keys of a keypad go, in the order in which they are needed: the page, its way on, the header, the footer. */
const PLACES = ['main', '.frame-top', '.footer'] as const;
const STOP = 'button:not(:disabled), input, a[href]';
/** The keys of the screen come last: a numeric block has its own. Scrolling is for eyes. */
const KEYS = '.keyboard';
const SKIPPED = `${KEYS}, .scroll-buttons, [aria-hidden="true"]`;

/** Whatever lies above the page, and alone can be pressed. */
export function dialogOf(page: Document): Element | null {
  return [...page.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1) ?? null;
}

/** All that can be pressed or filled now. */
export function stopsOf(page: Document): HTMLElement[] {
  const dialog = dialogOf(page);
  const roots = dialog ? [dialog] : PLACES.flatMap((place) => page.querySelector(place) ?? []);
  const stops = roots.flatMap((root) => elementsIn(root, STOP)).filter((stop) => !stop.closest(SKIPPED));
  const keys = dialog ? [] : elementsIn(page, `${KEYS} button`);
  return [...stops, ...keys].filter((stop) => stop.checkVisibility());
}

function elementsIn(root: ParentNode, what: string): HTMLElement[] {
  return [...root.querySelectorAll(what)].filter((element) => element instanceof HTMLElement);
}

/** Round and round: after the last comes the first. */
export function neighbour<T>(stops: readonly T[], current: T | null, by: 1 | -1): T | undefined {
  const at = current === null ? -1 : stops.indexOf(current);
  if (at < 0) return by > 0 ? stops[0] : stops.at(-1);
  return stops[(at + by + stops.length) % stops.length];
}

/** The field of the page that something stands in. */
export function filledField(page: Document): HTMLInputElement | null {
  const fields = elementsIn(page, 'main input').filter((field) => field instanceof HTMLInputElement);
  return fields.find((field) => field.type !== 'radio' && field.value !== '') ?? null;
}
