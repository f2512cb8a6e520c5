import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';

/** A page that says to wait is for whoever waits longer: one that only flashes is not read, and drawing it delays the next. */
const FLASH_MS = 50;

/** @returns a listener that shows each snapshot at once, except the first of a page that says to wait. */
export function withoutFlashes(show: () => void): (snapshot: KioskSnapshot) => void {
  let waits: boolean | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;

  function showNow(): void {
    clearTimeout(soon);
    soon = undefined;
    show();
  }

  return ({ screen }) => {
    const before = waits;
    waits = screen.name === 'working';
    if (waits && before === false) soon = setTimeout(showNow, FLASH_MS);
    else if (!waits || soon === undefined) showNow();
  };
}
