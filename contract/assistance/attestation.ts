import { z } from 'zod';
import { instantText } from '../calendar.ts';
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

/** A kiosk's word that a member of its staff held a person against the original e-KTP just now. */
export const attestationSchema = z.object({
  ...ektpSchema.shape,
  branchId: z.string(),
  kioskId: z.string(),
  staffId: staffIdSchema,
  checkedAt: instantText,
});
export type Attestation = z.infer<typeof attestationSchema>;
