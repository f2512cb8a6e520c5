/** What one operator proposed and another one has to confirm, on the fleet’s pages. */
export const proposals = {
  meaning: 'Yang diusulkan satu operator baru dijalankan setelah operator lain menyetujuinya.',
  none: 'Tidak ada usulan yang menunggu.',
  kinds: {
    orders: 'perintah untuk banyak anjungan',
    revoke: 'cabut kunci',
    reenrol: 'pendaftaran ulang',
  },
  which: 'Anjungan yang mana',
  revoke: 'Kunci {place} dicabut, dan anjungan itu keluar dari daftar.',
  reenrol:
    'Kode untuk kunci baru {place}, {branchName}, {city}, {timeZone}; penyelia pertama {name} ({staffId}). Yang menyetujui melihat kode dan PIN.',
  proposedBy: 'Diusulkan oleh {name}, {when}. Menunggu sampai {until}.',
  confirm: 'Sudah saya periksa, jalankan',
  withdraw: 'Tarik usulan',
  own: 'Ini usulan Anda: operator lain yang harus menyetujuinya.',
  onlyOne:
    'Perlu orang kedua, dan baru Anda yang boleh. Tambahkan satu orang lagi dengan --add-operator NAMA --role administrator di komputer kantor pusat.',
  proposed: 'Usulan menunggu operator lain.',
  confirmed: 'Usulan sudah disetujui dan dijalankan.',
  withdrawn: 'Usulan ditarik. Tidak ada yang dijalankan.',
  problems: {
    gone: 'Usulan itu sudah disetujui, ditarik, atau terlalu lama menunggu.',
    own: 'Ini usulan Anda: operator lain yang harus menyetujuinya.',
    role: 'Hanya administrator yang dapat menyetujui usulan ini.',
  },
} as const;
