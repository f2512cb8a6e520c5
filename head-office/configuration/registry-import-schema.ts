import { z } from 'zod';

/** A file of people from the agency's core, taken into the registry. */
export const registryImportSchema = z.strictObject({
  /** Taken in one transaction, whose locks nobody else waits for long. */
  batchPeople: z.int().positive(),
  /** A longer line, and in CSV a longer person, is refused; this bounds the memory. */
  lineBytes: z.int().positive(),
  /** How long after a payment here the core has it in its books. */
  bookingDays: z.number().min(0),
  /** After how many people the progress is told again. */
  progressPeople: z.int().positive(),
});
