import { z } from 'zod';
import { claimAnswerSchema } from './acknowledgement.ts';

/**
 * An envelope in parts, for lines that do not carry it in one call: by the model of Resumable Uploads for HTTP
 * (draft-ietf-httpbis-resumable-upload), with its header fields and media type. Where an upload lies is known beforehand,
 * by claim and digest, so that nothing has to be created; and its answers are JSON like all others.
 */
export const UPLOAD = {
  partType: 'application/partial-upload',
  /** Where the part begins, in bytes of the envelope's text. */
  offsetHeader: 'upload-offset',
  /** Bytes of the whole envelope's text. */
  lengthHeader: 'upload-length',
  /** `?1` on the part that ends the envelope, `?0` on every other (RFC 9651 section 3.3.6). */
  completeHeader: 'upload-complete',
  /** Base64url tells six bits with eight: compressed, a part is a quarter smaller (RFC 9110 section 8.4.1.3). */
  coding: 'gzip',
  /** Of a part, before and after compression: what is lost at the most when a connection breaks. */
  mostPartBytes: 1_048_576,
} as const;

/** How much of an envelope has arrived; or what was decided on it, once all of it had. */
export const uploadAnswerSchema = z.union([
  claimAnswerSchema,
  z.object({
    received: z.int().min(0),
    /** How long the head office had all of the part before it answered: no time of the line's. A wrong number is none. */
    workedMilliseconds: z.int().min(0).optional().catch(undefined),
  }),
]);
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

const digits = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);

/** What the header fields say of a part. */
export const partPlaceSchema = z
  .object({
    offset: digits,
    length: digits,
    complete: z.enum(['?0', '?1']).transform((value) => value === '?1'),
  })
  .refine(({ offset, length }) => offset <= length, { path: ['offset'], error: 'lies beyond the length' });
export type PartPlace = z.infer<typeof partPlaceSchema>;
