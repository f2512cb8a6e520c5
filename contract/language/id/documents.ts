/** The papers that a reason asks for, before the camera. */
export const documents = {
  documentChoice: {
    title: 'Surat mana yang Anda bawa?',
    hint: 'Cukup salah satu.',
    unanswered: 'Pilih satu surat, lalu tekan Selanjutnya.',
    lack: 'Saya tidak membawa satu pun',
  },

  document: {
    title: 'Foto {document}',
    count: 'Dokumen {number, number} dari {total, number}.',
    page: 'Halaman {page, number}.',
    hint: 'Hadapkan kertas ke kamera sampai tulisan terbaca.',
    autoHint: 'Hadapkan kertas ke kamera. Foto diambil otomatis saat sudah pas.',
    lack: 'Saya tidak membawa dokumen ini',
    skip: 'Lanjut tanpa dokumen ini',
    offered: 'Dokumen ini boleh ditambahkan, tidak wajib.',
    reviewTitle: 'Apakah tulisan di foto ini terbaca?',
    reviewHint: 'Cocokkan dengan kertas Anda.',
    use: 'Pakai',
    again: 'Ulangi',
    turn: 'Putar',
    refusedTitle: 'Tulisan di foto ini belum terbaca',
    asIs: 'Pakai apa adanya',
    asIsNote: 'Jika dipakai apa adanya, petugas bisa meminta dokumen aslinya.',
    because: {
      showPage: 'Tepi kertas belum terlihat semua. Perlihatkan seluruh kertas.',
      comeCloser: 'Kertas terlalu jauh dari kamera. Dekatkan, lalu coba lagi.',
      layFlat: 'Kertas miring ke depan atau ke belakang. Ratakan, lalu coba lagi.',
      moreLight: 'Foto terlalu gelap. Cari tempat yang lebih terang.',
      avoidGlare: 'Ada cahaya memantul di kertas. Geser atau miringkan sedikit.',
      showWriting: 'Belum ada tulisan yang terlihat. Hadapkan sisi bertulisan ke kamera.',
      holdStill: 'Foto buram. Tahan kertas sampai foto selesai diambil.',
    },
    hints: {
      showPage: 'Hadapkan seluruh kertas ke kamera',
      comeCloser: 'Dekatkan kertas',
      layFlat: 'Ratakan kertas',
      moreLight: 'Terlalu gelap, cari cahaya',
      avoidGlare: 'Hindari pantulan cahaya',
      showWriting: 'Hadapkan tulisan ke kamera',
      holdStill: 'Tahan, jangan bergerak',
    },
  },

  documentPages: {
    title: 'Apakah {document} sudah lengkap?',
    hint: 'Tambah halaman jika masih ada. Jika lengkap, tekan Selanjutnya.',
    hintFull: 'Paling banyak {most, number} halaman. Jika lengkap, tekan Selanjutnya.',
    page: 'Halaman {page, number}',
    remove: 'Hapus halaman {page, number}',
    add: 'Tambah halaman',
    originalSeen: 'Saya melihat aslinya',
  },

  documentLacking: {
    title: 'Dokumen ini diperlukan untuk klaim Anda',
    hint: 'Yang diperlukan: {document}.',
    bring: 'Bawa dokumen aslinya, lalu ajukan lagi di anjungan ini.',
    staff: 'Petugas di meja layanan bisa memberi tahu jalan lain.',
    other: 'Sebab klaim lain mungkin tidak memerlukan dokumen ini.',
    kept: 'Jawaban Anda masih ada. Belum ada klaim yang dikirim.',
    change: 'Pilih sebab lain',
    again: 'Saya membawa dokumennya',
  },

  /** One plain sentence for each screen. */
  help: {
    documentChoice: 'Pilih satu surat yang Anda bawa. Surat lain tidak perlu.',
    document: 'Hadapkan dokumen ke kamera sampai tepinya bergaris.',
    documentPages: 'Periksa tiap halaman. Yang buram bisa dihapus dan difoto lagi.',
    documentLacking: 'Bawa dokumennya, pilih sebab lain, atau tanyakan ke petugas.',
  },
} as const;
