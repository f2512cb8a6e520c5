import type { rules as original } from '../id/rules.ts';
import type { Translation } from '../translation.ts';

/** What the agency’s rules are called and mean; screens and slips of several topics say them. */
export const rules = {
  reasons: {
    retirementAge: { name: 'Yuswa pensiun', about: 'Yuswa panjenengan sampun dumugi yuswa pensiun.' },
    retirementByAgreement: {
      name: 'Pensiun miturut perusahaan',
      about: 'Panjenengan pensiun miturut prajanjen utawi aturan perusahaan.',
    },
    contractEnded: { name: 'Kontrak kerja rampung', about: 'Kontrak kerja panjenengan sampun telas.' },
    businessStopped: { name: 'Mandheg usaha', about: 'Panjenengan usaha piyambak lan sampun mandheg.' },
    resigned: {
      name: 'Mundur saking pedamelan',
      about: 'Panjenengan mandheg kerja saking kersane piyambak.',
    },
    dismissed: {
      name: 'Kenging PHK saking perusahaan',
      about: 'Perusahaan mandhegaken panjenengan saking pedamelan.',
    },
    leavingIndonesia: {
      name: 'Pindhah saking Indonesia selamine',
      about: 'Panjenengan pindhah lan mboten wangsul nyambut damel teng Indonesia.',
    },
    permanentDisability: {
      name: 'Cacat total tetep',
      about: 'Miturut dhokter panjenengan mboten saged nyambut damel malih.',
    },
    death: { name: 'Peserta seda', about: 'Ahli waris ngajokaken klaim kangge peserta.' },
    partialTenPercent: {
      name: 'Saperangan, kangge siyap pensiun',
      about: 'Mendhet saperangan. Kapesertan panjenengan tetep aktif.',
    },
    partialThirtyPercent: {
      name: 'Saperangan, kangge griya',
      about: 'Mendhet saperangan kangge griya. Kapesertan panjenengan tetep aktif.',
    },
    migrantWorker: {
      name: 'Pekerja migran (PMI)',
      about: 'Kerja teng luar negeri sampun rampung, utawi panjenengan mboten sios bidhal.',
    },
  },

  conditions: {
    membershipEnded: { met: 'Status kapesertan panjenengan sampun cocog.' },
    dataUpdated: { met: 'Data panjenengan sampun dienggalaken.' },
    withinCeiling: { met: 'Saldo panjenengan mboten langkung saking {ceiling}.' },
    hasBalance: { met: 'Wonten saldo JHT sing saged dicairaken.' },
    cardsMerged: { met: 'Kertu peserta panjenengan sampun dados setunggal.' },
    noClaimInProgress: { met: 'Mboten wonten klaim sanes sing saweg diproses.' },
  },

  documents: {
    retirementLetter: { name: 'Serat pensiun', about: 'Serat saking perusahaan bilih panjenengan pensiun.' },
    contractLetter: {
      name: 'Serat kontrak kerja',
      about: 'Kontrak, utawi serat bilih kontrak sampun rampung.',
    },
    resignationLetter: {
      name: 'Serat mundur kerja',
      about: 'Serat perusahaan bilih panjenengan mundur.',
    },
    dismissalProof: { name: 'Bukti kenging PHK', about: 'Serat PHK utawi prajanjen sareng perusahaan.' },
    dismissalReportReceipt: {
      name: 'Tandha tampi laporan PHK',
      about: 'Tandha tampi saking dinas tenaga kerja.',
    },
    dismissalReport: {
      name: 'Serat laporan PHK',
      about: 'Laporan perusahaan dhateng dinas tenaga kerja.',
    },
    dismissalNotice: {
      name: 'Wara-wara PHK lan wedharan mboten nolak',
      about: 'Serat PHK saking perusahaan, lan serat bilih panjenengan mboten nolak.',
    },
    jointAgreement: {
      name: 'Prajanjen sareng',
      about: 'Prajanjen PHK sing ditapakasmani panjenengan lan perusahaan.',
    },
    courtRuling: {
      name: 'Putusan pengadilan bab PHK',
      about: 'Petikan utawi putusan pengadilan hubungan industrial bab PHK panjenengan.',
    },
    familyCard: { name: 'Kartu Keluarga', about: 'Lembar Kartu Keluarga sing ngemot asma panjenengan.' },
    bankBook: { name: 'Buku tabungan', about: 'Kaca ngajeng sing wonten asma lan nomer rekening.' },
    workStatement: {
      name: 'Serat katrangan kerja',
      about: 'Serat bilih panjenengan taksih kerja utawi sampun mandheg.',
    },
    housingLoanDocuments: {
      name: 'Dokumen kredit griya',
      about: 'Serat kredit griya saking bank panjenengan.',
    },
    passport: { name: 'Paspor', about: 'Kaca paspor sing wonten foto lan asma panjenengan.' },
    leavingStatement: {
      name: 'Serat wedharan pindhah',
      about: 'Serat bilih panjenengan mboten nyambut damel malih teng Indonesia.',
    },
    doctorStatement: { name: 'Serat dhokter', about: 'Serat dhokter bab cacat total tetep.' },
    deathCertificate: { name: 'Akta pejah', about: 'Akta utawi serat sedane peserta.' },
    heirLetter: { name: 'Serat ahli waris', about: 'Serat sing nyebat sinten ahli warise.' },
    heirIdentityCard: {
      name: 'KTP saking ahli waris',
      about: 'KTP utawi identitas sanes saking ahli waris.',
    },
    memberCard: { name: 'Kertu peserta', about: 'Kertu BPJS Ketenagakerjaan gadhahe peserta.' },
    birthCertificate: {
      name: 'Akta laire putra',
      about: 'Menawi ahli warise putrane peserta.',
    },
    guardianshipLetter: { name: 'Serat perwalian', about: 'Menawi ahli waris dereng diwasa.' },
    will: { name: 'Serat wasiyat', about: 'Menawi peserta nyerat wasiyat.' },
    migrantWorkLetter: {
      name: 'Serat kerja teng luar negeri',
      about: 'Serat bilih kerja teng luar negeri rampung, utawi panjenengan mboten sios bidhal.',
    },
  },

  segments: {
    PU: 'Karyawan perusahaan (PU)',
    BPU: 'Usaha piyambak (BPU)',
    PMI: 'Pekerja migran (PMI)',
  },

  /** Why the head office refused a claim; `remedies` say what to do. */
  refusals: {
    sessionUnknown: 'Wekdal mlebet panjenengan sampun telas saderenge klaim dikirim.',
    participantDiffers: 'Data klaim benten kalih cathetan peserta.',
    notEligible: 'Sarat klaim dereng jangkep.',
    claimInProgress: 'Klaim sanes saweg diproses.',
    documentsMissing: 'Wonten dokumen sing dereng jangkep.',
    photoUnreadable: 'Foto pasuryan kirang cetha.',
    accountRefused: 'Rekening mboten saged nampi arta.',
    npwpMissing: 'NPWP perlu kangge klaim niki.',
    figuresDiffer: 'Saldo panjenengan nembe mawon owah.',
  },

  /** What a person does about a claim that was refused. */
  remedies: {
    claimAgain: 'Mlebet malih teng anjungan, lajeng ajokaken klaim malih.',
    lookInTracking: 'Mlebet, lajeng pirsani klaim niku teng Lacak Klaim.',
    desk: 'Bekta KTP teng meja layanan. Petugas ngajokaken klaim sareng panjenengan.',
    askDesk: 'Tanglet sarate teng meja layanan.',
    bringKtp: 'Bekta KTP teng meja layanan.',
    bringDocuments: 'Bekta KTP lan dokumen asli teng meja layanan.',
    bringBankBook: 'Bekta KTP lan buku tabungan teng meja layanan.',
    bringNpwp: 'Bekta KTP lan NPWP teng meja layanan.',
  },

  stages: {
    agenda: { name: 'Klaim dicathet', about: 'Klaim ditampi lan dicathet.' },
    determination: { name: 'Klaim dipriksa', about: 'Dokumen lan gunggunge arta dipriksa.' },
    approval: { name: 'Klaim disarujuki', about: 'Klaim disarujuki kangge dibayar.' },
    payment: { name: 'Klaim dibayar', about: 'Arta saweg dikirim teng rekening.' },
    done: { name: 'Rampung', about: 'Arta sampun dibayar.' },
  },
} as const satisfies Translation<typeof original>;
