import { decodeProtectedHeader } from 'jose';
import { z } from 'zod';

/** An RFC 7638 thumbprint by SHA-256: what the `kid` of a kiosk's key and of the head office's own is. */
const kidSchema = z.string().regex(/^[\w-]{43}$/);

/** The key that the header of a JWS or JWE names; undefined where it names none, or anything but a thumbprint. */
export function readKid(compact: string): string | undefined {
  try {
    return kidSchema.safeParse(decodeProtectedHeader(compact).kid).data;
  } catch {
    return undefined;
  }
}
