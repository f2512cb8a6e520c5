import { z } from 'zod';
import { languageCodeSchema } from '../language/language-schema.ts';

/** A whole page of the kiosk read aloud stays far below. */
const LONGEST_SPOKEN = 4_000;

export const spokenSchema = z.strictObject({
  words: z.string().min(1).max(LONGEST_SPOKEN),
  language: languageCodeSchema,
});
/** Words to be read aloud. They are spoken, never kept. */
export type Spoken = z.infer<typeof spokenSchema>;
