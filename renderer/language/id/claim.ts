/** From the balance to the check page. */
export const jht = {
  title: 'Jaminan Hari Tua Anda',
  hint: 'Jumlah saldo semua kartu peserta Anda.',
  balance: 'Saldo JHT',
  payment: 'Uang dibayar paling lambat {days, number} hari kerja setelah data lengkap.',
  claim: 'Klaim JHT',
} as const;

export const conditionsPage = {
  title: 'JHT Anda sudah bisa dicairkan',
  hint: 'Semua syarat di bawah ini sudah terpenuhi.',
  titleNotYet: 'JHT Anda belum bisa dicairkan di sini',
  hintNotYet: 'Ini sebabnya dan apa yang perlu dilakukan.',
  met: 'Terpenuhi',
  unmet: 'Belum terpenuhi',
  todo: 'Yang perlu dilakukan',
  bring: 'Yang perlu dibawa',
  ask: 'Tanyakan ke',
  metTitle: 'Yang sudah terpenuhi',
  closedBring: 'Bawa: {documents}',
  where: 'Bisa diajukan di',
  documents: 'Dokumen menurut sebab klaim',
  closedTitle: 'Sebab klaim yang belum bisa dipilih',
} as const;

export const balance = {
  title: 'Berapa saldo JHT Anda?',
  hint: 'Ini saldo sebelum dihitung bagian dan pajaknya.',
  total: 'Jumlah saldo',
  card: 'Kartu {kpj}',
  contributions: 'Iuran',
  development: 'Hasil pengembangan',
  balance: 'Saldo kartu ini',
} as const;

export const reason = {
  title: 'Apa sebab klaim Anda?',
  hint: 'Pilih satu sebab, lalu tekan Selanjutnya.',
  label: 'Sebab klaim',
  share: 'Dibayar {share} dari saldo.',
  unanswered: 'Pilih satu sebab klaim.',
  closedTitle: 'Belum bisa dipilih',
} as const;

export const document = {
  title: 'Foto {document}',
  count: 'Dokumen {number, number} dari {total, number}.',
  page: 'Halaman {page, number}.',
  hint: 'Letakkan rata di depan kamera sampai tulisan terbaca.',
  autoHint: 'Letakkan rata di depan kamera. Foto diambil sendiri saat sudah pas.',
  lack: 'Saya tidak membawa dokumen ini',
  reviewTitle: 'Apakah tulisan di foto ini terbaca?',
  reviewHint: 'Bandingkan dengan kertas Anda.',
  use: 'Pakai',
  again: 'Ulangi',
  turn: 'Putar',
  refusedTitle: 'Tulisan di foto ini belum terbaca',
  asIs: 'Pakai apa adanya',
  asIsNote: 'Jika dipakai apa adanya, petugas bisa meminta dokumen aslinya.',
  because: {
    showPage: 'Tepi kertas belum terlihat semua. Letakkan seluruh kertas di dalam gambar.',
    comeCloser: 'Kertas terlalu jauh dari kamera. Dekatkan, lalu coba lagi.',
    layFlat: 'Kertas miring ke depan atau ke belakang. Ratakan, lalu coba lagi.',
    moreLight: 'Foto terlalu gelap. Cari tempat yang lebih terang.',
    avoidGlare: 'Ada cahaya memantul di kertas. Geser atau miringkan sedikit.',
    showWriting: 'Belum ada tulisan yang terlihat. Hadapkan sisi bertulisan ke kamera.',
    holdStill: 'Foto buram. Tahan kertas sampai foto selesai diambil.',
  },
  hints: {
    showPage: 'Letakkan seluruh kertas di depan kamera',
    comeCloser: 'Dekatkan kertas',
    layFlat: 'Ratakan kertas',
    moreLight: 'Terlalu gelap, cari cahaya',
    avoidGlare: 'Hindari pantulan cahaya',
    showWriting: 'Hadapkan tulisan ke kamera',
    holdStill: 'Tahan, jangan bergerak',
  },
} as const;

export const documentPages = {
  title: 'Apakah {document} sudah lengkap?',
  hint: 'Tambah halaman jika masih ada. Jika lengkap, tekan Selanjutnya.',
  hintFull: 'Paling banyak {most, number} halaman. Jika lengkap, tekan Selanjutnya.',
  page: 'Halaman {page, number}',
  remove: 'Hapus halaman {page, number}',
  add: 'Tambah halaman',
  originalSeen: 'Saya melihat aslinya',
} as const;

export const documentLacking = {
  title: 'Dokumen ini diperlukan untuk klaim Anda',
  hint: 'Yang diperlukan: {document}.',
  bring: 'Bawa dokumen aslinya, lalu ajukan lagi di anjungan ini.',
  staff: 'Petugas di meja layanan bisa memberi tahu jalan lain.',
  other: 'Sebab klaim lain mungkin tidak memerlukan dokumen ini.',
  kept: 'Jawaban Anda masih ada. Belum ada klaim yang dikirim.',
  change: 'Pilih sebab lain',
  again: 'Saya membawa dokumennya',
} as const;

