/** Printing: what the screen says of it, and what stands on paper besides the screens' own texts. */
export const printing = {
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
} as const;

export const slip = {
  receiptTitle: 'Tanda terima klaim JHT',
  listTitle: 'Yang perlu Anda lakukan',
  testTitle: 'Uji pencetak',
  test: 'Kode QR dan semua tulisan harus terbaca jelas.',
  amount: 'Jumlah',
  inWords: 'Terbilang',
  next: 'Selanjutnya',
  trackHere: 'Lihat kemajuannya di anjungan mana saja, dengan nomor ini dan tanggal lahir.',
  trackJmo: 'Bisa juga lewat Tracking Klaim di aplikasi JMO.',
  cardsUnmerged: 'Kartu peserta Anda belum jadi satu.',
  desk: 'Tunjukkan kertas ini kepada petugas.',
  printed: 'Dicetak {when}',
} as const;
