import { z } from 'zod';
import { languageCodeSchema } from '../../language/language-schema.ts';
import { officialLanguage } from '../../language/languages.ts';
import { speechLevels, speechRates } from './speech-steps.ts';

const textSizeSchema = z.enum(['normal', 'large', 'larger', 'largest']);
export type TextSize = z.infer<typeof textSizeSchema>;

const contrastSchema = z.enum(['normal', 'light', 'dark', 'low']);
/** Calm colours, black on white, white on black, or muted colours without any white. */
export type Contrast = z.infer<typeof contrastSchema>;

const speechSchema = z.strictObject({
  /** Reads nothing, or each page without what is personal, or, only by explicit choice, that too (EN 301 549 5.1.3.9). */
  reads: z.enum(['nothing', 'pages', 'everything']),
  ratePercent: z.literal(speechRates),
  levelDb: z.literal(speechLevels),
  /** What is spoken stands on the screen, too. */
  captions: z.boolean(),
  /** A first touch reads what lies there, and a second one presses it. */
  touchReads: z.boolean(),
  /** The screen shows nothing, so that nobody reads over a shoulder. */
  screenOff: z.boolean(),
});
/** How the screen is read aloud. */
export type Speech = z.infer<typeof speechSchema>;

export const settingsSchema = z.strictObject({
  language: languageCodeSchema,
  textSize: textSizeSchema,
  contrast: contrastSchema,
  speech: speechSchema,
  /** All that is pressed lies where a person on a chair reaches. */
  lowered: z.boolean(),
});
/** How the participant likes the screen; back to the defaults after every visit (VVSG 2.0 7.1-A). */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What is not named stays as it is. */
export const settingsChangeSchema = z.strictObject({
  language: languageCodeSchema.exactOptional(),
  textSize: textSizeSchema.exactOptional(),
  contrast: contrastSchema.exactOptional(),
  speech: speechSchema.exactOptional(),
  lowered: z.boolean().exactOptional(),
}) satisfies z.ZodType<Partial<Settings>>;

export const defaultSettings: Settings = {
  language: officialLanguage,
  textSize: 'normal',
  contrast: 'normal',
  speech: {
    reads: 'nothing',
    ratePercent: 100,
    levelDb: -6,
    captions: false,
    touchReads: false,
    screenOff: false,
  },
  lowered: false,
};