export const camera = {
  take: 'Ambil foto',
  use: 'Pakai foto ini',
  again: 'Ulangi foto',
  preview: 'Gambar langsung dari kamera',
  still: 'Foto yang baru diambil',
  starting: 'Kamera sedang dinyalakan',
} as const;

export const personalData = {
  title: 'Apakah data ini sudah benar?',
  hint: 'Samakan dengan KTP dan kartu peserta Anda.',
  right: 'Sudah',
  wrong: 'Belum benar',
  name: 'Nama',
  nik: 'NIK',
  birth: 'Tempat, tanggal lahir',
  birthValue: '{place}, {date}',
  address: 'Alamat',
  phone: 'Telepon',
  email: 'Email',
  kpj: 'Kartu peserta (KPJ)',
} as const;

export const personalDataWrong = {
  title: 'Perbaiki data Anda dulu',
  hint: 'Petugas di meja layanan memperbaiki data Anda hari ini juga.',
  bring: 'Bawa KTP, Kartu Keluarga, dan kartu peserta.',
  kept: 'Belum ada klaim yang dikirim. Saldo Anda tetap aman.',
  again: 'Lihat data lagi',
} as const;

export const photoIntro = {
  title: 'Bolehkah kami memotret wajah Anda?',
  hint: 'Foto dipakai petugas untuk memastikan ini Anda.',
  good: 'Baik: wajah di dalam bingkai, lurus ke depan',
  bad: 'Kurang baik: terlalu jauh, miring, atau tertutup',
  tips: 'Lepas masker dan kacamata hitam. Hijab dan kacamata biasa boleh dipakai.',
  consent: 'Foto wajah adalah data khusus. Foto hanya dipakai untuk klaim ini.',
  choice: 'Jika tidak setuju, petugas memeriksa KTP Anda di meja layanan.',
  agree: 'Setuju, ambil foto',
  decline: 'Tidak setuju',
} as const;

export const photo = {
  title: 'Posisikan wajah di dalam bingkai',
  hint: 'Lihat lurus ke kamera, lalu tekan Ambil foto.',
  reviewTitle: 'Apakah foto ini sudah jelas?',
  reviewHint: 'Wajah harus terlihat utuh dan tidak buram.',
  autoHint: 'Lihat lurus ke kamera. Foto diambil sendiri saat wajah sudah pas.',
  refused: 'Foto tadi belum bisa dipakai. Ikuti petunjuk, lalu coba lagi.',
  hints: {
    comeIntoFrame: 'Posisikan wajah di dalam bingkai',
    onlyOne: 'Hanya satu orang di depan kamera',
    comeCloser: 'Maju sedikit',
    stepBack: 'Mundur sedikit',
    moveLeft: 'Geser sedikit ke kiri',
    moveRight: 'Geser sedikit ke kanan',
    holdUpright: 'Tegakkan kepala',
    lookStraight: 'Lihat lurus ke kamera',
    faceTheLight: 'Hadapkan wajah ke cahaya layar',
    avoidTheLight: 'Jauhi cahaya yang terlalu kuat',
    avoidShadow: 'Hadap lurus ke layar agar wajah terang merata',
    openEyes: 'Buka mata',
    closeMouth: 'Tutup mulut',
    holdStill: 'Tahan, jangan bergerak',
  },
} as const;

export const photoHelp = {
  title: 'Foto belum bisa diambil di sini',
  refused: 'Tiga foto belum cukup jelas. Ini sering karena cahaya ruangan.',
  noFace: 'Kamera belum melihat wajah di depannya.',
  todo: 'Petugas bisa membantu Anda di anjungan ini.',
  other: 'Anda juga bisa lanjut tanpa foto. Petugas memeriksa KTP Anda.',
  kept: 'Jawaban Anda masih ada. Belum ada klaim yang dikirim.',
  decline: 'Lanjut tanpa foto',
} as const;

export const photoDeclined = {
  title: 'Klaim dilanjutkan tanpa foto',
  hint: 'Pergi ke meja layanan. Petugas memeriksa KTP Anda.',
  bring: 'Bawa KTP, kartu peserta, dan buku tabungan.',
  kept: 'Belum ada klaim yang dikirim. Tidak ada foto yang disimpan.',
  again: 'Saya mau difoto',
} as const;

