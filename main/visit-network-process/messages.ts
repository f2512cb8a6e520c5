import { z } from 'zod';
import { PADDING } from '../../contract/kiosk-api/padding.ts';

/** Messages from main to the network process of a visit. */
export const requestMessageSchema = z.discriminatedUnion('type', [
  /** The first message: the certificate authority that is trusted beside the public ones, a PEM file. */
  z.object({ type: z.literal('open'), authorityFile: z.string().optional() }),
  z.object({
    type: z.literal('fetch'),
    id: z.int(),
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable(),
  }),
  z.object({ type: z.literal('abort'), id: z.int() }),
  /** The visit is over: answer the requests under way, then exit. */
  z.object({ type: z.literal('finish') }),
]);
export type RequestMessage = z.infer<typeof requestMessageSchema>;

/** Messages from the network process to main. */
export const responseMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('response'),
    id: z.int(),
    status: z.int(),
    headers: z.record(z.string(), z.string().nullable()),
    text: z.string(),
  }),
  /** There was no answer. */
  z.object({ type: z.literal('failed'), id: z.int() }),
]);
export type ResponseMessage = z.infer<typeof responseMessageSchema>;

type Message = RequestMessage | ResponseMessage;

const paddedSchema = z.tuple([z.string(), z.unknown()]).transform(([, message]) => message);

/** Pads a message so that it travels in shared memory, which is given back to the system. */
export function padded(message: Message): readonly [padding: string, message: Message] {
  return [PADDING, message];
}

/** The message without its padding, not yet parsed. */
export function unpadded(received: unknown): unknown {
  return paddedSchema.parse(received);
}
