import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { digestSchema } from '../digest.ts';
import { kpjSchema } from '../identity/kpj.ts';
import { nikSchema } from '../identity/nik.ts';
import { birthDateSchema, personNameSchema } from '../identity/person.ts';
import { KIOSK_ASSERTION } from '../keys/kiosk-assertion.ts';

/** What staff read on the original e-KTP, after they saw that it is the person's own. */
export const ektpSchema = z.object({
  nik: nikSchema,
  name: personNameSchema,
  birthDate: birthDateSchema,
  /** From the membership card; null where the person has none there. */
  kpj: kpjSchema.nullable(),
});
export type Ektp = z.infer<typeof ektpSchema>;

/** `typ` of a signed attestation. */
export const ATTESTATION_TYPE = 'anjungan-jht-attestation';

/** The e-KTP as it goes to the head office. By the salt its digest tells nothing of a NIK, which could be guessed. */
export const saltedEktpSchema = z.strictObject({
  ...ektpSchema.shape,
  /** 128 random bits in base64url. */
  salt: z.string().regex(/^[\w-]{22}$/),
});
export type SaltedEktp = z.infer<typeof saltedEktpSchema>;

/**
 * A kiosk's word that the member of its staff to whom the head office gave this credential held a person against the
 * original e-KTP just now. Who that is, the head office knows by the credential.
 */
export const attestationStatementSchema = z.strictObject({
  /** The head office, and nobody else. */
  audience: z.literal(KIOSK_ASSERTION.audience),
  branchId: z.string(),
  kioskId: z.string(),
  credentialId: z.uuid(),
  /** As the head office gave it for this credential; good once. */
  nonce: z.string().regex(/^[\w-]{43}$/),
  checkedAt: instantText,
  /** Of the text of a SaltedEktp. */
  ektpDigest: digestSchema,
});
export type AttestationStatement = z.infer<typeof attestationStatementSchema>;
