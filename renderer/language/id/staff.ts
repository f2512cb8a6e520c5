/** What staff read: coming in, the machine, and who is staff. */
export const staffRoles = { helper: 'Petugas', supervisor: 'Penyelia' } as const;

export const staffChoice = {
  title: 'Siapa Anda?',
  hint: 'Halaman ini untuk petugas. Peserta boleh menekan Selesai.',
  about: '{role}, kode {id}',
  nobody: 'Belum ada petugas di anjungan ini. Tambahkan di berkas pengaturan anjungan.',
} as const;

export const staffQuestion = {
  pin: {
    title: 'Berapa PIN Anda, {name}?',
    hint: '{digits, number} angka. PIN tidak ditampilkan di layar.',
    label: 'PIN',
  },
  newPin: {
    title: 'Buat PIN baru Anda',
    hint: '{digits, number} angka. Hindari angka kembar dan angka berurutan.',
    label: 'PIN baru',
  },
  repeatPin: {
    title: 'Ketik PIN baru sekali lagi',
    hint: 'Angka yang sama seperti tadi.',
    label: 'PIN baru sekali lagi',
  },
  screenWidthMm: {
    title: 'Berapa lebar layar dalam milimeter?',
    hint: 'Ukur bagian yang menyala, dari kiri ke kanan.',
    label: 'Lebar layar',
  },
  repeatPressMs: {
    title: 'Berapa lama tekanan kedua diabaikan?',
    hint: 'Dalam seperseribu detik. Biasanya 500.',
    label: 'Waktu tekanan kedua',
  },
  volume: {
    title: 'Seberapa keras suara anjungan?',
    hint: '0 sampai 100. Biasanya 60.',
    label: 'Suara',
  },
  staffId: {
    title: 'Apa kode petugas baru?',
    hint: 'Huruf besar dan angka, seperti di kartu petugas.',
    label: 'Kode petugas',
  },
  staffName: {
    title: 'Siapa nama petugas baru?',
    hint: 'Nama ini tampil saat petugas membantu peserta.',
    label: 'Nama petugas',
  },
} as const;

export const staffProblems = {
  pinWrong: 'PIN belum cocok. Ketik sekali lagi.',
  pinLocked: 'PIN sudah beberapa kali keliru. Coba lagi setelah {minutes, number} menit.',
  pinDigits: 'PIN harus {least, number} angka. Periksa jumlah angkanya.',
  pinSimple: 'PIN itu mudah ditebak. Pilih angka yang tidak berurutan atau kembar.',
  pinSame: 'PIN itu sama dengan yang lama. Pilih PIN lain.',
  pinDiffers: 'Kedua PIN berbeda. Buat PIN baru sekali lagi.',
  notSaved: 'PIN belum tersimpan. Periksa penyimpanan anjungan, lalu buat sekali lagi.',
  number: 'Isi angka dari {least, number} sampai {most, number}.',
  staffIdForm: 'Kode berisi 2 sampai 12 huruf besar atau angka, tanpa tanda.',
  staffIdTaken: 'Kode itu sudah dipakai petugas lain. Isi kode yang berbeda.',
  staffNameLength: 'Nama berisi 2 sampai 60 huruf. Tulis nama petugas.',
} as const;

export const staffConsole = {
  title: 'Petugas: {name}',
  hint: 'Tekan Selesai jika sudah. Anda keluar sendiri setelah layar dibiarkan.',
  help: 'Bantu peserta',
  helpAbout: 'Mulai klaim bersama peserta, dengan persetujuannya.',
  page: {
    claims: 'Klaim',
    checks: 'Pemeriksaan mesin',
    camera: 'Kamera',
    touch: 'Layar sentuh',
    settings: 'Pengaturan anjungan',
    people: 'Daftar petugas',
  },
  claimsAbout:
    'Menunggu dikirim: {waiting, number}. Perlu petugas: {parked, number}. Ditolak: {turnedDown, number}.',
  about: {
    checks: 'Sambungan, jam, penyimpanan, kamera, layar, pencetak, dan suara.',
    camera: 'Gambar langsung dan mutunya.',
    touch: 'Mencari bagian layar yang tidak terasa.',
    settings: 'Lebar layar, tekanan kedua, dan suara.',
    people: 'Tambah petugas, ganti PIN, atau hentikan akses.',
  },
  leave: {
    restart: 'Mulai ulang',
    training: 'Mode Latihan',
    service: 'Kembali melayani',
    exit: 'Tutup anjungan',
  },
} as const;

