import { mail as original } from '../id/mail.ts';
import type { Translation } from '../translation.ts';

/** What the head office writes by e-mail to a participant; operators have the languages of staff. */
export const mail = {
  reset: {
    subject: 'Tembung wados enggal kangge akun JMO panjenengan',
    text: `Panjenengan nyuwun tembung wados enggal. Bikak tautan niki teng ponsel panjenengan:

{link}

Tautan saged dienggo {minutes} menit lan namung sepisan.
Panjenengan mboten nyuwun? Kendelaken email niki. Tembung wados panjenengan mboten owah.

Petugas mboten nate nyuwun tembung wados utawi tautan niki.`,
  },
  changed: {
    subject: 'Tembung wados akun JMO panjenengan sampun digantos',
    text: `Tembung wados akun JMO panjenengan nembe mawon digantos.

Sanes panjenengan? Enggal tindak teng petugas kantor cabang paling celak, mbekta KTP panjenengan.`,
  },
  notices: original.notices,
} as const satisfies Translation<typeof original>;
