import type { View } from '../gallery/address.ts';
import { panels } from '../gallery/panels.ts';

/** What a page is held against; in millimetres where nothing else is said. */
export interface Limits {
  readonly pixelsPerMm: number;
  /** R1: what is pressed, each way. */
  readonly target: number;
  /** R1: a key of the keyboard, of which ten lie side by side on the smallest panel. */
  readonly key: number;
  /** R1: between two that are pressed. */
  readonly gap: number;
  /** R2: capitals of running text, and of the few small words. */
  readonly capitals: number;
  readonly smallCapitals: number;
  /** R6: pixels from the top between which all that is pressed lies; null where the screen was not lowered. */
  readonly reach: { readonly from: number; readonly to: number } | null;
  /** Of a page, between the bars at the top and at the end; ux 1.2. */
  readonly emptyShare: number;
}

/** EN 301 549 8.3.3, above the floor. */
const REACH = { from: 380, to: 1_220 };
/** Rounding to whole pixels, each way. */
const ROUNDING = 0.4;

export function limitsOf(view: View, bottomHeightMm: number, heightPx: number): Limits {
  const { mmPerPx } = panels[view.panel];
  const pixelsAbove = (mm: number) => heightPx - (mm - bottomHeightMm) / mmPerPx;
  return {
    pixelsPerMm: 1 / mmPerPx,
    target: 20 - ROUNDING,
    key: 12.7,
    gap: 3 - ROUNDING,
    capitals: view.size === 'largest' ? 7.3 : 4.9,
    smallCapitals: 3.5,
    reach: view.reach === 'lowered' ? { from: pixelsAbove(REACH.to), to: pixelsAbove(REACH.from) } : null,
    emptyShare: 0.35,
  };
}
