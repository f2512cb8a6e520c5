import { z } from 'zod';

/** SHA-256 in lower-case hexadecimal. */
export const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Digest'>();
export type Digest = z.infer<typeof digestSchema>;
