/** The page on which operators compare the holders of accounts with participants. */
export const accountHolders = {
  none: 'Tidak ada nama rekening yang perlu diperiksa.',
  meaning:
    'Bank belum memastikan bahwa rekening klaim ini milik peserta. Buka tiap klaim dan cocokkan namanya. Setiap kali klaim dibuka, itu dicatat.',
  more: 'Masih ada {count} klaim lain. Putuskan dulu yang ini.',
  similar: 'Nama di bank mirip dengan nama peserta, tetapi tidak sama.',
  untold: 'Bank tidak menjawab siapa pemilik rekening ini. Tanyakan kepada bank, lalu putuskan.',
  participant: 'Nama peserta',
  atBank: 'Nama di bank',
  unknown: 'tidak diketahui',
  reason: 'Dasar keputusan, tanpa nama atau nomor ({least} sampai {most} huruf)',
  isParticipant: 'Milik peserta, proses klaim',
  isAnother: 'Milik orang lain, tolak',
  gone: 'Klaim itu tidak lagi menunggu: sudah diputuskan.',
} as const;
