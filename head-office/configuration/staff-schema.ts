import { z } from 'zod';
import { PIN_DIGITS } from '../../contract/head-office/staff.ts';

/** Staff of branches, who sign in at its kiosks. */
export const staffSchema = z.strictObject({
  pinDigits: z.int().min(PIN_DIGITS.least).max(PIN_DIGITS.most),
  /** How long staff stay signed in at a kiosk: longer than one visit with their help takes. */
  credentialMinutes: z.number().positive(),
  /** How long an attestation may take, from the nonce on. */
  nonceMinutes: z.number().positive(),
  /** argon2id (RFC 9106) for PINs; memory in KiB. */
  argon2: z.strictObject({
    memory: z.int().min(8),
    passes: z.int().positive(),
    parallelism: z.int().positive(),
    hashBytes: z.int().min(16),
    saltBytes: z.int().min(16),
  }),
});
