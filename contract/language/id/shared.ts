/** What no topic owns: the frame of every screen and of every slip, the dialogs above them, printing. */
export const shared = {
  frame: {
    product: 'Anjungan JHT',
    back: 'Kembali',
    next: 'Selanjutnya',
    finish: 'Selesai',
    help: 'Bantuan',
    change: 'Ubah',
    retry: 'Coba lagi',
    more: 'Lebih banyak',
    toTop: 'Kembali ke atas',
    toMenu: 'Kembali ke menu',
    step: 'Langkah {number, number} dari {total, number}',
    training: 'Mode Latihan: semua data di sini contoh',
    place: '{branch}, Anjungan {kiosk}',
    problems: 'Ada yang perlu diperbaiki',
  },

  settings: {
    language: 'Bahasa',
    textSize: 'Ukuran huruf',
    smaller: 'Huruf lebih kecil',
    larger: 'Huruf lebih besar',
    smallerSign: 'Kecil',
    largerSign: 'Besar',
    contrast: 'Kontras',
    lowered: 'Turunkan',
    contrastNow: 'Kontras: {contrast}',
    normal: 'warna tenang',
    light: 'hitam di atas putih',
    dark: 'putih di atas hitam',
    low: 'warna redup',
  },

  /** Reading the screen aloud. */
  sound: {
    button: 'Suara',
    now: {
      nothing: 'Suara: mati',
      pages: 'Suara: layar dibacakan',
      everything: 'Suara: layar dan data dibacakan',
    },
    title: 'Bacakan layar ini?',
    reads: {
      nothing: 'Tidak, diam saja',
      pages: 'Ya, tanpa data pribadi',
      everything: 'Ya, dengan data pribadi',
    },
    caution: 'Orang di dekat Anda bisa mendengar. Untuk data pribadi, pakai penyuara telinga.',
    rate: 'Kecepatan suara',
    slower: 'Lebih pelan',
    faster: 'Lebih cepat',
    level: 'Keras suara',
    softer: 'Lebih lirih',
    louder: 'Lebih keras',
    again: 'Bacakan sekali lagi',
    close: 'Tutup',
    rupiah: '{rupiah} rupiah',
    rupiahAndSen: '{rupiah} rupiah {sen} sen',
    onScreen: 'ada di layar',
  },

  idle: {
    title: 'Anda masih di sini?',
    consequence: 'Jika layar tidak disentuh, data Anda akan dihapus dari layar ini.',
    seconds: '{seconds, number} detik lagi',
    stay: 'Ya, lanjutkan',
    finish: 'Selesai, hapus data saya',
  },

  fault: {
    title: 'Layar ini perlu dibuka ulang',
    hint: 'Tekan Coba lagi. Jika masih sama, panggil petugas.',
    retry: 'Coba lagi',
  },

  printing: {
    receipt: 'Cetak struk',
    list: 'Cetak halaman ini',
    again: 'Coba cetak lagi',
    copy: 'Cetak sekali lagi',
    working: 'Sedang dicetak. Tunggu sebentar.',
    done: 'Sudah dicetak. Jangan lupa ambil kertasnya.',
    receiptNotPrinted: 'Struk belum tercetak',
    receiptInstead: 'Foto layar ini atau catat nomornya.',
    listNotPrinted: 'Halaman belum tercetak',
    listInstead: 'Foto layar ini atau catat isinya.',
    fault: {
      paperOut: 'Kertas pencetak sedang habis.',
      off: 'Pencetak sedang mati.',
      jammed: 'Kertas pencetak sedang tersangkut.',
      stuck: 'Pencetak belum selesai bekerja.',
    },
    unavailable: 'Struk kertas sedang tidak tersedia',
    unavailableMeaning: 'Klaim tetap bisa diajukan. Nomor tanda terima tampil di layar.',
  },

  slip: {
    receiptTitle: 'Tanda terima klaim JHT',
    testTitle: 'Uji pencetak',
    test: 'Kode QR dan semua tulisan harus terbaca jelas.',
    desk: 'Tunjukkan kertas ini kepada petugas.',
    printed: 'Dicetak {when}',
  },

  help: {
    title: 'Bantuan',
    close: 'Tutup bantuan',
  },
} as const;
