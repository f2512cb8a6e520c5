import { z } from 'zod';
import { emailSchema } from '../../../contract/identity/email.ts';

/** How the kiosk's process is started: as JSON in its first argument. */
export const startSchema = z.object({
  folder: z.string(),
  provisioning: z.string(),
  clockAheadMs: z.number(),
});
export type Start = z.infer<typeof startSchema>;

/** What it is told, a line of JSON each. */
export const commandSchema = z.discriminatedUnion('type', [
  /** Begin to send what waits. */
  z.object({ type: z.literal('send') }),
  /** Somebody comes, signs in, looks at membership and claims, and leaves. */
  z.object({ type: z.literal('visit'), email: emailSchema, password: z.string() }),
  z.object({ type: z.literal('stop') }),
]);
export type Command = z.infer<typeof commandSchema>;

/** What it says. */
export const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), waiting: z.int() }),
  z.object({ type: z.literal('decided'), claimId: z.string(), outcome: z.string(), waiting: z.int() }),
  z.object({
    type: z.literal('visited'),
    /** Milliseconds of each call; null for one that failed. */
    calls: z.object({
      signIn: z.number().nullable(),
      membership: z.number().nullable(),
      claims: z.number().nullable(),
    }),
  }),
  z.object({ type: z.literal('bug'), message: z.string() }),
]);
export type Report = z.infer<typeof reportSchema>;
