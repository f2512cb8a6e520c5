import { z } from 'zod';
import { PADDING } from '../../contract/kiosk-api/padding.ts';

/** What main says to the process of a visit's line. */
export const toLineSchema = z.discriminatedUnion('type', [
  /** The first message: the authority that is trusted beside the public ones, a file. */
  z.object({ type: z.literal('open'), authorityFile: z.string().optional() }),
  z.object({
    type: z.literal('ask'),
    id: z.int(),
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable(),
  }),
  z.object({ type: z.literal('abandon'), id: z.int() }),
  /** The visit is over: answer what was asked, then end. */
  z.object({ type: z.literal('finish') }),
]);
export type ToLine = z.infer<typeof toLineSchema>;

export const fromLineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answer'),
    id: z.int(),
    status: z.int(),
    headers: z.record(z.string(), z.string().nullable()),
    text: z.string(),
  }),
  /** There was no answer. */
  z.object({ type: z.literal('failed'), id: z.int() }),
]);
export type FromLine = z.infer<typeof fromLineSchema>;

const paddedSchema = z.tuple([z.string(), z.unknown()]).transform(([, message]) => message);

/** As messages travel between the two, in memory that they share and give back. */
export function padded(message: ToLine | FromLine): readonly [padding: string, message: ToLine | FromLine] {
  return [PADDING, message];
}

/** What was sent, not yet parsed. */
export function unpadded(sent: unknown): unknown {
  return paddedSchema.parse(sent);
}
