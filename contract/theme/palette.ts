import type { Contrast } from '../kiosk-api/actions/settings.ts';

export const COLOURS = [
  'background',
  'surface',
  'ink',
  'soft',
  'line',
  'primary',
  'onPrimary',
  'primaryPressed',
  'tint',
  'accent',
  'onAccent',
  'focus',
  'halo',
  'good',
  'goodTint',
  'warn',
  'warnTint',
  'bad',
  'badTint',
] as const;
export type Colour = (typeof COLOURS)[number];
export type Palette = Readonly<Record<Colour, string>>;

const calm: Palette = {
  background: '#faf6ee',
  surface: '#ffffff',
  ink: '#14212b',
  soft: '#33434f',
  line: '#6f7a80',
  primary: '#0a4653',
  onPrimary: '#ffffff',
  primaryPressed: '#052c35',
  tint: '#e3eeee',
  accent: '#f5b335',
  onAccent: '#14212b',
  focus: '#f5b335',
  halo: '#14212b',
  good: '#0d4d2b',
  goodTint: '#e6f3e8',
  warn: '#4f3a00',
  warnTint: '#fdf0cd',
  bad: '#7c1414',
  badTint: '#fbe9e5',
};

/** Two colours only: 21:1 everywhere (VVSG 2.0 7.1-D). */
function twoColours(background: string, ink: string): Palette {
  return {
    background,
    surface: background,
    ink,
    soft: ink,
    line: ink,
    primary: ink,
    onPrimary: background,
    primaryPressed: ink,
    tint: background,
    accent: ink,
    onAccent: background,
    focus: background,
    halo: ink,
    good: ink,
    goodTint: background,
    warn: ink,
    warnTint: background,
    bad: ink,
    badTint: background,
  };
}

export const palettes: Readonly<Record<Contrast, Palette>> = {
  normal: calm,
  light: twoColours('#ffffff', '#000000'),
  dark: twoColours('#000000', '#ffffff'),
};

/** Which colour is written on which: text needs 7:1 (WCAG 1.4.6), lines and focus 3:1 (WCAG 1.4.11). */
export const textPairs: readonly (readonly [Colour, Colour])[] = [
  ['ink', 'background'],
  ['ink', 'surface'],
  ['ink', 'tint'],
  ['soft', 'background'],
  ['soft', 'surface'],
  ['soft', 'tint'],
  ['primary', 'background'],
  ['primary', 'surface'],
  ['primary', 'tint'],
  ['onPrimary', 'primary'],
  ['onPrimary', 'primaryPressed'],
  ['onAccent', 'accent'],
  ['good', 'surface'],
  ['good', 'goodTint'],
  ['ink', 'goodTint'],
  ['warn', 'warnTint'],
  ['ink', 'warnTint'],
  ['bad', 'surface'],
  ['bad', 'badTint'],
  ['ink', 'badTint'],
];
export const linePairs: readonly (readonly [Colour, Colour])[] = [
  ['line', 'background'],
  ['line', 'surface'],
  ['halo', 'background'],
  ['halo', 'surface'],
  ['focus', 'halo'],
  ['focus', 'primary'],
];
