import { staffChecks } from './staff/checks.ts';

/** What staff read: enrolment, coming in, the machine, and who is staff. */
export const staff = {
  enrolment: {
    title: 'Daftarkan anjungan ini',
    hint: 'Ketik kode 12 huruf dan angka dari kantor pusat.',
    label: 'Kode pendaftaran',
    forStaff: 'Halaman ini untuk petugas. Peserta dilayani di meja layanan.',
    again: 'Kunci anjungan ini hilang, jadi perlu didaftarkan lagi. Klaim yang tersimpan tetap dikirim.',
    office: 'Kantor pusat: {address}',
    enrol: 'Daftarkan',
  },

  enrolmentPanel: {
    card: 'Tempelkan KTP pada kotak bergambar. Bila tidak sama besar, ubah angkanya.',
  },

  staffRoles: { helper: 'Petugas', supervisor: 'Penyelia' },

  staffChoice: {
    title: 'Siapa Anda?',
    hint: 'Halaman ini untuk petugas. Peserta boleh menekan Selesai.',
    about: '{role}, kode {id}',
    nobody: 'Belum ada petugas yang dikenal di kantor ini. Minta kantor pusat mendaftarkan penyelia.',
  },

  staffNotChecked: {
    title: 'Anda {name}?',
    hint: 'Kantor pusat belum tersambung, jadi PIN tidak diperiksa.',
    may: 'Anda tetap boleh membantu peserta dan memeriksa anjungan. Saldo tidak tampil.',
    waits: 'Klaim yang Anda bantu menunggu sampai petugas kedua memastikannya di kantor pusat.',
    goOn: 'Ya, saya {name}',
  },

  staffQuestion: {
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
      hint: 'Dalam milidetik. Biasanya 500.',
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
  },

  staffProblems: {
    pinWrong: 'PIN belum cocok. Ketik sekali lagi.',
    pinLocked: 'PIN sudah beberapa kali salah. Coba lagi setelah {minutes, number} menit.',
    pinDigits: 'PIN harus {least, number} angka. Periksa jumlah angkanya.',
    pinSimple: 'PIN itu mudah ditebak. Pilih angka yang tidak berurutan atau kembar.',
    pinSame: 'PIN itu sama dengan yang lama. Pilih PIN lain.',
    pinDiffers: 'Kedua PIN berbeda. Buat PIN baru sekali lagi.',
    notSaved:
      'Belum tersimpan: penyimpanan anjungan sedang dipakai program lain atau terganggu. Coba sekali lagi. Kalau tetap begini, hubungi bagian teknis.',
    headOfficeAway: 'Kantor pusat belum bisa menjawab. Coba lagi sebentar lagi.',
    signInAgain: 'Waktu masuk Anda sudah habis atau akses Anda berubah. Tekan Selesai, lalu masuk lagi.',
    number: 'Isi angka dari {least, number} sampai {most, number}.',
    staffIdForm: 'Kode berisi 2 sampai 12 huruf besar atau angka, tanpa tanda.',
    staffIdTaken: 'Kode itu sudah dipakai petugas lain. Isi kode yang berbeda.',
    staffNameLength: 'Nama berisi 2 sampai 60 huruf. Tulis nama petugas.',
  },

  staffConsole: {
    title: 'Petugas: {name}',
    hint: 'Tekan Selesai jika sudah. Anda keluar otomatis jika layar tidak disentuh.',
    notChecked:
      'PIN Anda belum diperiksa karena kantor pusat belum tersambung. Pengaturan dan daftar petugas menunggu.',
    help: 'Bantu peserta',
    helpAbout: 'Mulai klaim bersama peserta, dengan persetujuannya.',
    page: {
      claims: 'Klaim',
      checks: 'Pemeriksaan anjungan',
      camera: 'Kamera',
      touch: 'Layar sentuh',
      settings: 'Pengaturan anjungan',
      people: 'Daftar petugas',
    },
    interrupted: {
      title: 'Kunjungan terhenti: {when}',
      stored: 'Klaimnya tersimpan dengan nomor {receipt}.',
      notStored: 'Belum ada klaim yang tersimpan.',
    },
    recovered: {
      title: 'Data anjungan ini pernah rusak atau hilang: {when}',
      lost: '{count, number} klaim tidak ada lagi di sini, nomor {from} sampai {to}. Tanyakan ke kantor pusat mana yang sudah diterima, dan hubungi peserta yang lain.',
      noneLost: 'Tidak ada klaim yang diketahui hilang.',
      withoutEnvelope: '{count, number} klaim hanya tersisa nomornya. Hubungi pesertanya.',
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
  },

  staffClaims: {
    title: 'Klaim yang perlu diketahui petugas',
    hint: 'Hanya nomor tanda terima. Data peserta tidak ada di sini.',
    none: 'Semua klaim sudah sampai di kantor pusat.',
    state: { queued: 'Menunggu dikirim', parked: 'Disisihkan, perlu petugas' },
    because: 'Sebab',
    todo: 'Yang perlu dilakukan',
    queuedAt: 'Dikonfirmasi',
    attempts: 'Sudah dicoba',
    next: 'Dicoba lagi',
    retryOf: 'Kirim sekarang {receipt}',
    retryAll: 'Kirim semua sekarang',
    turnedDown: 'Ditolak kantor pusat',
    decidedAt: 'Ditolak pada',
    tell: 'Sampaikan kepada peserta',
    fault: {
      notTried: { why: 'Baru saja masuk.', todo: 'Tunggu sebentar.' },
      unreachable: { why: 'Kantor pusat tidak tersambung.', todo: 'Periksa kabel dan sambungan kantor.' },
      unintelligible: { why: 'Jawaban kantor pusat belum bisa dibaca.', todo: 'Hubungi bagian teknis.' },
      busy: { why: 'Kantor pusat sedang sibuk.', todo: 'Tunggu. Klaim dikirim otomatis.' },
      notSigned: { why: 'Tanda pengaman jawaban belum cocok.', todo: 'Hubungi bagian teknis.' },
      envelopeDamaged: {
        why: 'Isi klaim di anjungan ini rusak.',
        todo: 'Hubungi peserta untuk mengajukan lagi, lalu bagian teknis.',
      },
      envelopeMissing: {
        why: 'Isi klaim di anjungan ini hilang.',
        todo: 'Hubungi peserta untuk mengajukan lagi, lalu bagian teknis.',
      },
      notOpened: {
        why: 'Kantor pusat belum bisa membaca klaim ini. Ini bukan kesalahan peserta.',
        todo: 'Hubungi bagian teknis. Klaim tersimpan utuh dan dikirim lagi sendiri.',
      },
      kioskNotKnown: {
        why: 'Kantor pusat belum mengenal anjungan ini. Ini bukan kesalahan peserta.',
        todo: 'Hubungi bagian teknis. Klaim tersimpan utuh dan dikirim lagi sendiri.',
      },
      other: { why: 'Kantor pusat belum menerima klaim ini.', todo: 'Hubungi bagian teknis.' },
    },
  },

  staffChecks,

  staffCamera: {
    title: { face: 'Kamera wajah', document: 'Kamera dokumen' },
    hint: {
      face: 'Berdiri di depan kamera seperti peserta.',
      document: 'Letakkan surat di depan kamera seperti peserta.',
    },
    show: { face: 'Lihat kamera wajah', document: 'Lihat kamera dokumen' },
    camera: 'Kamera yang dipakai',
    change: 'Ubah kamera',
    byItself: 'Dipilih sendiri oleh anjungan',
    chosen: 'Dipilih: {camera}',
    notThere: 'Yang dipilih tidak ditemukan. Periksa kabelnya. Sementara dipakai kamera ini.',
    alike: 'Ada beberapa kamera yang sama persis. Lihat gambarnya: apakah ini kamera yang benar?',
    asked: 'Ukuran yang diminta',
    size: 'Ukuran gambar',
    sizeOf: '{width} kali {height}',
    rate: 'Gambar setiap detik',
    perSecond: '{pictures, number}',
    light: 'Terang',
    ofHundred: '{value, number} dari 100',
    sharpness: 'Tajam',
    can: 'Bisa diatur anjungan',
    cans: {
      exposesItself: 'terang otomatis',
      compensation: 'lebih terang atau gelap',
      balancesItself: 'warna otomatis',
      nothing: 'tidak ada',
    },
    told: 'Diminta sekarang',
    tolds: {
      brighter: 'lebih terang ({value, number})',
      darker: 'lebih gelap ({value, number})',
      asItIs: 'seperti biasa',
    },
    obedience: {
      term: 'Hasilnya',
      notAsked: 'belum perlu diatur',
      obeys: 'kamera menurut',
      ignores: 'kamera tidak menurut',
      swings: 'naik turun, jadi dibiarkan',
    },
  },

  staffCameraChoice: {
    title: { face: 'Kamera mana untuk wajah?', document: 'Kamera mana untuk dokumen?' },
    hint: 'Tekan satu nama. Setelah itu gambarnya tampil.',
    byItself: 'Biarkan anjungan memilih',
    byItselfAbout: 'Untuk anjungan dengan satu kamera.',
    used: 'Dipilih sekarang',
    notFound: 'Kamera {camera} dipilih, tetapi tidak ditemukan. Periksa kabelnya.',
    alike:
      'Ada beberapa kamera yang sama persis dengan {camera}. Lihat gambarnya setelah memilih, juga setiap kali kabelnya dipindah.',
    for: {
      face: 'Dipilih untuk wajah',
      document: 'Dipilih untuk dokumen',
      both: 'Dipilih untuk wajah dan dokumen',
      nothing: 'Belum dipilih',
    },
    none: 'Tidak ada kamera yang tersambung.',
  },

  staffTouch: {
    title: 'Usap semua kotak dengan jari',
    hint: 'Kotak yang tetap kosong menunjukkan layar tidak terasa di sana.',
    felt: '{felt, number} dari {all, number} kotak terasa.',
  },

  staffSettings: {
    title: 'Pengaturan anjungan ini',
    hint: 'Berlaku saat itu juga, hanya di anjungan ini.',
    change: 'Ubah {setting}',
    screenWidthMm: { name: 'Lebar layar', value: '{value, number} mm' },
    repeatPressMs: { name: 'Tekanan kedua diabaikan', value: '{value, number} milidetik' },
    volume: { name: 'Suara', value: '{value, number} dari 100' },
  },

  staffPeople: {
    title: 'Siapa petugas di kantor ini?',
    hint: 'Tekan nama untuk mengganti PIN atau menghentikan akses.',
    add: 'Tambah petugas',
    active: '{role}, kode {id}',
    notActive: '{role}, kode {id}, akses dihentikan',
  },

  staffMember: {
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
  },

  staffRole: {
    title: 'Apa tugas {name}?',
    hint: 'Tugas menentukan yang boleh dilakukan di halaman petugas.',
    helper: 'Membantu peserta dan merawat anjungan.',
    supervisor: 'Juga mengatur daftar petugas dan menutup anjungan.',
  },

  staffFirstPin: {
    title: 'PIN sementara untuk {name}',
    hint: 'Catat sekarang. PIN ini hanya ditampilkan satu kali.',
    change: 'PIN ini wajib diganti saat pertama masuk.',
    done: 'Sudah dicatat',
  },

  staffLeaving: {
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
  },

  staffWorking: {
    title: 'Sedang diperiksa',
    hint: 'Tunggu sebentar.',
  },

  /** One plain sentence for each screen. */
  help: {
    enrolmentPanel: 'Petugas mengukur lebar layar di halaman ini.',
    enrolment: 'Petugas mengetik kode dari kantor pusat di halaman ini.',
    staffChoice: 'Pilih nama Anda, lalu ketik PIN.',
    staffNotChecked: 'Tekan Ya jika ini Anda. Kembali untuk memilih nama lain.',
    staffQuestion: 'Isi dengan papan ketik di layar, lalu tekan Selanjutnya.',
    staffConsole: 'Pilih yang ingin dilihat. Tekan Selesai untuk keluar.',
    staffClaims: 'Tekan Kirim sekarang untuk mencoba lagi.',
    staffChecks: 'Tekan tombol untuk mencoba bagian anjungan.',
    staffCameraChoice: 'Tekan nama kamera yang mau dipakai.',
    staffCamera: 'Periksa apakah gambar terang dan tajam.',
    staffTouch: 'Usap layar sampai semua kotak terisi.',
    staffSettings: 'Tekan Ubah di samping pengaturan.',
    staffPeople: 'Tekan nama petugas, atau Tambah petugas.',
    staffMember: 'PIN sementara dipakai jika petugas lupa PIN.',
    staffRole: 'Pilih salah satu tugas.',
    staffFirstPin: 'Catat PIN, lalu berikan kepada petugas itu.',
    staffLeaving: 'Tekan Tidak jadi untuk kembali.',
    staffWorking: 'Anjungan sedang bekerja. Tunggu sebentar.',
  },
} as const;
