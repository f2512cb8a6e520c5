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

/** For eyes that bright screens hurt: no white, and no pair much above the 7:1 that text needs (VVSG 2.0 7.1-C). */
const low: Palette = {
  background: '#cfc8b8',
  surface: '#dad4c6',
  ink: '#2b3338',
  soft: '#2f373c',
  line: '#6a6a62',
  primary: '#1f3a40',
  onPrimary: '#d3cdbf',
  primaryPressed: '#14292e',
  tint: '#c9c8be',
  accent: '#d8b164',
  onAccent: '#20282c',
  focus: '#d8b164',
  halo: '#2b3338',
  good: '#1f3d2b',
  goodTint: '#c9ccb8',
  warn: '#423312',
  warnTint: '#d6c79f',
  bad: '#572020',
  badTint: '#d8c4b8',
};

export const palettes: Readonly<Record<Contrast, Palette>> = {
  normal: calm,
  low,
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
  // The fields on which a page's heading stands, by what the page says.
  ['onPrimary', 'good'],
  ['onPrimary', 'bad'],
  ['onPrimary', 'soft'],
  ['background', 'ink'],
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
/** At the kiosk a press is seen by its colour on a primary action, and by its ring in two colours. */
export const pressPairs: readonly (readonly [Colour, Colour])[] = [['accent', 'primary']];
