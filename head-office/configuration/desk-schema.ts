import { z } from 'zod';

/** What staff decide at the desk. */
export const decidedKindSchema = z.enum(['similarName', 'unchecked', 'unconfirmed']);

/** The desks of branches, where staff decide on claims that wait. */
export const deskSchema = z.strictObject({
  /** How long a code that makes a browser a branch's may be used. */
  codeHours: z.number().positive(),
  /** How long a browser stays a branch's. */
  browserDays: z.number().positive(),
  /** How long a session lasts at most, and for how long it may lie idle. */
  sessionMinutes: z.number().positive(),
  idleMinutes: z.number().min(2),
  /** What one member of staff decides, and a second one agrees to. */
  secondPersonFor: z.array(decidedKindSchema),
  /** How long a refused claim stays on the work list unless its participant was told something. */
  refusedDays: z.number().positive(),
});
