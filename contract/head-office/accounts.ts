import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { emailSchema } from '../identity/email.ts';
import { kpjSchema } from '../identity/kpj.ts';
import { nikSchema } from '../identity/nik.ts';
import { birthDateSchema, personNameSchema } from '../identity/person.ts';
import { phoneSchema } from '../identity/phone.ts';
import { languageSchema } from '../language/language-schema.ts';

export const credentialsSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });
export type Credentials = z.infer<typeof credentialsSchema>;

export const registrationSchema = z.object({
  nik: nikSchema,
  kpj: kpjSchema,
  name: personNameSchema,
  birthDate: birthDateSchema,
  email: emailSchema,
  phone: phoneSchema,
  password: z.string().min(8).max(64),
});
export type Registration = z.infer<typeof registrationSchema>;

export const attestedSignInSchema = z.object({
  /** Compact JWS (EdDSA, typ anjungan-jht-attestation) by the kiosk over an AttestationStatement. */
  attestation: z.string().max(8_192),
  /** JSON of a SaltedEktp, as text, since the attestation names the digest of exactly these characters. */
  ektp: z.string().max(2_048),
});
export type AttestedSignIn = z.infer<typeof attestedSignInSchema>;

export const sessionSchema = z.object({
  sessionId: z.uuid(),
  /** Bearer token for the Authorization header; a secret. */
  token: z.string().min(32),
  expiresAt: instantText,
});
export type Session = z.infer<typeof sessionSchema>;

export const passwordResetSchema = z.object({ email: emailSchema, language: languageSchema });
export type PasswordReset = z.infer<typeof passwordResetSchema>;
