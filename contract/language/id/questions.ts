/** What is asked of a person in any topic, one page a question, and what may be wrong with an answer. */
export const questions = {
  /** One page a question: heading, where to find the answer, why it is asked, and the name of its field. */
  question: {
    signInEmail: {
      title: 'Apa email akun JMO Anda?',
      hint: 'Contoh: nama@gmail.com',
      why: 'Email dipakai untuk mengenali akun Anda.',
      label: 'Email',
    },
    signInPassword: {
      title: 'Apa kata sandi akun JMO Anda?',
      hint: 'Kata sandi yang sama dengan di aplikasi JMO.',
      why: 'Kata sandi memastikan hanya Anda yang membuka akun.',
      label: 'Kata sandi',
    },
    registerNik: {
      title: 'Berapa NIK Anda?',
      hint: '16 angka, di bagian atas KTP Anda.',
      why: 'NIK dipakai untuk mencocokkan Anda dengan catatan peserta.',
      label: 'NIK',
    },
    registerKpj: {
      title: 'Berapa nomor kartu peserta Anda?',
      hint: '11 angka, di kartu peserta BPJS Ketenagakerjaan.',
      why: 'Nomor kartu menunjukkan tabungan JHT Anda.',
      label: 'Nomor kartu peserta (KPJ)',
    },
    registerName: {
      title: 'Siapa nama lengkap Anda?',
      hint: 'Tulis sama seperti di KTP, tanpa gelar.',
      why: 'Nama dipakai untuk mencocokkan KTP dan kartu peserta.',
      label: 'Nama lengkap',
    },
    registerBirthDate: {
      title: 'Kapan tanggal lahir Anda?',
      hint: 'Sama seperti di KTP. Contoh: 5 11 1969',
      why: 'Tanggal lahir memastikan catatan itu milik Anda.',
      label: 'Tanggal lahir',
    },
    registerPhone: {
      title: 'Berapa nomor ponsel Anda?',
      hint: 'Dimulai dengan 08. Contoh: 0812-3456-7890',
      why: 'Kami menghubungi nomor ini jika klaim perlu dilengkapi.',
      label: 'Nomor ponsel',
    },
    registerEmail: {
      title: 'Apa email Anda?',
      hint: 'Contoh: nama@gmail.com',
      why: 'Email ini menjadi nama akun Anda.',
      label: 'Email',
    },
    registerPassword: {
      title: 'Buat kata sandi baru',
      hint: 'Kalimat pendek mudah diingat dan sulit ditebak.',
      why: 'Kata sandi menjaga akun Anda dari orang lain.',
      label: 'Kata sandi baru',
    },
    npwp: {
      title: 'Berapa nomor wajib pajak Anda?',
      hint: 'NPWP, nomor wajib pajak: 15 atau 16 angka.',
      why: 'NPWP dipakai untuk menghitung pajak klaim Anda.',
      label: 'NPWP',
    },
    accountNumber: {
      title: 'Berapa nomor rekening Anda?',
      hint: 'Lihat halaman depan buku tabungan Anda.',
      why: 'Uang JHT dibayar ke rekening ini. Rekening harus atas nama Anda.',
      label: 'Nomor rekening',
    },
    resetEmail: {
      title: 'Apa email akun JMO Anda?',
      hint: 'Kami mengirim tautan untuk kata sandi baru ke sana.',
      why: 'Hanya pemilik email yang bisa membuka tautannya.',
      label: 'Email',
    },
    ektpNik: {
      title: 'Berapa NIK di e-KTP peserta?',
      hint: '16 angka, di bagian atas e-KTP asli.',
      why: 'NIK dipakai untuk mencari catatan peserta.',
      label: 'NIK peserta',
    },
    ektpName: {
      title: 'Siapa nama di e-KTP peserta?',
      hint: 'Tulis sama seperti di e-KTP, tanpa gelar.',
      why: 'Nama dicocokkan dengan catatan peserta.',
      label: 'Nama peserta',
    },
    ektpBirthDate: {
      title: 'Kapan tanggal lahir di e-KTP peserta?',
      hint: 'Sama seperti di e-KTP. Contoh: 5 11 1969',
      why: 'Tanggal lahir dicocokkan dengan catatan peserta.',
      label: 'Tanggal lahir peserta',
    },
    ektpKpj: {
      title: 'Berapa nomor kartu peserta?',
      hint: '11 angka, di kartu peserta BPJS Ketenagakerjaan.',
      why: 'Nomor kartu mempercepat pencarian. Boleh dilewati jika kartu tidak dibawa.',
      label: 'Nomor kartu peserta (KPJ)',
    },
    trackReceipt: {
      title: 'Berapa nomor tanda terima Anda?',
      hint: 'Contoh: BDG-02-000137-X. Tanda hubung boleh dilewati.',
      why: 'Nomor ini menunjukkan klaim mana yang dicari.',
      label: 'Nomor tanda terima',
    },
    trackBirthDate: {
      title: 'Kapan tanggal lahir peserta?',
      hint: 'Sama seperti di KTP. Contoh: 5 11 1969',
      why: 'Tanggal lahir menjaga klaim Anda dari orang lain.',
      label: 'Tanggal lahir',
    },
  },

  questionPage: {
    bank: 'Bank: {bank}',
    digits: 'Nomor {bank} biasanya {least, number} angka.',
    digitsBetween: 'Nomor {bank} biasanya {least, number} sampai {most, number} angka.',
    meant: 'Maksud Anda {meant}?',
    meantThat: 'Ya, ganti',
    meantAsTyped: 'Tidak, tetap',
    refused: 'Email dan kata sandi belum cocok. Periksa keduanya, lalu coba lagi.',
    forgotten: 'Lupa kata sandi?',
    lack: 'Saya tidak punya NPWP',
    lackCard: 'Kartu tidak dibawa',
    day: 'Tanggal',
    month: 'Bulan',
    year: 'Tahun',
    show: 'Lihat kata sandi',
    hide: 'Tutup kata sandi',
    picture: 'Contoh letak nomor',
  },

  keyboard: {
    letters: 'Papan ketik',
    digits: 'Papan angka',
    erase: 'Hapus',
    clear: 'Hapus semua',
    restore: 'Kembalikan',
    space: 'Spasi',
    capitals: 'Huruf besar',
    symbols: 'Tanda',
    alphabet: 'Huruf',
  },

  /** What is wrong with a typed answer and how to mend it; keys are the codes of contract/identity/problem.ts. */
  problems: {
    nik: {
      empty: 'Masukkan NIK Anda.',
      characters: 'NIK hanya berisi angka. Hapus huruf dan tanda.',
      length: 'NIK harus {least, number} angka. Anda memasukkan {entered, number} angka.',
      repeated: 'NIK tidak mungkin satu angka yang diulang. Salin dari KTP Anda.',
    },
    kpj: {
      empty: 'Masukkan nomor kartu peserta Anda.',
      characters: 'Nomor kartu hanya berisi angka. Hapus huruf dan tanda.',
      length: 'Nomor kartu harus {least, number} angka. Anda memasukkan {entered, number} angka.',
    },
    npwp: {
      empty: 'Masukkan NPWP Anda.',
      characters: 'NPWP hanya berisi angka. Hapus huruf dan tanda.',
      none: 'Nol semua bukan NPWP. Tidak punya NPWP? Pilih tombol Saya tidak punya NPWP.',
      placeholder: 'Ini bukan NPWP. Masukkan nomor dari kartu NPWP atau NIK Anda.',
      length: 'NPWP harus 15 atau 16 angka. Anda memasukkan {entered, number} angka.',
      checkDigit: 'Ada angka NPWP yang salah. Periksa lagi dari kartu Anda.',
    },
    phone: {
      empty: 'Masukkan nomor ponsel Anda.',
      characters: 'Nomor ponsel hanya berisi angka. Hapus huruf dan tanda.',
      countryTwice: 'Angka 62 di depan tertulis dua kali. Tulis sekali, atau mulai dengan 08.',
      prefix: 'Nomor ponsel dimulai dengan 08. Periksa angka depannya.',
      length:
        'Nomor ponsel {least, number} sampai {most, number} angka. Anda memasukkan {entered, number} angka.',
    },
    email: {
      empty: 'Masukkan email Anda.',
      spaces: 'Email tidak memakai spasi. Hapus spasinya.',
      at: 'Email harus memuat tanda @. Contoh: nama@gmail.com',
      format: 'Email belum lengkap. Tulis seperti nama@gmail.com',
    },
    account: {
      empty: 'Masukkan nomor rekening Anda.',
      characters: 'Nomor rekening hanya berisi angka. Hapus huruf dan tanda.',
      length: 'Harus {least, number} sampai {most, number} angka. Anda memasukkan {entered, number} angka.',
      lengthExact: 'Harus {least, number} angka. Anda memasukkan {entered, number} angka.',
    },
    name: {
      empty: 'Masukkan nama lengkap Anda.',
      length: 'Nama paling banyak {most, number} huruf. Anda memasukkan {entered, number} huruf.',
      letters: 'Nama harus berisi huruf. Tulis seperti di KTP.',
      characters: 'Nama hanya berisi huruf. Hapus angka dan tanda lain.',
    },
    birthDate: {
      empty: 'Masukkan tanggal, bulan, dan tahun lahir Anda.',
      format: 'Isi tanggal, bulan, dan tahun. Tahun ditulis 4 angka.',
      impossible: 'Tanggal itu tidak ada di kalender. Periksa tanggal dan bulannya.',
      future: 'Tanggal itu belum terjadi. Periksa tahunnya.',
    },
    receipt: {
      empty: 'Masukkan nomor tanda terima.',
      format: 'Nomor tanda terima seperti BDG-02-000137-X. Salin semua huruf dan angkanya.',
      check: 'Ada huruf atau angka yang salah. Periksa lagi dari tanda terima.',
    },
    enrolmentCode: {
      empty: 'Masukkan kode pendaftaran anjungan.',
      format: 'Kode harus {least, number} huruf dan angka. Anda memasukkan {entered, number}.',
      check: 'Ada huruf atau angka yang salah. Salin kode sekali lagi.',
      refused: 'Kode ini tidak dikenal, sudah dipakai, atau untuk anjungan lain. Minta kode baru.',
      tooMany: 'Terlalu banyak kode yang salah. Tunggu beberapa menit, lalu coba lagi.',
      unreachable: 'Kantor pusat tidak menjawab. Periksa kabel jaringan dan alamat kantor pusat.',
    },
    password: {
      empty: 'Masukkan kata sandi Anda.',
      short: 'Kata sandi paling sedikit {least, number} huruf. Anda memasukkan {entered, number}.',
      long: 'Kata sandi paling banyak {most, number} huruf. Pendekkan sedikit.',
      characters: 'Kata sandi memuat tanda yang tidak ada di papan ketik anjungan. Ganti tanda itu.',
      common: 'Kata sandi itu mudah ditebak. Pilih yang lain.',
    },
  },

  /** A NIK that says otherwise; it may be genuine. */
  nikNote: {
    birthDate: 'Tanggal lahir di NIK berbeda dari tanggal lahir ini.',
    sex: 'Jenis kelamin di NIK berbeda dari catatan kami.',
    todo: 'Cocokkan dengan KTP. Jika KTP memang begitu, Anda boleh lanjut.',
  },

  /** One plain sentence for each screen. */
  help: {
    question: 'Isi dengan papan ketik di layar, lalu tekan Selanjutnya.',
  },
} as const;
