import { z } from 'zod';
import { determinationSchema } from '../../contract/core/case-event.ts';

/** What is stored of an accepted claim besides the claim itself, which is stored once. */
export const storedAcceptedSchema = z.object({
  determined: determinationSchema,
  /** Pixels, in the order of the claim's pictures. */
  pictures: z.array(z.object({ width: z.int(), height: z.int() })),
});
export type StoredAccepted = z.infer<typeof storedAcceptedSchema>;
