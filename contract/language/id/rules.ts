/** What the agency’s rules are called and mean; screens and slips of several topics say them. */
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
      about: 'Ambil sebagian. Kepesertaan Anda tetap aktif.',
    },
    partialThirtyPercent: {
      name: 'Sebagian, untuk rumah',
      about: 'Ambil sebagian untuk rumah. Kepesertaan Anda tetap aktif.',
    },
    migrantWorker: {
      name: 'Pekerja migran (PMI)',
      about: 'Kerja di luar negeri sudah berakhir, atau Anda batal berangkat.',
    },
  },

  conditions: {
    membershipEnded: { met: 'Status kepesertaan Anda sudah sesuai.' },
    dataUpdated: { met: 'Data Anda sudah diperbarui.' },
    withinCeiling: { met: 'Saldo Anda tidak lebih dari {ceiling}.' },
    hasBalance: { met: 'Ada saldo JHT untuk dicairkan.' },
    cardsMerged: { met: 'Kartu peserta Anda sudah jadi satu.' },
    noClaimInProgress: { met: 'Tidak ada klaim lain yang sedang diproses.' },
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
      about: 'Surat bahwa kerja di luar negeri berakhir, atau bahwa Anda batal berangkat.',
    },
  },

  segments: {
    PU: 'Penerima upah',
    BPU: 'Bekerja sendiri (BPU)',
    PMI: 'Pekerja migran (PMI)',
  },

  /** Why the head office refused a claim; `remedies` say what to do. */
  refusals: {
    sessionUnknown: 'Waktu masuk Anda sudah habis sebelum klaim dikirim.',
    participantDiffers: 'Data klaim berbeda dari catatan peserta.',
    notEligible: 'Syarat klaim belum terpenuhi.',
    claimInProgress: 'Klaim lain sedang diproses.',
    documentsMissing: 'Ada dokumen yang belum lengkap.',
    photoUnreadable: 'Foto wajah kurang jelas.',
    accountRefused: 'Rekening tidak bisa menerima uang.',
    npwpMissing: 'NPWP diperlukan untuk klaim ini.',
    figuresDiffer: 'Saldo Anda baru saja berubah.',
  },

  /** What a person does about a claim that was refused. */
  remedies: {
    claimAgain: 'Masuk lagi di anjungan, lalu ajukan klaim lagi.',
    lookInTracking: 'Masuk, lalu lihat klaim itu di Tracking Klaim.',
    desk: 'Bawa KTP ke meja layanan. Petugas mengajukan klaim bersama Anda.',
    askDesk: 'Tanyakan syaratnya di meja layanan.',
    bringKtp: 'Bawa KTP ke meja layanan.',
    bringDocuments: 'Bawa KTP dan dokumen asli ke meja layanan.',
    bringBankBook: 'Bawa KTP dan buku tabungan ke meja layanan.',
    bringNpwp: 'Bawa KTP dan NPWP ke meja layanan.',
  },

  stages: {
    agenda: { name: 'Agenda Klaim', about: 'Klaim diterima dan dicatat.' },
    determination: { name: 'Penetapan Klaim', about: 'Dokumen dan jumlah uang diperiksa.' },
    approval: { name: 'Persetujuan Klaim', about: 'Klaim disetujui untuk dibayar.' },
    payment: { name: 'Pembayaran Klaim', about: 'Uang sedang dikirim ke rekening.' },
    done: { name: 'Selesai', about: 'Uang sudah dibayarkan.' },
  },
} as const;
