import { createHash } from 'node:crypto';
import { type Digest, digestSchema } from '../contract/digest.ts';

/** SHA-256 of a text or of bytes, in hexadecimal. */
export function digestOf(content: string | Uint8Array): Digest {
  return digestSchema.parse(createHash('sha256').update(content).digest('hex'));
}
