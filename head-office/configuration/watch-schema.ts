import { z } from 'zod';

/** Limits beyond which the head office reports itself. */
export const watchSchema = z.strictObject({
  /** How often it looks. */
  everySeconds: z.number().positive(),
  /** Reported: a way out of the case feed on which an event has waited for so long. */
  feedHours: z.number().positive(),
  /** Reported: a claim that has waited at a desk for so long, by the clock; a weekend is 64 hours. */
  deskHours: z.number().positive(),
});