export const cameraError = {
  title: 'Kamera belum bisa dipakai',
  missing: 'Kamera anjungan ini tidak ditemukan.',
  refused: 'Anjungan ini belum diizinkan memakai kamera.',
  busy: 'Kamera sedang dipakai bagian lain dari anjungan.',
  lost: 'Sambungan kamera terputus.',
  dark: 'Gambar kamera gelap. Mungkin lensanya tertutup.',
  kept: 'Jawaban Anda masih ada. Belum ada klaim yang dikirim.',
  ask: 'Jika tetap sama, petugas di meja layanan bisa membantu.',
} as const;

export const bank = {
  title: 'Apa bank Anda?',
  hint: 'Pilih bank dari rekening atas nama Anda sendiri.',
  label: 'Bank',
  unanswered: 'Pilih satu bank.',
  other: 'Bank lain bisa dilayani di meja layanan.',
} as const;

export const accountRefused = {
  differs: {
    title: 'Rekening ini bukan atas nama Anda',
    hint: 'Nama pemilik di {bank} berbeda dari nama Anda.',
    todo: 'Pakai rekening atas nama Anda sendiri.',
  },
  inactive: {
    title: 'Rekening ini sudah tidak aktif',
    hint: '{bank} tidak bisa menerima uang ke rekening ini.',
    todo: 'Aktifkan dulu di bank, atau pakai rekening lain.',
  },
  unknown: {
    title: 'Nomor rekening ini tidak ditemukan',
    hint: '{bank} tidak mengenal nomor rekening ini.',
    todo: 'Periksa angkanya dengan buku tabungan Anda.',
  },
  staffDecides: {
    title: 'Nama rekening perlu diperiksa petugas',
    hint: 'Nama pemilik di {bank} hampir sama dengan nama Anda.',
    todo: 'Bawa KTP dan buku tabungan ke meja layanan.',
  },
  change: 'Ubah rekening',
  look: 'Periksa nomor lagi',
  ask: 'Jika angkanya sudah sama, tanyakan ke petugas atau bank Anda.',
} as const;

export const check = {
  title: 'Periksa klaim Anda',
  hint: 'Belum ada yang dikirim. Tekan Ubah jika ada yang keliru.',
  notSent: 'Belum ada yang dikirim. Klaim dikirim setelah Anda menekan Konfirmasi.',
  confirm: 'Konfirmasi',
  later: 'Dihitung kantor pusat',
  receive: 'Anda menerima',
  figures: 'Rincian Saldo JHT',
  balance: 'Saldo JHT',
  gross: 'Bagian yang dibayar ({share})',
  tax: 'Pajak {rate} dari {amount}',
  balanceRule: 'Iuran dan hasil pengembangan dari semua kartu Anda.',
  grossRule: {
    whole: 'Sebab klaim ini membayar seluruh saldo.',
    part: 'Sebab klaim ini membayar {share} dari saldo, satu kali saja.',
  },
  taxTotal: 'Pajak',
  net: 'Dibayar kepada Anda',
  rule: {
    final: 'Pajak dihitung sekali untuk pembayaran sekaligus.',
    progressive: 'Pajak dihitung bertingkat karena pernah ada klaim sebagian.',
    progressiveWithoutNpwp: 'Pajak lebih tinggi karena belum ada NPWP.',
  },
  reason: 'Sebab klaim',
  documents: 'Dokumen',
  person: 'Data diri',
  photo: 'Foto wajah',
  presence: 'Petugas melihat Anda di sini. Tidak ada foto.',
  photoAlt: 'Foto wajah Anda',
  npwp: 'NPWP',
  noNpwp: 'Tidak ada',
  account: 'Rekening bank',
  documentPages: '{document}, {pages, number} halaman',
  documentPagesSeen: '{document}, {pages, number} halaman, aslinya dilihat petugas',
  changeReason: 'Ubah sebab klaim',
  changeDocuments: 'Ubah dokumen',
  changePhoto: 'Ubah foto wajah',
  changeNpwp: 'Ubah NPWP',
  changeAccount: 'Ubah rekening bank',
  holder: {
    matches: 'Bank menyatakan rekening ini atas nama Anda.',
    staffDecides: 'Petugas akan memeriksa nama rekening.',
    unchecked: 'Nama pemilik rekening diperiksa setelah klaim diterima.',
  },
  maskedName: 'Atas nama {name}',
  similarHolder: 'Nama di bank hampir sama dengan nama Anda. Klaim tetap bisa dikirim.',
  endsMembership: 'Setelah klaim ini, kepesertaan Anda sebagai pekerja mandiri berakhir.',
  keepProtected: 'Mau tetap terlindungi? Lihat Iuran BPU di menu sebelum Konfirmasi.',
} as const;

export const notStored = {
  title: 'Klaim Anda belum tersimpan',
  hint: 'Anjungan ini belum bisa menyimpan klaim Anda.',
  kept: 'Jawaban Anda masih ada. Belum ada klaim yang dikirim.',
  ask: 'Coba lagi. Jika tetap sama, panggil petugas.',
} as const;