export const staffClaims = {
  title: 'Klaim yang perlu diketahui petugas',
  hint: 'Hanya nomor tanda terima. Data peserta tidak ada di sini.',
  none: 'Semua klaim sudah sampai di kantor pusat.',
  state: { queued: 'Menunggu dikirim', parked: 'Disisihkan, perlu petugas' },
  because: 'Sebab',
  todo: 'Yang perlu dilakukan',
  queuedAt: 'Dikonfirmasi',
  attempts: 'Sudah dicoba',
  next: 'Dicoba lagi',
  retry: 'Kirim sekarang',
  retryOf: 'Kirim sekarang {receipt}',
  retryAll: 'Kirim semua sekarang',
  turnedDown: 'Ditolak kantor pusat',
  decidedAt: 'Ditolak pada',
  tell: 'Sampaikan kepada peserta',
  fault: {
    notTried: { why: 'Baru saja masuk.', todo: 'Tunggu sebentar.' },
    unreachable: { why: 'Kantor pusat tidak tersambung.', todo: 'Periksa kabel dan sambungan kantor.' },
    unintelligible: { why: 'Jawaban kantor pusat belum bisa dibaca.', todo: 'Hubungi bagian teknis.' },
    busy: { why: 'Kantor pusat sedang sibuk.', todo: 'Tunggu. Klaim dikirim sendiri.' },
    notSigned: { why: 'Tanda pengaman jawaban belum cocok.', todo: 'Hubungi bagian teknis.' },
    envelopeDamaged: {
      why: 'Isi klaim di anjungan ini rusak.',
      todo: 'Hubungi peserta untuk mengajukan lagi, lalu bagian teknis.',
    },
    envelopeMissing: {
      why: 'Isi klaim di anjungan ini hilang.',
      todo: 'Hubungi peserta untuk mengajukan lagi, lalu bagian teknis.',
    },
    other: { why: 'Kantor pusat belum menerima klaim ini.', todo: 'Hubungi bagian teknis.' },
  },
} as const;

export const staffChecks = {
  title: 'Bagaimana keadaan mesin ini?',
  hint: 'Tekan Periksa lagi untuk melihat keadaan terbaru.',
  again: 'Periksa lagi',
  camera: 'Coba kamera',
  touch: 'Coba layar sentuh',
  printer: 'Coba pencetak',
  speaker: 'Bunyikan suara',
  line: 'Kantor pusat',
  lineUp: 'tersambung',
  lineDown: 'tidak tersambung',
  heard: 'Jawaban terakhir',
  never: 'belum ada sejak dinyalakan',
  clock: 'Jam komputer',
  onTime: 'tepat',
  ahead: 'lebih cepat {seconds, number} detik',
  behind: 'lebih lambat {seconds, number} detik',
  disk: 'Penyimpanan',
  diskFree: 'sisa {megabytes, number} MB',
  diskFull: 'perlu diperiksa, sisa {megabytes, number} MB',
  waiting: 'Klaim menunggu',
  printerIs: 'Pencetak',
  printerState: {
    notFitted: 'tidak dipasang',
    ready: 'siap',
    paperLow: 'kertas hampir habis',
    paperOut: 'kertas habis',
    off: 'mati atau tidak tersambung',
    jammed: 'kertas tersangkut',
    unknown: 'belum diketahui',
  },
  cameraIs: 'Kamera',
  cameraState: {
    ready: 'siap',
    missing: 'tidak ditemukan',
    busy: 'sedang dipakai program lain',
    dark: 'gambarnya gelap',
    unknown: 'belum diketahui',
  },
  touchIs: 'Layar sentuh',
  touchState: { ready: 'siap', missing: 'tidak ditemukan', unknown: 'belum diketahui' },
  keys: 'Kunci kantor pusat',
  certificate: 'Sertifikat sambungan',
  until: 'sampai {date}',
  noEnd: 'tanpa batas, atau belum diketahui',
  unknown: 'belum diketahui',
  policy: 'Edisi aturan',
  version: 'Versi anjungan',
  kioskKey: 'Kunci anjungan',
} as const;

