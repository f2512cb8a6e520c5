/** Tracking Klaim: how far a claim has come. */
export const tracking = {
  tracking: {
    title: 'Klaim mana yang ingin Anda lihat?',
    hint: 'Tekan salah satu klaim untuk melihat kemajuannya.',
    emptyTitle: 'Belum ada klaim',
    emptyHint: 'Klaim yang Anda ajukan akan terlihat di sini.',
    item: 'Diajukan {date}',
    stage: 'Tahap sekarang: {stage}',
    refused: 'Tidak diterima',
  },

  trackedClaim: {
    title: 'Sampai mana klaim Anda?',
    hint: 'Tanda terima {number}',
    paid: 'Uang sudah dibayarkan.',
    reached: 'Sudah, {when}',
    now: 'Sedang dikerjakan',
    waiting: 'Belum',
    stages: 'Tahap klaim',
    waitsForData:
      'Klaim Anda sudah diterima. Petugas perlu melengkapi data Anda sebelum jumlah dan tanggalnya ditentukan.',
    waitsForConfirmation:
      'Klaim Anda sudah diterima. Petugas membantu saat layanan terputus, jadi petugas kedua perlu memastikannya dulu.',
    differs: 'Jumlah dari kantor pusat yang berlaku. Petugas bisa menjelaskan bedanya.',
  },

  /** Receipt number and birth date name no claim together, or it has not arrived yet. */
  claimUnknown: {
    title: 'Klaim belum ditemukan',
    hint: 'Nomor {number} dengan tanggal lahir itu belum ditemukan.',
    todo: 'Cocokkan keduanya dengan tanda terima dan KTP.',
    waiting: 'Baru mengajukan saat layanan terputus? Klaim itu masih menunggu dikirim.',
    ask: 'Jika tetap belum ditemukan, bawa tanda terima ke meja layanan.',
    again: 'Periksa nomor lagi',
  },

  /** One plain sentence for each screen. */
  help: {
    tracking: 'Tekan klaim yang ingin Anda lihat.',
    trackedClaim: 'Tanda centang berarti tahap itu sudah lewat.',
    claimProgress: 'Tahap yang sudah lewat diberi tanda centang.',
    claimUnknown: 'Tekan Periksa nomor lagi untuk mengetik ulang.',
  },
} as const;
