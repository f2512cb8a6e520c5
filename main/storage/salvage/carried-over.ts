import { z } from 'zod';

const count = z.int().min(0);

/** What was copied from files that could not be used as they were. */
export const carriedOverSchema = z.object({
  /** Claims of any state. */
  claims: count,
  /** Claims not yet delivered whose envelope could not be read whole: staff must call these participants. */
  withoutEnvelope: count,
  /** The receipt numbers given of which nothing was found, and the head office had nothing: the first, the last; else 0. */
  lostFrom: count,
  lostTo: count,
  /** How many they are. */
  lost: count,
  /** When the newest claim was confirmed that was found; empty where none was. What came after it may be lost. */
  foundUntil: z.string(),
});
export type CarriedOver = z.infer<typeof carriedOverSchema>;
