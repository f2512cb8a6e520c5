import { z } from 'zod';
import type { Language } from '../claim.ts';

export const textSizeSchema = z.enum(['normal', 'large', 'larger', 'largest']);
export type TextSize = z.infer<typeof textSizeSchema>;

export const contrastSchema = z.enum(['normal', 'light', 'dark']);
/** Calm colours, black on white, or white on black. */
export type Contrast = z.infer<typeof contrastSchema>;

/** How the participant likes the screen; back to the defaults after every visit (VVSG 2.0 7.1-A). */
export interface Settings {
  readonly language: Language;
  readonly textSize: TextSize;
  readonly contrast: Contrast;
}
export const defaultSettings: Settings = { language: 'id', textSize: 'normal', contrast: 'normal' };
