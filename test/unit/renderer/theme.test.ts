import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_THEMES, pagePalettes } from '../../../contract/theme/page-palettes.ts';
import { type Colour, linePairs, palettes, pressPairs, textPairs } from '../../../contract/theme/palette.ts';
import { bankColours } from '../../../renderer/theme/bank-colours.ts';
import {
  CAP_HEIGHT,
  CAP_MM,
  fontMm,
  GAP_MM,
  pixelsPerMm,
  SMALL_CAP_MM,
  scaleOf,
  stepTextSize,
  TARGET_MM,
  textSizes,
} from '../../../renderer/theme/sizes.ts';

// Millimetres to a pixel of full-HD panels of 15.6, 21.5, 24, 27 and 32 inches.
const PANELS = [0.18, 0.248, 0.277, 0.311, 0.369];

describe.each(PANELS)('sizes on a panel of %f mm a pixel', (mmPerPx) => {
  const toMm = (pixels: number) => pixels * mmPerPx;

  it('targets are 20 mm and 3 mm apart (R1)', () => {
    expect(toMm(TARGET_MM * pixelsPerMm(mmPerPx))).toBeGreaterThanOrEqual(20);
    expect(toMm(GAP_MM * pixelsPerMm(mmPerPx))).toBeGreaterThanOrEqual(3);
  });

  it('capitals are 4.9 mm high, and 7.3 mm in the largest size (R2)', () => {
    const cap = (scale: number) => toMm(fontMm(CAP_MM.normal) * scale * pixelsPerMm(mmPerPx)) * CAP_HEIGHT;
    expect(cap(scaleOf('normal'))).toBeGreaterThanOrEqual(4.9);
    expect(cap(scaleOf('largest'))).toBeGreaterThanOrEqual(7.3);
  });
});

describe('text sizes', () => {
  it('are four, each larger than the one before, and never below 3.5 mm', () => {
    expect(textSizes).toHaveLength(4);
    const scales = textSizes.map(scaleOf);
    expect(scales).toEqual([...new Set(scales)].sort((a, b) => a - b));
    expect(SMALL_CAP_MM).toBeGreaterThanOrEqual(3.5);
  });

  it('step up and down and stay at the ends', () => {
    expect(stepTextSize('normal', 1)).toBe('large');
    expect(stepTextSize('normal', -1)).toBe('normal');
    expect(stepTextSize('largest', 1)).toBe('largest');
  });
});

describe('contrast (R3)', () => {
  it('is computed as WCAG does', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each(textPairs)(
    '%s on %s is at least 7:1 in calm and in muted colours, 20:1 in two',
    (front, ground) => {
      const ratio = (mode: keyof typeof palettes) =>
        contrastRatio(palettes[mode][front], palettes[mode][ground]);
      expect(ratio('normal')).toBeGreaterThanOrEqual(7);
      expect(ratio('low')).toBeGreaterThanOrEqual(7);
      expect(ratio('low')).toBeLessThan(10);
      expect(ratio('light')).toBeGreaterThanOrEqual(20);
      expect(ratio('dark')).toBeGreaterThanOrEqual(20);
    },
  );

  it('of ink and of the primary action is at least 9:1', () => {
    expect(contrastRatio(palettes.normal.ink, palettes.normal.background)).toBeGreaterThanOrEqual(10);
    expect(contrastRatio(palettes.normal.onPrimary, palettes.normal.primary)).toBeGreaterThanOrEqual(9);
  });

  it.each([...bankColours])('bank %s: its letters stand out 7:1', (_code, colour) => {
    expect(contrastRatio(palettes.normal.onPrimary, colour)).toBeGreaterThanOrEqual(7);
  });

  it.each([...linePairs, ...pressPairs])('%s against %s can be told apart', (line, ground) => {
    expect(contrastRatio(palettes.normal[line], palettes.normal[ground])).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(palettes.low[line], palettes.low[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe.each(PAGE_THEMES)("the head office's pages in %s", (theme) => {
  const ratioOf = (front: Colour, ground: Colour) =>
    contrastRatio(pagePalettes[theme][front], pagePalettes[theme][ground]);

  it.each(textPairs)('%s on %s is at least 7:1', (front, ground) => {
    expect(ratioOf(front, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(linePairs)('%s against %s can be told apart', (line, ground) => {
    expect(ratioOf(line, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('the font', () => {
  it('is bundled with the product and loaded from nowhere else', () => {
    const css = readFileSync('renderer/theme/base.css', 'utf8');
    expect(css).toContain('@import "@fontsource-variable/source-sans-3/wght.css"');
    expect(css).not.toMatch(/https?:|data:/);
  });
});

/** Contrast ratio of two #rrggbb colours by WCAG 2.2. */
function contrastRatio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
