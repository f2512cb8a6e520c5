/** While staff help a participant. */
export const assistance = {
  assisted: {
    banner: 'Dibantu petugas: {name}. Layar dipegang {holder}.',
    participant: 'peserta',
    staff: 'petugas',
    end: 'Selesai dibantu',
    presence: 'Petugas memastikan kehadiran',
  },

  /** Calling staff to the kiosk, from the help of any page. */
  call: {
    call: 'Panggil petugas',
    comesHere: 'Petugas datang ke anjungan ini. Jawaban Anda tidak hilang.',
    stayHere: 'Tetap di sini. Anda boleh melanjutkan sambil menunggu.',
    comingAt: 'Tiba sekitar pukul {at}.',
    comingBy: '{name} tiba sekitar pukul {at}.',
    goTo: 'Datangi {counter}, sebutkan Anjungan {kiosk}.',
    counter: 'meja petugas',
    takeBack: 'Batalkan panggilan',
    understood: 'Mengerti',
    state: {
      calling: 'Sedang memanggil petugas',
      called: 'Petugas sudah dipanggil',
      coming: 'Petugas datang',
      unreachable: 'Petugas belum bisa dipanggil dari sini',
      unanswered: 'Belum ada petugas yang menjawab',
      tooMany: 'Petugas sudah beberapa kali dipanggil',
    },
  },

  helpConsent: {
    title: 'Bolehkah {name} membantu Anda?',
    hint: 'Petugas ini bekerja di kantor ini. Anda boleh menolak.',
    sees: 'Petugas melihat data Anda di layar ini.',
    does: 'Petugas boleh menekan tombol dan mengetik untuk Anda.',
    own: 'Foto, rekening, dan Konfirmasi tetap Anda sendiri yang menyetujui.',
    secret: 'Kata sandi Anda tidak boleh dilihat petugas.',
    end: 'Anda boleh berhenti dibantu kapan saja.',
    agree: 'Setuju dibantu',
    decline: 'Tidak, saya sendiri',
    version: 'Persetujuan edisi {version}',
  },

  handOver: {
    title: 'Persilakan peserta di depan layar',
    act: {
      notice: 'Peserta sendiri yang menyetujui pemakaian data.',
      secret: 'Peserta sendiri yang mengetik kata sandi.',
      declaration: 'Peserta sendiri yang menyatakan berhenti usaha.',
      photo: 'Peserta sendiri yang menyetujui foto atau bukti kehadiran.',
      account: 'Peserta sendiri yang memeriksa rekening.',
      confirm: 'Peserta sendiri yang memeriksa klaim dan menekan Konfirmasi.',
    },
    todo: 'Petugas mundur satu langkah dari layar.',
    take: 'Saya peserta, lanjut',
  },

  handBack: {
    title: 'Persilakan {name} di depan layar',
    hint: 'Bagian Anda sudah selesai untuk saat ini.',
    todo: 'Jawaban Anda tetap tersimpan. Tidak ada yang diketik ulang.',
    give: 'Saya petugas, lanjut',
    alone: 'Saya lanjut sendiri',
  },

  ektpCheck: {
    title: 'Cocokkan peserta dengan e-KTP asli',
    hint: 'Halaman ini untuk petugas. Jangan pakai salinan atau foto e-KTP.',
    face: 'Wajah di e-KTP sama dengan orang di depan Anda.',
    expired: 'Kartu tidak rusak dan tidak diubah.',
    record: 'Kode Anda dicatat sebagai pemeriksa.',
    confirm: 'Sudah saya cocokkan',
  },

  ektpUnknown: {
    title: 'Data e-KTP belum cocok dengan catatan',
    hint: 'NIK, nama, tanggal lahir, dan nomor kartu harus milik satu orang.',
    todo: 'Periksa lagi yang diketik dengan e-KTP asli.',
    ask: 'Jika sudah sama, peserta memperbaiki data di meja layanan.',
    again: 'Periksa lagi',
  },

  withoutBalance: {
    title: 'Klaim diambil tanpa melihat saldo',
    hint: 'Kantor pusat sedang tidak tersambung. Klaim disimpan dan dikirim nanti.',
    amount: 'Jumlahnya dihitung kantor pusat setelah klaim sampai.',
    refused: 'Jika syarat belum terpenuhi, kantor pusat memberi tahu lewat Tracking Klaim.',
  },

  presence: {
    title: 'Apakah Anda peserta yang mengajukan klaim?',
    hint: '{name} melihat Anda di sini, sebagai pengganti foto.',
    todo: 'Tidak ada foto yang disimpan untuk klaim ini.',
    confirm: 'Ya, saya sendiri',
  },

  /** One plain sentence for each screen. */
  help: {
    helpConsent: 'Pilih Setuju dibantu, atau lanjutkan sendiri.',
    handOver: 'Peserta menekan tombol di bawah, lalu melanjutkan.',
    handBack: 'Petugas menekan tombol di bawah, lalu melanjutkan.',
    ektpCheck: 'Petugas mencocokkan wajah dengan e-KTP asli.',
    ektpUnknown: 'Cocokkan yang diketik dengan e-KTP asli.',
    withoutBalance: 'Tekan Selanjutnya untuk mengajukan tanpa melihat saldo.',
    presence: 'Tekan Ya jika Anda sendiri pesertanya.',
  },
} as const;
