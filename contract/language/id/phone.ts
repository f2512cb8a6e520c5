/** What the head office says on a participant’s own phone. */
export const phone = {
  product: 'Anjungan JHT',
  agency: 'BPJS Ketenagakerjaan',
  training: 'Mode Latihan: semua data di sini contoh',
  problems: 'Ada yang perlu diperbaiki',
  email: 'Email',
  password: 'Kata sandi',
  enterCode: {
    title: 'Masukkan kode di layar anjungan',
    hint: 'Kodenya 8 huruf, di bawah gambar QR.',
    label: 'Kode',
    proceed: 'Lanjut',
  },
  approve: {
    title: 'Masuk di anjungan ini?',
    kiosk: 'Anjungan {kiosk}, {branch}',
    code: 'Kode di layar anjungan',
    compare: 'Lanjutkan hanya jika Anda berdiri di depan anjungan ini dan kodenya sama.',
    account: 'Pakai email dan kata sandi JMO Anda.',
    yes: 'Ya, masuk di anjungan ini',
    no: 'Bukan saya',
    forgotten: 'Lupa kata sandi?',
  },
  done: {
    title: 'Berhasil, lihat layar anjungan',
    hint: 'Akun Anda dibuka di anjungan. Halaman ini boleh ditutup.',
  },
  denied: {
    title: 'Akun Anda tidak dibuka',
    hint: 'Anjungan itu tidak mendapat apa pun dari Anda. Halaman ini boleh ditutup.',
  },
  over: {
    title: 'Kode ini sudah tidak berlaku',
    hint: 'Tekan Buat kode baru di anjungan, lalu pindai sekali lagi.',
    again: 'Masukkan kode lain',
  },
  forgotten: {
    title: 'Lupa kata sandi?',
    hint: 'Kami mengirim tautan ke email akun JMO Anda.',
    proceed: 'Kirim tautan',
  },
  sent: {
    title: 'Periksa email Anda',
    hint: 'Jika email itu punya akun, tautannya tiba dalam beberapa menit.',
    todo: 'Tautan berlaku {minutes} menit. Periksa juga folder spam.',
    ask: 'Belum ada? Petugas di meja layanan bisa membantu dengan KTP Anda.',
  },
  noMail: {
    title: 'Petugas membantu kata sandi Anda',
    hint: 'Bawa KTP Anda ke meja layanan.',
  },
  newPassword: {
    title: 'Buat kata sandi baru',
    hint: 'Kalimat pendek mudah diingat dan sulit ditebak.',
    first: 'Kata sandi baru',
    again: 'Tulis sekali lagi',
    proceed: 'Simpan kata sandi',
  },
  changed: {
    title: 'Kata sandi baru sudah disimpan',
    hint: 'Kembali ke anjungan, lalu masuk dengan kata sandi baru.',
  },
  linkOver: {
    title: 'Tautan ini sudah tidak berlaku',
    hint: 'Tautan hanya bisa dipakai satu kali, dan hanya sebentar.',
    again: 'Minta tautan baru',
  },
  stale: {
    title: 'Halaman ini perlu dibuka ulang',
    hint: 'Halaman terlalu lama terbuka, atau kuki dimatikan di ponsel ini.',
    again: 'Buka ulang',
  },
  missing: {
    title: 'Halaman ini tidak ada',
    hint: 'Pindai gambar QR di layar anjungan sekali lagi.',
  },
  trouble: {
    title: 'Layanan sedang tidak bisa dihubungi',
    hint: 'Tunggu sebentar, lalu coba lagi.',
    again: 'Coba lagi',
  },
  problem: {
    email: 'Email belum lengkap. Tulis seperti nama@gmail.com',
    emptyPassword: 'Masukkan kata sandi Anda.',
    credentials: 'Email dan kata sandi belum cocok. Periksa keduanya, lalu coba lagi.',
    tooManyAttempts: 'Sudah beberapa kali dicoba. Coba lagi setelah {minutes} menit.',
    short: 'Kata sandi paling sedikit {least} huruf. Anda memasukkan {entered}.',
    long: 'Kata sandi paling banyak {most} huruf. Pendekkan sedikit.',
    characters: 'Kata sandi memuat tanda yang tidak ada di papan ketik anjungan. Ganti tanda itu.',
    common: 'Kata sandi itu mudah ditebak. Pilih yang lain.',
    differs: 'Kedua kata sandi berbeda. Tulis sekali lagi dengan sama.',
  },
} as const;