export const staffCamera = {
  title: 'Gambar kamera',
  hint: 'Berdiri di depan kamera seperti peserta.',
  size: 'Ukuran gambar',
  sizeOf: '{width} kali {height}',
  rate: 'Gambar setiap detik',
  perSecond: '{pictures, number}',
  light: 'Terang',
  ofHundred: '{value, number} dari 100',
  sharpness: 'Tajam',
} as const;

export const staffTouch = {
  title: 'Usap semua kotak dengan jari',
  hint: 'Kotak yang tetap kosong menunjukkan layar tidak terasa di sana.',
  felt: '{felt, number} dari {all, number} kotak terasa.',
} as const;

export const staffSettings = {
  title: 'Pengaturan anjungan ini',
  hint: 'Berlaku saat itu juga, hanya di anjungan ini.',
  change: 'Ubah {setting}',
  screenWidthMm: { name: 'Lebar layar', value: '{value, number} mm' },
  repeatPressMs: { name: 'Tekanan kedua diabaikan', value: '{value, number} seperseribu detik' },
  volume: { name: 'Suara', value: '{value, number} dari 100' },
} as const;

export const staffPeople = {
  title: 'Siapa petugas di anjungan ini?',
  hint: 'Tekan nama untuk mengganti PIN atau menghentikan akses.',
  add: 'Tambah petugas',
  active: '{role}, kode {id}',
  notActive: '{role}, kode {id}, akses dihentikan',
} as const;

export const staffMember = {
  id: 'Kode',
  role: 'Tugas',
  state: 'Akses',
  active: 'boleh masuk',
  notActive: 'dihentikan',
  pin: 'PIN',
  firstPin: 'sementara, diganti saat masuk',
  ownPin: 'dibuat sendiri',
  switchOff: 'Hentikan akses',
  switchOn: 'Izinkan masuk lagi',
  newPin: 'Buat PIN sementara',
  self: 'Akses Anda sendiri hanya dihentikan oleh penyelia lain.',
} as const;

export const staffRole = {
  title: 'Apa tugas {name}?',
  hint: 'Tugas menentukan yang boleh dilakukan di halaman petugas.',
  helper: 'Membantu peserta dan merawat mesin.',
  supervisor: 'Juga mengatur daftar petugas dan menutup anjungan.',
} as const;

export const staffFirstPin = {
  title: 'PIN sementara untuk {name}',
  hint: 'Catat sekarang. PIN ini hanya ditampilkan satu kali.',
  change: 'PIN ini wajib diganti saat pertama masuk.',
  done: 'Sudah dicatat',
} as const;

export const staffLeaving = {
  stay: 'Tidak jadi',
  kept: 'Klaim yang menunggu tetap tersimpan dan dikirim nanti.',
  restart: {
    title: 'Mulai ulang anjungan?',
    hint: 'Anjungan kembali dalam beberapa saat.',
    do: 'Mulai ulang',
  },
  training: {
    title: 'Mulai Mode Latihan?',
    hint: 'Peserta belum bisa dilayani selama latihan. Semua data latihan hanya contoh.',
    do: 'Mulai latihan',
  },
  service: {
    title: 'Kembali melayani peserta?',
    hint: 'Latihan selesai dan data contoh dihapus.',
    do: 'Kembali melayani',
  },
  exit: {
    title: 'Tutup anjungan?',
    hint: 'Anjungan berhenti sampai dinyalakan lagi dari komputer.',
    do: 'Tutup anjungan',
  },
} as const;

export const staffWorking = {
  title: 'Sedang diperiksa',
  hint: 'Tunggu sebentar.',
} as const;
