/** What stands on every screen: header, footer, dialogs. */
export const frame = {
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
  navigation: 'Kembali, langkah, dan bantuan',
  settings: 'Pengaturan layar',
  step: 'Langkah {number, number} dari {total, number}',
  training: 'Mode Latihan: semua data di sini contoh',
  place: '{branch}, Anjungan {kiosk}',
  problems: 'Ada yang perlu diperbaiki',
  choose: 'Pilih salah satu, lalu tekan Selanjutnya.',
} as const;

export const settings = {
  language: 'Bahasa',
  textSize: 'Ukuran huruf',
  smaller: 'Huruf lebih kecil',
  larger: 'Huruf lebih besar',
  smallerSign: 'A−',
  largerSign: 'A+',
  contrast: 'Kontras',
  lowered: 'Turunkan',
  contrastNow: 'Kontras: {contrast}',
  normal: 'warna tenang',
  light: 'hitam di atas putih',
  dark: 'putih di atas hitam',
} as const;

/** Reading the screen aloud. */
export const sound = {
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
} as const;

/** Each language is named in itself, so that people find their own. */
export const languageNames = { id: 'Indonesia', en: 'English' } as const;

export const idle = {
  title: 'Anda masih di sini?',
  consequence: 'Jika layar tidak disentuh, data Anda akan dihapus dari layar ini.',
  seconds: '{seconds, number} detik lagi',
  stay: 'Ya, lanjutkan',
  finish: 'Selesai, hapus data saya',
} as const;

export const fault = {
  title: 'Layar ini perlu dibuka ulang',
  hint: 'Tekan Coba lagi. Jika masih sama, panggil petugas.',
  retry: 'Coba lagi',
} as const;
