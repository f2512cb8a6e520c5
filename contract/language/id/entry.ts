/** From the first touch to the menu, and the pages that may come at any time. */
export const entry = {
  attract: {
    title: 'Cairkan JHT Anda di sini',
    hint: 'Jaminan Hari Tua (JHT) adalah tabungan hari tua Anda.',
    bring: 'Yang perlu dibawa',
    ktp: 'KTP',
    bankBook: 'Buku tabungan',
    documents: 'Surat berhenti bekerja, jika ada',
    duration: 'Biasanya selesai dalam 15 menit.',
    camera: 'Kamera mati. Kamera hanya menyala saat Anda mengambil foto.',
    start: 'Sentuh layar untuk mulai',
    lineDown: 'Layanan pusat sedang tidak tersambung',
    lineDownMeaning: 'Anjungan belum bisa melayani klaim.',
    lineDownNow: 'Petugas di meja layanan bisa membantu Anda sekarang.',
  },

  introduction: {
    watch: 'Lihat caranya',
    title: 'Begini caranya',
    skip: 'Lewati',
    place: 'Gambar {at} dari {count}',
    scenes: {
      attract: 'Sentuh layar untuk mulai. Siapkan KTP dan buku tabungan.',
      notice: 'Kami meminta izin memakai data Anda. Tekan Setuju.',
      signIn: 'Masuk dengan ponsel, atau dengan email dan kata sandi.',
      menu: 'Tekan Jaminan Hari Tua, lalu Klaim JHT.',
      conditions: 'Anjungan memeriksa apakah JHT Anda sudah bisa dicairkan.',
      balance: 'Lihat saldo Anda, lalu tekan Selanjutnya.',
      reason: 'Pilih sebab klaim, misalnya Berhenti usaha.',
      personalData: 'Cocokkan data dengan KTP Anda. Jika benar, tekan Sudah.',
      photo: 'Lihat ke kamera. Foto diambil saat wajah Anda terlihat jelas.',
      bank: 'Pilih bank Anda, lalu ketik nomor rekening Anda sendiri.',
      check: 'Periksa jumlah uang, pajak, dan rekening. Jika benar, tekan Konfirmasi.',
      receipt: 'Simpan tanda terima. Dengan nomornya, klaim bisa dilihat kapan saja.',
    },
  },

  outOfService: {
    title: 'Anjungan ini belum bisa dipakai',
    hint: 'Petugas di meja layanan bisa membantu Anda sekarang.',
    data: 'Tidak ada data Anda di layar ini.',
    reference: 'Keterangan untuk petugas: {reference}',
    fault: {
      provisioning: 'pengaturan anjungan belum lengkap',
      storage: 'penyimpanan anjungan perlu diperiksa',
      key: 'kunci pengaman anjungan perlu diperiksa',
      internal: 'anjungan perlu diperiksa',
      operator: 'anjungan ditutup sementara oleh kantor pusat',
    },
  },

  notice: {
    title: 'Bolehkah kami memakai data Anda?',
    hint: 'Baca ringkasan ini, lalu pilih Setuju atau Tidak setuju.',
    agree: 'Setuju',
    decline: 'Tidak setuju',
    readAll: 'Baca lengkap',
    readLess: 'Tutup penjelasan',
    version: 'Pemberitahuan edisi {version}',
    legality: {
      short: 'Dasar: tugas layanan BPJS Ketenagakerjaan menurut undang-undang.',
      full: 'Layanan JHT adalah tugas menurut PP 46/2015. Data Anda dilindungi UU 27/2022.',
    },
    purpose: {
      short: 'Tujuan: memeriksa dan membayar klaim JHT Anda.',
      full: 'Data ini tidak dipakai untuk iklan. Data ini tidak dijual.',
    },
    kinds: {
      short: 'Jenis data: identitas, kepesertaan, saldo, dan rekening.',
      full: 'Saldo dan rekening adalah data khusus. Data itu perlu untuk membayar Anda.',
    },
    retention: {
      short: 'Lama simpan: sesuai jadwal arsip BPJS Ketenagakerjaan.',
      full: 'Anjungan ini menghapus data Anda setelah selesai. Klaim dikirim dalam bentuk terkunci.',
    },
    details: {
      short: 'Rincian: NIK, nama, tanggal lahir, kartu peserta, dan dokumen.',
      full: 'Foto wajah diminta terpisah. Anda boleh menolaknya.',
    },
    duration: {
      short: 'Lama proses: mulai sekarang sampai klaim Anda selesai.',
      full: 'Jika Anda berhenti di tengah jalan, data di layar langsung dihapus.',
    },
    rights: {
      short: 'Hak Anda: melihat, memperbaiki, dan menarik persetujuan.',
      full: 'Sampaikan di meja layanan. Jawaban diberikan paling lama 3 kali 24 jam.',
    },
  },

  noticeDeclined: {
    title: 'Anda tetap bisa dilayani',
    hint: 'Pergi ke meja layanan. Petugas membantu klaim Anda tanpa anjungan ini.',
    kept: 'Tidak ada data Anda yang disimpan.',
    again: 'Baca sekali lagi',
  },

  signIn: {
    title: 'Sudah punya akun JMO?',
    hint: 'Akun yang sama dipakai di aplikasi JMO.',
    byStaff: 'Petugas memeriksa e-KTP',
    byStaffAbout: 'Tanpa akun. Petugas mengetik dari e-KTP asli.',
    byPhone: 'Sudah, pakai ponsel',
    byPhoneAbout: 'Paling mudah: pindai kode QR, lalu isi di ponsel Anda.',
    byEmail: 'Sudah, ketik di sini',
    byEmailAbout: 'Pakai email dan kata sandi JMO Anda.',
    register: 'Belum, daftar',
    registerAbout: 'Siapkan KTP dan kartu peserta Anda.',
    track: 'Lihat klaim dengan tanda terima',
    trackAbout: 'Cukup nomor tanda terima dan tanggal lahir.',
    forgotten: 'Lupa kata sandi?',
  },

  phoneCode: {
    title: 'Pindai kode QR dengan ponsel',
    hint: 'Anda masuk di ponsel sendiri. Tidak ada yang perlu diketik di sini.',
    qr: 'Kode QR untuk kamera ponsel',
    code: 'Kode anjungan ini',
    scan: 'Buka kamera ponsel, lalu arahkan ke kode QR.',
    open: 'Buka tautan yang muncul, lalu lihat lagi layar ini.',
    enter: 'Isi email dan kata sandi, lalu tekan Ya.',
    training: 'Mode Latihan: ponsel lain tidak bisa membuka kode QR ini.',
    opened: {
      title: 'Lanjutkan di ponsel Anda',
      hint: 'Halaman masuk sudah terbuka. Layar ini lanjut otomatis.',
      number: 'Nomor untuk dicocokkan',
      find: 'Pilih nomor ini di ponsel, atau pastikan ponsel menunjukkan nomor yang sama.',
      compare: 'Pastikan ponsel menunjukkan kode yang sama.',
    },
  },

  phoneOver: {
    over: {
      title: 'Waktu kode QR sudah habis',
      hint: 'Demi keamanan, kode itu hanya berlaku sebentar.',
      todo: 'Buat kode baru, lalu pindai sekali lagi.',
    },
    denied: {
      title: 'Akun tidak dibuka',
      hint: 'Anda menekan Bukan saya di ponsel, atau memilih nomor lain.',
      todo: 'Jika itu Anda, buat kode baru, lalu pindai sekali lagi.',
    },
    ask: 'Tidak bisa dengan ponsel? Tekan Kembali untuk cara lain.',
    again: 'Buat kode baru',
  },

  resetAsked: {
    sent: {
      title: 'Periksa email di ponsel Anda',
      hint: 'Jika email itu punya akun, tautannya tiba dalam beberapa menit.',
      todo: 'Buka tautannya, lalu buat kata sandi baru.',
      after: 'Setelah itu, masuk di sini dengan kata sandi baru.',
      ask: 'Email tidak tiba? Petugas di meja layanan bisa membantu dengan KTP Anda.',
    },
    staff: {
      title: 'Petugas membantu kata sandi Anda',
      hint: 'Bawa KTP Anda ke meja layanan.',
      todo: 'Petugas memastikan ini Anda, lalu membantu membuat kata sandi baru.',
      after: 'Setelah itu, masuk di sini dengan kata sandi baru.',
      ask: 'Ingat kata sandi Anda? Masuk sekarang.',
    },
    byPhone: 'Masuk dengan ponsel',
    byEmail: 'Masuk di sini',
  },

  registerCheck: {
    title: 'Apakah jawaban Anda sudah benar?',
    hint: 'Cocokkan dengan KTP dan kartu peserta Anda.',
    proceed: 'Sudah benar, daftar',
    hidden: 'Tidak ditampilkan',
  },

  registerRefused: {
    registryDiffers: {
      title: 'Data belum cocok dengan catatan kami',
      hint: 'NIK, nomor kartu, nama, dan tanggal lahir harus milik satu orang.',
      todo: 'Periksa lagi jawaban Anda dengan KTP dan kartu peserta.',
      ask: 'Jika sudah sama tetapi belum cocok, bawa keduanya ke meja layanan.',
      proceed: 'Periksa jawaban saya',
    },
    accountExists: {
      title: 'Anda sudah punya akun',
      hint: 'NIK atau email ini sudah terdaftar.',
      todo: 'Masuk dengan email dan kata sandi yang dulu Anda buat.',
      ask: 'Jika lupa, pilih Lupa kata sandi di halaman masuk.',
      proceed: 'Masuk dengan akun itu',
    },
  },

  menu: {
    title: 'Apa yang ingin Anda lakukan?',
    greeting: 'Selamat datang, {name}.',
    jht: 'Jaminan Hari Tua',
    jhtAbout: 'Lihat saldo dan ajukan klaim.',
    tracking: 'Tracking Klaim',
    trackingAbout: 'Lihat sampai mana klaim Anda.',
    contributions: 'Iuran BPU',
    contributionsAbout: 'Lihat iuran Anda, bayar lagi, atau pasang pengingat.',
  },

  working: {
    phone: { title: 'Sedang membuat kode QR' },
    signIn: { title: 'Sedang membuka akun Anda' },
    register: { title: 'Sedang mencocokkan data Anda' },
    reset: { title: 'Sedang meminta tautan' },
    attest: { title: 'Sedang mencari catatan peserta' },
    account: { title: 'Sedang memeriksa rekening Anda' },
    claim: { title: 'Sedang menyimpan klaim Anda' },
    tracking: { title: 'Sedang mengambil kabar klaim Anda' },
    lookup: { title: 'Sedang mencari klaim Anda' },
    contributions: { title: 'Sedang mengambil data iuran Anda' },
    code: { title: 'Sedang membuat kode iuran' },
    enrolment: { title: 'Sedang mendaftarkan anjungan' },
    hint: 'Tunggu sebentar. Anda tidak perlu menekan apa pun.',
  },

  connectionError: {
    unreachable: {
      title: 'Layanan sedang tidak bisa dihubungi',
      hint: 'Sambungan ke layanan pusat sedang terputus.',
    },
    unintelligible: {
      title: 'Layanan sedang terganggu',
      hint: 'Jawaban dari layanan pusat belum lengkap.',
    },
    sessionExpired: {
      title: 'Anda sudah keluar dari akun',
      hint: 'Waktunya habis. Demi keamanan, masuk sekali lagi.',
    },
    tooManyAttempts: {
      title: 'Tunggu dulu sebelum mencoba lagi',
      hint: 'Sudah beberapa kali dicoba dari anjungan ini.',
    },
    data: 'Jawaban Anda masih ada. Belum ada klaim yang dikirim.',
    wait: 'Coba lagi setelah {minutes, number} menit.',
    byPhone: 'Masuk dengan ponsel',
    ask: 'Tidak mau menunggu? Petugas di meja layanan bisa membantu.',
  },

  farewell: {
    title: 'Terima kasih',
    hint: 'Data Anda sudah dihapus dari layar ini.',
    belongings: 'Bawa kembali KTP, kartu, dan buku tabungan Anda.',
  },

  interrupted: {
    title: 'Kunjungan tadi terhenti',
    hint: 'Anjungan ini bermasalah sebentar. Data sudah dihapus dari layar ini.',
    confirmed: 'Sudah menekan Konfirmasi? Jangan ajukan lagi.',
    confirmedAsk: 'Tanya petugas di meja layanan. Petugas bisa melihat nomor tanda terimanya.',
    notConfirmed: 'Belum menekan Konfirmasi? Belum ada klaim yang dikirim.',
    again: 'Mulai dari awal',
  },

  /** One plain sentence for each screen. */
  help: {
    attract: 'Sentuh layar di mana saja untuk mulai.',
    outOfService: 'Anjungan ini sedang tidak dipakai. Petugas bisa melayani Anda.',
    notice: 'Pilih Setuju untuk lanjut. Pilih Tidak setuju untuk dilayani petugas.',
    noticeDeclined: 'Pergi ke meja layanan, atau baca pemberitahuan sekali lagi.',
    signIn: 'Pilih Sudah jika Anda pernah memakai aplikasi JMO.',
    phoneCode: 'Arahkan kamera ponsel ke kode QR, lalu ikuti petunjuk di ponsel.',
    phoneOver: 'Tekan Buat kode baru untuk mencoba sekali lagi.',
    resetAsked: 'Tautan dikirim ke email. Buka di ponsel Anda.',
    registerCheck: 'Tekan Ubah di samping jawaban yang salah.',
    registerRefused: 'Cocokkan jawaban dengan KTP dan kartu peserta Anda.',
    menu: 'Tekan Jaminan Hari Tua untuk melihat saldo atau mengajukan klaim.',
    working: 'Anjungan sedang bekerja. Tunggu sebentar.',
    connectionError: 'Tekan Coba lagi, atau pergi ke meja layanan.',
    farewell: 'Kunjungan Anda sudah selesai.',
    introduction: 'Gambar berganti sendiri. Tekan Lewati kapan saja.',
    interrupted: 'Tekan Mulai dari awal, atau tanya petugas.',
  },
} as const;
