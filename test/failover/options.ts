import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type FleetOptions, readFleetOptions } from '../fleet/options.ts';

const count = z.coerce.number().int().positive();

const optionsSchema = z.strictObject({
  kiosks: count.max(10_000).default(300),
  /** Claims that wait in each. */
  claims: count.max(1_000).default(20),
  seed: z.coerce.number().int().default(1),
  /** Faults, one after the other; sixteen are each kind once on each part. */
  events: count.max(1_000).default(16),
  /** Seconds from one fault to the next; the cluster recovers from one before it is given another. */
  every: z.coerce.number().min(45).max(600).default(60),
  /** Folder in which what PostgreSQL, Patroni, etcd, HAProxy and the head office wrote stays; else it goes at the end. */
  logs: z.string().optional(),
});
export type FailoverOptions = z.infer<typeof optionsSchema>;

/** Reads `--name value` pairs. @throws ZodError, TypeError with what is wrong. */
export function readFailoverOptions(args: readonly string[]): FailoverOptions {
  const names = Object.keys(optionsSchema.shape);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return optionsSchema.parse({ ...parseArgs({ args: [...args], options, strict: true }).values });
}

/** Minutes that a claim may still need once the last fault is over: the longest wait that a kiosk gives itself. */
const MINUTES_AFTER = 15;

/** The fleet whose claims fall due evenly while the faults last. */
export function fleetOf({ kiosks, claims, seed, events, every }: FailoverOptions): FleetOptions {
  const spread = events * every;
  return readFleetOptions({ kiosks, claims, seed, spread, minutes: spread / 60 + MINUTES_AFTER });
}
