import { z } from 'zod';

const id = z.int().nonnegative();

/** What main asks of the thread. */
export const diskRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ id, type: z.literal('shortenLog') }),
  z.strictObject({ id, type: z.literal('emptyLog') }),
  z.strictObject({ id, type: z.literal('copyTo'), path: z.string() }),
  z.strictObject({ id, type: z.literal('close') }),
]);

/** What it answers, in the order of the requests. */
export const diskAnswerSchema = z.union([
  z.strictObject({ id, done: z.boolean() }),
  z.strictObject({ id, failed: z.instanceof(Error) }),
]);
export type DiskAnswer = z.infer<typeof diskAnswerSchema>;
