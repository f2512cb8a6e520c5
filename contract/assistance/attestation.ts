import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { digestSchema } from '../digest.ts';
import { kpjSchema } from '../identity/kpj.ts';
import { nikSchema } from '../identity/nik.ts';
import { birthDateSchema, personNameSchema } from '../identity/person.ts';
import { staffIdSchema } from '../staff/staff.ts';

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

/** A kiosk's word that a member of its staff held a person against the original e-KTP just now. */
export const attestationStatementSchema = z.strictObject({
  branchId: z.string(),
  kioskId: z.string(),
  staffId: staffIdSchema,
  checkedAt: instantText,
  /** Of the text of a SaltedEktp. */
  ektpDigest: digestSchema,
});
export type AttestationStatement = z.infer<typeof attestationStatementSchema>;
