import { z } from 'zod';

/** Far longer than anything that a registry has a reason to hold in one field. */
const LONGEST = 1_000;

/**
 * A text as a registry holds it, gathered over decades from many forms: any characters, or none. What people type
 * today follows stricter rules, which say nothing about it. PostgreSQL's text holds no U+0000.
 */
export const heldTextSchema = z
  .string()
  .max(LONGEST)
  .refine((text) => !text.includes('\0'), 'must not hold U+0000');

/** A name that can be compared with another one, and paid to: whatever else stands in it, it has a letter. */
export const heldNameSchema = heldTextSchema.regex(/\p{L}/u);
