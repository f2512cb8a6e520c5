/** What the agency’s rules are called and mean, each with its one next step; screens and slips of several topics say them. */
export const rules = {
  reasons: {
    retirementAge: { name: 'Usia pensiun', about: 'Usia Anda sudah mencapai usia pensiun.' },
    retirementByAgreement: {
      name: 'Pensiun menurut perusahaan',
      about: 'Anda pensiun menurut perjanjian atau peraturan perusahaan.',
    },
    contractEnded: { name: 'Kontrak kerja berakhir', about: 'Masa kontrak kerja Anda sudah habis.' },
    businessStopped: { name: 'Berhenti usaha', about: 'Anda bekerja sendiri dan sudah berhenti.' },
    resigned: { name: 'Mengundurkan diri', about: 'Anda berhenti bekerja atas kemauan sendiri.' },
    dismissed: { name: 'Pemutusan hubungan kerja (PHK)', about: 'Perusahaan menghentikan Anda bekerja.' },
    leavingIndonesia: {
      name: 'Meninggalkan Indonesia selamanya',
      about: 'Anda pindah dan tidak kembali bekerja di Indonesia.',
    },
    permanentDisability: {
      name: 'Cacat total tetap',
      about: 'Dokter menyatakan Anda tidak bisa bekerja lagi.',
    },
    death: { name: 'Meninggal dunia', about: 'Ahli waris mengajukan klaim untuk peserta.' },
    partialTenPercent: {
      name: 'Sebagian, untuk persiapan pensiun',
      about: 'Ambil sebagian. Kepesertaan Anda tetap berjalan.',
    },
    partialThirtyPercent: {
      name: 'Sebagian, untuk rumah',
      about: 'Ambil sebagian untuk rumah. Kepesertaan Anda tetap berjalan.',
    },
    migrantWorker: {
      name: 'Pekerja migran (PMI)',
      about: 'Kerja di luar negeri sudah berakhir, atau Anda gagal berangkat.',
    },
  },

  obstacles: {
    notInForce: {
      why: 'Sebab ini tidak berlaku pada hari ini.',
      todo: 'Pilih sebab lain, atau tanya petugas di meja layanan.',
    },
    otherSegment: {
      why: 'Tidak sesuai dengan jenis kepesertaan Anda.',
      todo: 'Pilih sebab lain yang sesuai.',
    },
    membershipActive: {
      why: 'Kepesertaan Anda masih aktif.',
      todo: 'Minta perusahaan melaporkan Anda sudah berhenti.',
    },
    exitNotReported: {
      why: 'Perusahaan belum melaporkan Anda berhenti bekerja.',
      todo: 'Minta bagian kepegawaian perusahaan melaporkannya.',
    },
    exitDiffers: {
      why: 'Laporan berhenti kerja Anda menyebut sebab lain.',
      todo: 'Pilih sebab sesuai laporan, atau tanya petugas.',
    },
    tooYoung: {
      why: 'Usia Anda belum mencapai usia pensiun.',
      todo: 'Datang lagi setelah usia Anda cukup.',
    },
    waiting: {
      why: 'Masa tunggu setelah berhenti kerja belum selesai.',
      todo: 'Datang lagi setelah masa tunggu selesai.',
    },
    membershipTooShort: {
      why: 'Masa kepesertaan Anda belum cukup lama.',
      todo: 'Masa ini bertambah selama kepesertaan aktif. Pilih sebab lain, atau tanya petugas.',
    },
    partialTaken: {
      why: 'Klaim sebagian hanya boleh satu kali.',
      todo: 'Sisa saldo diambil saat Anda berhenti bekerja.',
    },
    overCeiling: {
      why: 'Saldo Anda melebihi batas anjungan untuk sebab ini.',
      todo: 'Ajukan di meja layanan kantor ini.',
    },
    staffNeeded: {
      why: 'Dokumen asli untuk sebab ini diperiksa petugas.',
      todo: 'Tanyakan ke petugas di meja layanan kantor ini.',
    },
    branchOnly: {
      why: 'Sebab ini memerlukan dokumen asli.',
      todo: 'Ajukan di meja layanan kantor ini.',
    },
  },

  possibleOn: 'Bisa dipilih mulai {date}.',

  conditions: {
    membershipEnded: {
      met: 'Status kepesertaan Anda sudah sesuai.',
      unmet: 'Kepesertaan Anda masih aktif.',
      todo: 'Minta perusahaan melaporkan bahwa Anda sudah berhenti.',
      bring: 'Surat keterangan berhenti bekerja',
      ask: 'Bagian kepegawaian perusahaan Anda',
    },
    dataUpdated: {
      met: 'Data Anda sudah diperbarui.',
      unmet: 'Data Anda belum diperbarui.',
      todo: 'Perbarui data di aplikasi JMO atau di meja layanan.',
      bring: 'KTP dan Kartu Keluarga',
      ask: 'Petugas di meja layanan',
    },
    withinCeiling: {
      met: 'Saldo Anda tidak lebih dari {ceiling}.',
      unmet: 'Saldo Anda lebih dari {ceiling}.',
      todo: 'Ajukan klaim di meja layanan kantor ini.',
      bring: 'KTP, kartu peserta, dan buku tabungan',
      ask: 'Petugas di meja layanan',
    },
    hasBalance: {
      met: 'Ada saldo JHT untuk dicairkan.',
      unmet: 'Saldo JHT Anda masih kosong.',
      todo: 'Periksa catatan iuran JHT Anda bersama petugas.',
      bring: 'KTP dan kartu peserta',
      ask: 'Petugas di meja layanan',
    },
    cardsMerged: {
      met: 'Kartu peserta Anda sudah jadi satu.',
      unmet: 'Saldo Anda, {balance}, masih di {cards, number} kartu.',
      todo: 'Gabungkan kartu saat memperbarui data di aplikasi JMO. Petugas juga bisa membantu.',
      bring: 'KTP dan semua kartu peserta',
      ask: 'Petugas di meja layanan',
    },
    noClaimInProgress: {
      met: 'Tidak ada klaim lain yang sedang diproses.',
      unmet: 'Klaim Anda yang lain sedang diproses.',
      todo: 'Tunggu klaim itu selesai. Lihat di Tracking Klaim.',
      bring: 'Nomor tanda terima klaim itu',
      ask: 'Petugas di meja layanan',
    },
  },

  /** Other ways to claim, for who cannot claim here. */
  channels: {
    branch: 'Meja layanan kantor ini',
    lapakAsik: 'Lapak Asik, lewat situs BPJS Ketenagakerjaan',
    jmo: 'Aplikasi JMO di telepon genggam',
  },

  documents: {
    retirementLetter: { name: 'Surat pensiun', about: 'Surat dari perusahaan bahwa Anda pensiun.' },
    contractLetter: {
      name: 'Surat kontrak kerja',
      about: 'Kontrak, atau surat bahwa kontrak sudah berakhir.',
    },
    resignationLetter: {
      name: 'Surat pengunduran diri',
      about: 'Surat perusahaan bahwa Anda mengundurkan diri.',
    },
    dismissalProof: { name: 'Bukti PHK', about: 'Surat PHK atau perjanjian bersama dengan perusahaan.' },
    dismissalReportReceipt: {
      name: 'Tanda terima laporan PHK',
      about: 'Tanda terima dari dinas tenaga kerja.',
    },
    dismissalReport: {
      name: 'Surat laporan PHK',
      about: 'Laporan perusahaan kepada dinas tenaga kerja.',
    },
    dismissalNotice: {
      name: 'Pemberitahuan PHK dan pernyataan tidak menolak',
      about: 'Surat PHK dari perusahaan, dan surat Anda bahwa Anda tidak menolaknya.',
    },
    jointAgreement: {
      name: 'Perjanjian bersama',
      about: 'Perjanjian PHK yang ditandatangani Anda dan perusahaan.',
    },
    courtRuling: {
      name: 'Putusan pengadilan hubungan industrial',
      about: 'Petikan atau putusan pengadilan tentang PHK Anda.',
    },
    familyCard: { name: 'Kartu Keluarga', about: 'Lembar Kartu Keluarga yang memuat nama Anda.' },
    bankBook: { name: 'Buku tabungan', about: 'Halaman depan dengan nama dan nomor rekening.' },
    workStatement: {
      name: 'Surat keterangan kerja',
      about: 'Surat bahwa Anda masih bekerja atau sudah berhenti.',
    },
    housingLoanDocuments: { name: 'Dokumen kredit rumah', about: 'Surat kredit rumah dari bank Anda.' },
    passport: { name: 'Paspor', about: 'Halaman paspor dengan foto dan nama Anda.' },
    leavingStatement: {
      name: 'Surat pernyataan pindah',
      about: 'Surat bahwa Anda tidak bekerja lagi di Indonesia.',
    },
    doctorStatement: { name: 'Surat dokter', about: 'Surat dokter tentang cacat total tetap.' },
    deathCertificate: { name: 'Akta kematian', about: 'Akta atau surat kematian peserta.' },
    heirLetter: { name: 'Surat ahli waris', about: 'Surat yang menyebut siapa ahli waris.' },
    heirIdentityCard: { name: 'KTP ahli waris', about: 'KTP atau identitas lain dari ahli waris.' },
    memberCard: { name: 'Kartu peserta', about: 'Kartu BPJS Ketenagakerjaan milik peserta.' },
    birthCertificate: {
      name: 'Akta kelahiran anak',
      about: 'Jika ahli waris adalah anak peserta.',
    },
    guardianshipLetter: { name: 'Surat perwalian', about: 'Jika ahli waris belum dewasa.' },
    will: { name: 'Surat wasiat', about: 'Jika peserta menulis wasiat.' },
    migrantWorkLetter: {
      name: 'Surat kerja di luar negeri',
      about: 'Surat bahwa kerja di luar negeri berakhir, atau bahwa Anda gagal berangkat.',
    },
  },

  segments: {
    PU: 'Penerima upah',
    BPU: 'Bekerja sendiri (BPU)',
    PMI: 'Pekerja migran (PMI)',
  },

  /** Why the head office refused a claim, with its remedy. */
  refusals: {
    unreadable: 'Klaim belum bisa dibaca kantor pusat. Petugas akan mengajukannya bersama Anda.',
    kioskUnknown: 'Anjungan ini belum dikenal kantor pusat. Ajukan klaim di meja layanan.',
    kioskExpired: 'Pendaftaran anjungan ini di kantor pusat sudah berakhir. Ajukan klaim di meja layanan.',
    kioskRevoked: 'Anjungan ini sudah dicabut oleh kantor pusat. Ajukan klaim di meja layanan.',
    signatureWrong: 'Tanda pengaman klaim belum cocok. Ajukan klaim di meja layanan.',
    sessionUnknown: 'Waktu masuk Anda sudah habis. Masuk lagi, lalu ajukan klaim lagi.',
    participantDiffers: 'Data klaim berbeda dari catatan peserta. Bawa KTP ke meja layanan.',
    notEligible: 'Syarat klaim belum terpenuhi. Tanyakan syaratnya di meja layanan.',
    claimInProgress: 'Klaim lain sedang diproses. Lihat di Tracking Klaim.',
    documentsMissing: 'Ada dokumen yang belum lengkap. Bawa dokumen asli ke meja layanan.',
    photoUnreadable: 'Foto wajah kurang jelas. Bawa KTP ke meja layanan.',
    accountRefused: 'Rekening tidak bisa menerima uang. Bawa buku tabungan ke meja layanan.',
    npwpMissing: 'NPWP diperlukan untuk klaim ini. Bawa NPWP ke meja layanan.',
    figuresDiffer: 'Saldo Anda baru saja berubah. Ajukan klaim lagi dengan saldo baru.',
  },

  stages: {
    agenda: { name: 'Agenda Klaim', about: 'Klaim diterima dan dicatat.' },
    determination: { name: 'Penetapan Klaim', about: 'Dokumen dan jumlah uang diperiksa.' },
    approval: { name: 'Persetujuan Klaim', about: 'Klaim disetujui untuk dibayar.' },
    payment: { name: 'Pembayaran Klaim', about: 'Uang sedang dikirim ke rekening.' },
    done: { name: 'Selesai', about: 'Uang sudah dibayarkan.' },
  },
} as const;
