import type { TextSize } from '../../contract/kiosk-api/actions/settings.ts';

/** Cap height of Source Sans 3: 660 of 1000 units, read from its OS/2 table. */
export const CAP_HEIGHT = 0.66;

/** Cap heights of running text in millimetres: 4.9 (VVSG default) to 7.3 (EN 301 549 5.1.4 at 600 mm). */
export const CAP_MM: Readonly<Record<TextSize, number>> = {
  normal: 4.95,
  large: 5.75,
  larger: 6.55,
  largest: 7.35,
};
/** The few words that nobody needs in order to go on, such as the place; never below 3.5 mm. */
export const SMALL_CAP_MM = 3.8;
export const TARGET_MM = 20.5;
export const GAP_MM = 3.2;

export const textSizes: readonly TextSize[] = ['normal', 'large', 'larger', 'largest'];

/** How much larger than normal; layout follows it. */
export function scaleOf(textSize: TextSize): number {
  return CAP_MM[textSize] / CAP_MM.normal;
}

/** CSS pixels to a millimetre of this panel. */
export function pixelsPerMm(mmPerPx: number): number {
  return 1 / mmPerPx;
}

/** Font size in millimetres that gives a cap height in millimetres. */
export function fontMm(capMm: number): number {
  return capMm / CAP_HEIGHT;
}

/** The next size up or down, staying at the ends. */
export function stepTextSize(textSize: TextSize, by: 1 | -1): TextSize {
  return textSizes[textSizes.indexOf(textSize) + by] ?? textSize;
}
