import { parseArgs } from 'node:util';
import { z } from 'zod';

const count = z.coerce.number().int().positive();

const optionsSchema = z.strictObject({
  /** Kiosks that come back at once. */
  kiosks: count.max(10_000).default(1_300),
  /** Claims that wait in each. */
  claims: count.max(1_000).default(20),
  seed: z.coerce.number().int().default(1),
  /** Width and height of the photo in pixels; 240 x 320 of the made-up picture are 25 KB, 1280 x 720 are 350 KB. */
  photo: z
    .string()
    .regex(/^\d+x\d+$/)
    .default('240x320'),
  /** Processes that hold the kiosks. */
  workers: count.max(64).default(2),
  /** Instances of the head office. */
  instances: count.max(16).default(2),
  /** How often an answer is lost on the line, so that the claim is sent again although it was taken. */
  lost: z.coerce.number().min(0).max(0.9).default(0.01),
  /** The longest that a kiosk waits by itself between two attempts, in seconds. */
  longestRetry: z.coerce.number().positive().default(900),
  /** Where the kiosks' databases are: memory, or a temporary folder with a flush at each commit. */
  storage: z.enum(['memory', 'disk']).default('memory'),
  /** Seconds over which the claims fall due evenly; 0 for all of them at once when the line returns. */
  spread: z.coerce.number().min(0).default(0),
  /** After which the kiosks are stopped, and what was not acknowledged counts as lost. */
  minutes: z.coerce.number().positive().default(20),
  /** A commit whose head office takes the same claims first, to be compared. */
  before: z.string().min(1).optional(),
});
export type FleetOptions = z.infer<typeof optionsSchema>;

/** Reads `--name value` pairs, or completes what a test gives. @throws ZodError, TypeError with what is wrong. */
export function readFleetOptions(given: readonly string[] | Record<string, unknown>): FleetOptions {
  if (!isArguments(given)) return optionsSchema.parse(given);
  const names = Object.keys(optionsSchema.shape);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return optionsSchema.parse({ ...parseArgs({ args: [...given], options, strict: true }).values });
}

function isArguments(given: readonly string[] | Record<string, unknown>): given is readonly string[] {
  return Array.isArray(given);
}
