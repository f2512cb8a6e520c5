// What runs in the kiosk's page. None of it gives anything back that a person is known by.

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Target {
  /** Which elements may be meant. */
  readonly among: string;
  /** What it is called; the first one where it is all the same. */
  readonly label: string | null;
  /** Whether it may say more than that. */
  readonly exact: boolean;
}

/** Where to touch it; null while it is not there, is off, lies under something else, or its page is too new to be pressed. */
export function placeOf({ among, label, exact }: Target): Place | null {
  if (document.documentElement.hasAttribute('data-new-page')) return null;
  const found = [...document.querySelectorAll<HTMLElement>(among)].find((element) => {
    const name = (element.ariaLabel ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (label !== null && (exact ? name !== label : !name.includes(label))) return false;
    return element.checkVisibility() && element.closest('[inert], [aria-hidden="true"]') === null;
  });
  if (!found || found.matches(':disabled, [aria-disabled="true"]')) return null;
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = found.getBoundingClientRect();
  const place = { x: left + width / 2, y: top + height / 2 };
  const onTop = document.elementFromPoint(place.x, place.y);
  return onTop && found.contains(onTop) ? place : null;
}

export function hasHeading(title: string): boolean {
  return [...document.querySelectorAll<HTMLElement>('h1')].some(
    (heading) => heading.textContent.trim() === title && heading.checkVisibility(),
  );
}

export function hasDialog(title: string): boolean {
  return [...document.querySelectorAll<HTMLElement>('[role$="dialog"]')].some(
    (dialog) => dialog.textContent.includes(title) && dialog.checkVisibility(),
  );
}

export function saysSomewhere(text: string): boolean {
  return document.body.textContent.includes(text);
}

export function isFieldEmpty(): boolean {
  return document.querySelector('input')?.value === '';
}
