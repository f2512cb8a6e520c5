import { z } from 'zod';
import { languageCodeSchema } from '../language/language-schema.ts';

const LONGEST_NAME = 80;
const LONGEST_TEXT = 1_000;
const MOST_CLIPS = 5_000;

const keySchema = z.string().regex(/^[A-Za-z][\w.-]*$/, 'must be the key of a text');

/** `voice.json`: what lies in the folder of a recorded voice. */
export const voicePackSchema = z.strictObject({
  format: z.literal(1),
  language: languageCodeSchema,
  /** Who reads, where they want to be named. */
  reader: z.string().trim().min(1).max(LONGEST_NAME).exactOptional(),
  clips: z
    .array(
      z.strictObject({
        key: keySchema,
        /** As it was read. Where the program says something else today, the fall-back reads that. */
        text: z.string().min(1).max(LONGEST_TEXT),
        /** In the same folder. */
        file: z.string().regex(/^[A-Za-z][\w.-]*\.wav$/, 'must be a WAV file of this folder'),
      }),
    )
    .max(MOST_CLIPS),
  /** Keys of what could have been recorded, and was not. */
  missing: z.array(keySchema).max(MOST_CLIPS),
});
export type VoicePack = z.infer<typeof voicePackSchema>;

/** A recorded voice at this kiosk: where the clip of each sentence lies, by how it sounds. */
export const recordedVoiceSchema = z.strictObject({
  language: languageCodeSchema,
  clips: z.record(z.string(), z.string()),
});
export type RecordedVoice = z.infer<typeof recordedVoiceSchema>;
