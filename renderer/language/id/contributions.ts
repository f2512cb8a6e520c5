/** Iuran BPU: what was paid and missed, what a gap costs, the code to pay with, and the reminder. */
export const contributions = {
  titles: {
    active: 'Kepesertaan Anda aktif',
    behind: 'Iuran Anda belum dibayar penuh',
    inactive: 'Kepesertaan Anda sedang tidak aktif',
  },
  hints: {
    active: 'Iuran dibayar sampai {month}.',
    activeNew: 'Belum ada iuran yang terlewat.',
    behind: '{missed, number} bulan terlewat. Perlindungan berhenti pada {date}.',
    inactive: 'Sejak {date}. Bayar iuran untuk mengaktifkannya lagi.',
  },
  strip: 'Iuran tiap bulan',
  paid: 'Dibayar',
  missed: 'Terlewat',
  due: 'Belum',
  protection: 'Perlindungan Anda',
  running: 'Berjalan',
  stopped: 'Berhenti',
  saved: 'Tetap ada',
  programmes: {
    jkk: { name: 'Kecelakaan kerja (JKK)', about: 'Biaya pengobatan dan santunan jika celaka saat bekerja.' },
    jkm: { name: 'Kematian (JKM)', about: 'Santunan untuk keluarga Anda.' },
    jht: { name: 'Tabungan hari tua (JHT)', about: 'Saldo tetap milik Anda dan terus bertambah.' },
  },
  rule: 'Perlindungan berhenti setelah {months, number} bulan berturut-turut terlewat.',
  noFine: 'Tidak ada denda. Sekali dibayar, perlindungan berjalan lagi.',
  monthly: 'Iuran sebulan',
  open: 'Kode bayar Anda',
  openAbout: '{amount}, berlaku sampai {date}.',
  settled: 'Lunas: {amount} sudah diterima pada {date}.',
  order: 'Minta kode bayar',
  remind: 'Ingatkan saya',
  remindAbout: 'Simpan pengingat bulanan di ponsel Anda.',
} as const;

export const contributionMonths = {
  title: 'Mau bayar untuk berapa bulan?',
  hint: 'Pilih satu, lalu tekan Selanjutnya.',
  label: 'Jumlah bulan',
  months: '{months, number} bulan',
  only: 'Untuk {from}',
  span: '{from} sampai {to}',
  unanswered: 'Pilih jumlah bulan.',
  income: 'Penghasilan sebulan',
  changeIncome: 'Ubah penghasilan',
  lines: 'Iuran {month}',
  total: 'Jumlah sebulan',
} as const;

export const contributionIncome = {
  title: 'Berapa penghasilan Anda sebulan?',
  hint: 'Iuran dihitung dari penghasilan ini.',
  label: 'Penghasilan sebulan',
  below: 'Di bawah {below}',
  between: '{from} sampai di bawah {below}',
  above: '{from} atau lebih',
  monthly: 'Iuran {amount} sebulan',
} as const;

export const paymentCode = {
  title: 'Ini kode bayar iuran Anda',
  hint: 'Catat atau potret kode ini. Tunjukkan saat membayar.',
  number: 'Kode bayar',
  qr: 'Kode QR berisi kode bayar',
  valid: 'Berlaku sampai {date}',
  amount: 'Jumlah yang dibayar',
  months: 'Untuk bulan',
  name: 'Nama',
  where: 'Bayar di bank atau tempat pembayaran yang bekerja sama.',
  after: 'Kepesertaan aktif lagi setelah pembayaran diterima.',
  safe: 'Jangan titipkan uang kepada siapa pun. Kode ini hanya untuk iuran Anda.',
  again: 'Periksa pembayaran',
} as const;

export const contributionReminder = {
  title: 'Pengingat iuran di ponsel Anda',
  hint: 'Arahkan kamera ponsel ke kode QR ini.',
  qr: 'Kode QR berisi pengingat kalender bulanan',
  steps: 'Caranya',
  open: '1. Buka kamera ponsel.',
  point: '2. Arahkan ke kode QR sampai muncul kalender.',
  save: '3. Tekan simpan.',
  every: 'Ponsel mengingatkan tiap tanggal {day, number} pukul {time}.',
  first: 'Mulai {date}.',
  private: 'Kode QR ini tidak memuat nama, NIK, atau nomor kartu.',
  without: 'Tidak punya ponsel? Catat: bayar iuran tiap tanggal {day, number}.',
  done: 'Lihat iuran saya',
  event: {
    summary: 'Bayar iuran BPJS Ketenagakerjaan',
    about: 'Minta kode bayar di anjungan kantor cabang atau aplikasi JMO.',
  },
} as const;
