import { z } from 'zod';

/** The `code` of a KeyboardEvent, such as F13: by its place on the keypad, whatever it would type. */
const codesSchema = z.array(z.string().regex(/^[A-Z][A-Za-z0-9]{0,30}$/, 'must be a key such as F13')).min(1);

/** What each key of a keypad sends. Five keys are enough for all; those of the voice may be missing on a keypad. */
export const keypadSchema = z.strictObject({
  up: codesSchema.default(['ArrowUp']),
  down: codesSchema.default(['ArrowDown']),
  choose: codesSchema.default(['Enter', 'NumpadEnter']),
  /** Goes back, closes, and erases what was typed. */
  back: codesSchema.default(['Escape']),
  /** Once says it again; twice opens the help. */
  help: codesSchema.default(['F1']),
  stop: codesSchema.default(['NumpadDecimal']),
  slower: codesSchema.default(['NumpadDivide']),
  faster: codesSchema.default(['NumpadMultiply']),
  softer: codesSchema.default(['NumpadSubtract']),
  louder: codesSchema.default(['NumpadAdd']),
  /** Letters by the numeric block: within this time the same key changes its letter. Milliseconds. */
  letterMs: z.int().min(300).max(10_000).default(1_500),
});
export type Keypad = Readonly<z.infer<typeof keypadSchema>>;
export type KeypadKey = Exclude<keyof Keypad, 'letterMs'>;

export const usualKeypad: Keypad = keypadSchema.parse({});
