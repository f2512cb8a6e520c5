import { parseArgs } from 'node:util';
import { z } from 'zod';

const count = z.coerce.number().int().positive();

const optionsSchema = z.strictObject({
  claims: count.max(100_000).default(1_000),
  /** Instances of the head office. */
  instances: count.max(16).default(2),
  /** Claims sent at once. */
  senders: count.max(64).default(4),
  /** Which is killed when, and what is asked of whom. */
  seed: z.coerce.number().int().default(1),
  /** Seconds between two kills. */
  pause: z.coerce.number().positive().default(5),
  /** After which the run is given up, and what has not come counts as lost. */
  minutes: z.coerce.number().positive().default(30),
});
export type FeedOptions = z.infer<typeof optionsSchema>;

/** Reads `--name value` pairs. @throws ZodError, TypeError with what is wrong. */
export function readFeedOptions(args: readonly string[]): FeedOptions {
  const names = Object.keys(optionsSchema.shape);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return optionsSchema.parse({ ...parseArgs({ args: [...args], options, strict: true }).values });
}
