/** What the head office writes by e-mail: to a participant, and to operators. */
export const mail = {
  reset: {
    subject: 'Kata sandi baru untuk akun JMO Anda',
    text: `Anda meminta kata sandi baru. Buka tautan ini di ponsel Anda:

{link}

Tautan berlaku {minutes} menit dan hanya bisa dipakai satu kali.
Anda tidak memintanya? Abaikan email ini. Kata sandi Anda tidak berubah.

Petugas tidak pernah meminta kata sandi atau tautan ini.`,
  },
  changed: {
    subject: 'Kata sandi akun JMO Anda sudah diganti',
    text: `Kata sandi akun JMO Anda baru saja diganti.

Bukan Anda? Segera hubungi petugas di kantor cabang terdekat, dengan KTP Anda.`,
  },
  notices: {
    subject: 'Anjungan JHT: {count} peringatan baru',
    line: '{where}: {what}, sejak {since}',
    text: `Yang baru pada anjungan dan kantor pusat:

{lines}

Lihat semuanya di {link}`,
  },
} as const;
