import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { validitySchema } from './validity.ts';

export const officeKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.enum(['X25519', 'Ed25519']),
  x: z.string(),
  kid: z.string(),
  ...validitySchema.shape,
});
/** A public key of the head office. */
export type OfficeKey = z.infer<typeof officeKeySchema>;

export const keysSchema = z.object({
  /** JSON Web Keys (RFC 7517, 8037): X25519 for envelopes, Ed25519 for acknowledgements; each with kid. */
  keys: z.array(officeKeySchema),
  /**
   * The same once more for each signing key: a compact JWS (EdDSA, typ anjungan-jht-keys) over SignedKeys, so that
   * whoever trusts one of these keys learns the others, and nobody else can add any.
   */
  signed: z.array(z.string()).optional(),
});

/** The whole of the keys in force when it was signed: one that is missing is in force no longer. */
export const signedKeysSchema = z.object({ keys: z.array(officeKeySchema), issuedAt: instantText });
export type SignedKeys = z.infer<typeof signedKeysSchema>;
