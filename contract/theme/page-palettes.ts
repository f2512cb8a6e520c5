import { type Palette, palettes } from './palette.ts';

/** The colours in which the head office's pages may be read; by itself a page follows the device. */
export const PAGE_THEMES = ['light', 'dark'] as const;
export type PageTheme = (typeof PAGE_THEMES)[number];

/** The calm colours by night: the ground is dark, what is pressed is light, and each word keeps its 7:1. */
const dusk: Palette = {
  background: '#10191f',
  surface: '#1a262e',
  ink: '#f4efe4',
  soft: '#c6cfd3',
  line: '#86939a',
  primary: '#8fd0dc',
  onPrimary: '#06222a',
  primaryPressed: '#bce5ec',
  tint: '#1d333a',
  accent: '#f5b335',
  onAccent: '#14212b',
  focus: '#0a4653',
  halo: '#f4efe4',
  good: '#97dcaa',
  goodTint: '#15301e',
  warn: '#f7d27f',
  warnTint: '#362b0d',
  bad: '#ffb8ac',
  badTint: '#421b17',
};

export const pagePalettes: Readonly<Record<PageTheme, Palette>> = { light: palettes.normal, dark: dusk };
