import { mail as original } from '../id/mail.ts';
import type { Translation } from '../translation.ts';

/** What the head office writes by e-mail to a participant; operators have the languages of staff. */
export const mail = {
  reset: {
    subject: 'Kecap sandi énggal kanggo akun JMO Anjeun',
    text: `Anjeun nyuhunkeun kecap sandi énggal. Buka tautan ieu dina ponsél Anjeun:

{link}

Tautan tiasa dianggo {minutes} menit sareng mung sakali.
Anjeun teu nyuhunkeun? Antep email ieu. Kecap sandi Anjeun teu robih.

Patugas teu kantos nyuhunkeun kecap sandi atanapi tautan ieu.`,
  },
  changed: {
    subject: 'Kecap sandi akun JMO Anjeun parantos digentos',
    text: `Kecap sandi akun JMO Anjeun nembé digentos.

Sanés Anjeun? Énggal hubungi patugas di kantor cabang pangcaketna, nyandak KTP Anjeun.`,
  },
  notices: original.notices,
} as const satisfies Translation<typeof original>;
