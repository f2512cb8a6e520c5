import type { Locator, Page } from '@playwright/test';

declare global {
  interface Window {
    /** How often the kiosk said of a press that it came too soon. */
    earlyPresses?: number;
  }
}

/**
 * Presses as people do: who sees a page before they press on it, and press again where the kiosk took the press for one
 * that was meant for what lay there before. What comes late moves what is there and makes a page new once more.
 */
export async function pressOn(page: Page, control: Locator): Promise<void> {
  for (;;) {
    await control.waitFor();
    await page.locator('html:not([data-new-page])').waitFor();
    const before = await page.evaluate(countEarlyPresses);
    await control.click();
    // The press may have closed the window.
    const after = await page.evaluate(() => window.earlyPresses ?? 0).catch(() => before);
    if (after <= before) return;
  }
}

/** Before the kiosk itself hears that a press ended, which is when it forgets that it was early. */
function countEarlyPresses(): number {
  if (window.earlyPresses === undefined) {
    window.earlyPresses = 0;
    // Without a name: tsx marks those that have one by a function that the page does not know.
    window.addEventListener(
      'pointerup',
      () => {
        if (document.querySelector('[data-early]')) window.earlyPresses = (window.earlyPresses ?? 0) + 1;
      },
      { capture: true },
    );
  }
  return window.earlyPresses;
}
