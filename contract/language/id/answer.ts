/** What a person can do now to get JHT, said alike by screen, paper and voice. */
export const answer = {
  situation: {
    title: 'Bagaimana keadaan Anda sekarang?',
    hint: 'Pilih satu, lalu tekan Selanjutnya.',
    label: 'Keadaan sekarang',
    unanswered: 'Pilih satu keadaan.',
    PU: {
      stillWorking: { name: 'Saya masih bekerja', about: 'Saya masih digaji perusahaan.' },
      stoppedWorking: {
        name: 'Saya sudah berhenti bekerja',
        about: 'Mengundurkan diri, kena PHK, pensiun, atau kontrak habis.',
      },
      died: { name: 'Peserta sudah meninggal dunia', about: 'Saya ahli warisnya.' },
      disabled: {
        name: 'Saya cacat total tetap',
        about: 'Dokter menyatakan saya tidak bisa bekerja lagi.',
      },
      leaving: { name: 'Saya pindah dari Indonesia selamanya', about: 'Saya tidak kembali bekerja di sini.' },
    },
    BPU: {
      stillWorking: {
        name: 'Saya masih menjalankan usaha',
        about: 'Nelayan, pedagang, ojek, atau pekerjaan sendiri yang lain.',
      },
      stoppedWorking: {
        name: 'Saya sudah berhenti usaha',
        about: 'Saya sudah tidak menjalankan pekerjaan itu.',
      },
      died: { name: 'Peserta sudah meninggal dunia', about: 'Saya ahli warisnya.' },
      disabled: {
        name: 'Saya cacat total tetap',
        about: 'Dokter menyatakan saya tidak bisa bekerja lagi.',
      },
      leaving: { name: 'Saya pindah dari Indonesia selamanya', about: 'Saya tidak kembali bekerja di sini.' },
    },
  },

  businessStopped: {
    title: 'Apakah Anda sudah berhenti usaha?',
    hint: 'JHT dibayar atas pernyataan Anda sendiri.',
    ends: 'Yang berakhir jika klaim dikirim',
    membership: 'Kepesertaan BPU Anda',
    protection: 'Perlindungan: {programme}',
    kept: 'Masih menjalankan usaha? Anda boleh tetap membayar iuran. Saldo JHT tetap milik Anda.',
    nothingSent: 'Tombol di bawah ini belum mengirim klaim.',
    declare: 'Saya sudah berhenti usaha',
    decline: 'Saya masih menjalankan usaha',
    version: 'Pernyataan edisi {version}',
  },

  nextStep: {
    todo: 'Yang perlu dilakukan',
    when: 'Kapan',
    now: 'Bisa mulai hari ini',
    from: 'Mulai {date}',
    reason: 'Sebab klaim',
    bring: 'Yang perlu dibawa',
    bringFor: '{reason}: {documents}',
    oneOf: 'Salah satu: {documents}',
    offered: 'Jika ada: {documents}',
    npwp: 'NPWP, jika ada',
    where: 'Di mana',
    ask: 'Tanyakan ke',
    desk: 'Petugas di meja layanan',
    personnel: 'HRD (kepegawaian) perusahaan itu',
    closedCompany: 'Perusahaan sudah tutup? Tanya petugas di meja layanan.',
    afterwards: 'Setelah itu',
    claimHere: 'Ajukan klaim JHT di anjungan ini.',
    seeDay: 'Datang lagi ke anjungan ini untuk melihat tanggal klaim Anda.',
    whole: 'Untuk mengambil semua saldo: {step}',
    part: {
      title: 'Anda bisa mengambil sebagian JHT',
      hint: 'Sisanya tetap tersimpan atas nama Anda.',
    },
    identity: {
      card: 'Kartu peserta, dan KTP atau tanda pengenal lain',
      allCards: 'KTP dan semua kartu peserta',
      familyCard: 'KTP dan Kartu Keluarga',
      receipt: 'Nomor tanda terima klaim itu',
    },
    place: {
      kiosk: 'Anjungan ini',
      employer: 'Perusahaan yang belum melapor',
      branch: 'Meja layanan {branch}',
      lapakAsik: 'Lapak Asik, lewat situs BPJS Ketenagakerjaan',
      jmo: 'Aplikasi JMO di ponsel',
    },
    delay: {
      waiting: 'Masa tunggu setelah berhenti kerja belum selesai.',
      tooYoung: 'Usia Anda belum mencapai usia pensiun.',
      membershipTooShort: 'Masa kepesertaan Anda belum cukup lama.',
      notInForce: 'Aturan untuk sebab klaim ini belum berlaku.',
      stillWorking: 'Anda masih bekerja. Jika nanti berhenti, JHT bisa diajukan lebih cepat.',
    },
    comeBack: {
      title: 'JHT bisa dicairkan mulai {date}',
      todo: 'Ajukan klaim pada tanggal itu atau sesudahnya.',
    },
    comeBackForPart: {
      title: 'Sebagian JHT bisa diambil mulai {date}',
      todo: 'Ajukan klaim sebagian pada tanggal itu atau sesudahnya.',
    },
    atDesk: {
      title: 'Klaim ini diajukan di meja layanan',
      why: 'Petugas memeriksa dokumen asli.',
      todo: 'Bawa dokumen asli ke meja layanan.',
    },
    withStaff: {
      title: 'Petugas membantu klaim ini',
      why: 'Dokumen asli diperiksa petugas.',
      todo: 'Minta petugas membantu Anda di anjungan ini.',
    },
    elsewhere: {
      title: 'JHT Anda bisa dicairkan lewat petugas',
      why: 'Saldo Anda lebih dari {ceiling}.',
      todo: 'Ajukan klaim di salah satu tempat ini.',
    },
    reportExit: {
      title: 'Perusahaan belum melaporkan Anda berhenti',
      why: 'Laporan itu diperlukan sebelum JHT dicairkan.',
      todo: 'Minta perusahaan melaporkannya. Simpan surat berhenti atau surat PHK Anda.',
    },
    correctExit: {
      title: 'Laporan berhenti kerja perlu diperbaiki',
      why: 'Sebab dalam laporan itu tidak cocok dengan kepesertaan Anda.',
      todo: 'Periksa laporan itu bersama petugas.',
    },
    declareStop: {
      title: 'JHT bisa dicairkan setelah Anda berhenti usaha',
      why: 'Anda sendiri yang menyatakannya. Tidak perlu surat dari siapa pun.',
      todo: 'Nyatakan di anjungan ini bahwa Anda sudah berhenti usaha.',
    },
    mergeCards: {
      title: 'Gabungkan kartu peserta Anda dulu',
      why: 'Saldo Anda masih di {cards, number} kartu.',
      todo: 'Gabungkan kartu sambil memperbarui data Anda.',
    },
    updateData: {
      title: 'Perbarui data Anda dulu',
      why: 'Data Anda belum diperbarui.',
      todo: 'Perbarui data diri dan keluarga (di JMO: menu Pengkinian Data).',
    },
    waitForClaim: {
      title: 'Klaim Anda yang lain sedang diproses',
      why: 'Klaim baru bisa dibuat setelah klaim itu selesai.',
      todo: 'Lihat kemajuannya di Tracking Klaim.',
    },
    noBalance: {
      title: 'Saldo JHT Anda kosong',
      why: 'Belum ada uang yang bisa dicairkan.',
      todo: 'Periksa catatan iuran JHT Anda bersama petugas.',
    },
    askDesk: {
      title: 'Petugas perlu melihat kepesertaan Anda',
      why: 'Belum ada sebab klaim yang cocok dengan kepesertaan Anda.',
      todo: 'Tanyakan klaim Anda di meja layanan.',
    },
  },

  /** The reasons that cannot be chosen now, by why. */
  closedReasons: {
    open: 'Lihat sebab klaim lain ({count, number})',
    close: 'Tutup sebab klaim lain',
    title: 'Sebab klaim yang belum bisa dipilih di sini',
    from: '{reason}: mulai {date}',
    bring: '{reason}: {documents}',
    desk: { title: 'Diajukan di meja layanan', about: 'Petugas memeriksa dokumen asli.' },
    later: { title: 'Bisa dipilih nanti', about: 'Tunggu sampai tanggalnya.' },
    active: { title: 'Setelah kepesertaan berakhir', about: 'Kepesertaan Anda masih aktif.' },
    declared: {
      title: 'Dengan pernyataan berhenti usaha',
      about: 'Anda sendiri yang menyatakan sudah berhenti usaha.',
    },
    notReported: {
      title: 'Setelah ada laporan berhenti kerja',
      about: 'Belum ada laporan bahwa Anda berhenti bekerja.',
    },
    otherExit: {
      title: 'Berbeda dari laporan berhenti kerja',
      about: 'Laporan berhenti kerja Anda menyebut sebab lain.',
    },
    partialTaken: { title: 'Sudah pernah diambil', about: 'Klaim sebagian hanya boleh satu kali.' },
    otherMembership: {
      title: 'Untuk jenis kepesertaan lain',
      about: 'Sebab ini tidak sesuai dengan jenis kepesertaan Anda.',
    },
    overCeiling: { title: 'Saldo di atas batas anjungan', about: 'Ajukan di meja layanan kantor ini.' },
    tooShort: {
      title: 'Kepesertaan belum cukup lama',
      about: 'Masa kepesertaan Anda belum cukup lama.',
    },
    noLonger: { title: 'Sudah tidak berlaku', about: 'Aturan untuk sebab klaim ini sudah berakhir.' },
  },

  /** One plain sentence for each screen. */
  help: {
    situation: 'Sentuh keadaan yang sesuai, lalu tekan Selanjutnya.',
    businessStopped: 'Pilih jawaban yang benar. Tidak ada jawaban yang dipilihkan.',
  },
} as const;
