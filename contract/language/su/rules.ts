import type { rules as original } from '../id/rules.ts';
import type { Translation } from '../translation.ts';

/** What the agency’s rules are called and mean; screens and slips of several topics say them. */
export const rules = {
  reasons: {
    retirementAge: { name: 'Yuswa pangsiun', about: 'Yuswa Anjeun parantos dugi ka yuswa pangsiun.' },
    retirementByAgreement: {
      name: 'Pangsiun numutkeun pausahaan',
      about: 'Anjeun pangsiun numutkeun pasini atanapi aturan pausahaan.',
    },
    contractEnded: { name: 'Kontrak damel réngsé', about: 'Kontrak damel Anjeun parantos séép.' },
    businessStopped: { name: 'Liren usaha', about: 'Anjeun usaha nyalira sareng parantos liren.' },
    resigned: { name: 'Mundur tina padamelan', about: 'Anjeun liren damel ku kahoyong nyalira.' },
    dismissed: { name: 'Keuna PHK ti pausahaan', about: 'Pausahaan ngeureunkeun Anjeun tina padamelan.' },
    leavingIndonesia: {
      name: 'Pindah ti Indonésia salamina',
      about: 'Anjeun pindah sareng teu wangsul damel di Indonésia.',
    },
    permanentDisability: {
      name: 'Cacad total tetep',
      about: 'Dokter nyatakeun Anjeun teu tiasa damel deui.',
    },
    death: { name: 'Peserta ngantunkeun', about: 'Ahli waris ngajukeun klaim kanggo peserta.' },
    partialTenPercent: {
      name: 'Sabagian, kanggo nyiapkeun pangsiun',
      about: 'Candak sabagian. Kapesertaan Anjeun tetep aktip.',
    },
    partialThirtyPercent: {
      name: 'Sabagian, kanggo bumi',
      about: 'Candak sabagian kanggo bumi. Kapesertaan Anjeun tetep aktip.',
    },
    migrantWorker: {
      name: 'Pagawé migran (PMI)',
      about: 'Damel di luar nagri parantos réngsé, atanapi Anjeun teu janten angkat.',
    },
  },

  conditions: {
    membershipEnded: { met: 'Status kapesertaan Anjeun parantos cocog.' },
    dataUpdated: { met: 'Data Anjeun parantos diénggalan.' },
    withinCeiling: { met: 'Saldo Anjeun teu langkung ti {ceiling}.' },
    hasBalance: { met: 'Aya saldo JHT nu tiasa dicairkeun.' },
    cardsMerged: { met: 'Kartu peserta Anjeun parantos janten hiji.' },
    noClaimInProgress: { met: 'Teu aya klaim sanés nu nuju diprosés.' },
  },

  documents: {
    retirementLetter: { name: 'Serat pangsiun', about: 'Serat ti pausahaan yén Anjeun pangsiun.' },
    contractLetter: {
      name: 'Serat kontrak damel',
      about: 'Kontrak, atanapi serat yén kontrak parantos réngsé.',
    },
    resignationLetter: {
      name: 'Serat mundur damel',
      about: 'Serat pausahaan yén Anjeun mundur.',
    },
    dismissalProof: { name: 'Bukti keuna PHK', about: 'Serat PHK atanapi pasini sareng pausahaan.' },
    dismissalReportReceipt: {
      name: 'Tanda tarima laporan PHK',
      about: 'Tanda tarima ti dinas tenaga kerja.',
    },
    dismissalReport: {
      name: 'Serat laporan PHK',
      about: 'Laporan pausahaan ka dinas tenaga kerja.',
    },
    dismissalNotice: {
      name: 'Béwara PHK sareng pernyataan teu nolak',
      about: 'Serat PHK ti pausahaan, sareng serat yén Anjeun teu nolak.',
    },
    jointAgreement: {
      name: 'Pasini sasarengan',
      about: 'Pasini PHK nu ditandatanganan ku Anjeun sareng pausahaan.',
    },
    courtRuling: {
      name: 'Putusan pangadilan ngeunaan PHK',
      about: 'Petikan atanapi putusan pangadilan hubungan industrial ngeunaan PHK Anjeun.',
    },
    familyCard: { name: 'Kartu Keluarga', about: 'Lambar Kartu Keluarga nu ngamuat nami Anjeun.' },
    bankBook: { name: 'Buku tabungan', about: 'Kaca payun nu aya nami sareng nomer rekening.' },
    workStatement: {
      name: 'Serat katerangan damel',
      about: 'Serat yén Anjeun masih damel atanapi parantos liren.',
    },
    housingLoanDocuments: { name: 'Dokumén kiridit bumi', about: 'Serat kiridit bumi ti bank Anjeun.' },
    passport: { name: 'Paspor', about: 'Kaca paspor nu aya poto sareng nami Anjeun.' },
    leavingStatement: {
      name: 'Serat pernyataan pindah',
      about: 'Serat yén Anjeun teu damel deui di Indonésia.',
    },
    doctorStatement: { name: 'Serat dokter', about: 'Serat dokter ngeunaan cacad total tetep.' },
    deathCertificate: { name: 'Akta maot', about: 'Akta atanapi serat maotna peserta.' },
    heirLetter: { name: 'Serat ahli waris', about: 'Serat nu nyebatkeun saha ahli warisna.' },
    heirIdentityCard: { name: 'KTP gaduh ahli waris', about: 'KTP atanapi idéntitas sanés ti ahli waris.' },
    memberCard: { name: 'Kartu peserta', about: 'Kartu BPJS Ketenagakerjaan gaduh peserta.' },
    birthCertificate: {
      name: 'Akta lahir putra',
      about: 'Upami ahli warisna putra peserta.',
    },
    guardianshipLetter: { name: 'Serat perwalian', about: 'Upami ahli waris teu acan déwasa.' },
    will: { name: 'Serat wasiat', about: 'Upami peserta nyerat wasiat.' },
    migrantWorkLetter: {
      name: 'Serat damel di luar nagri',
      about: 'Serat yén damel di luar nagri réngsé, atanapi Anjeun teu janten angkat.',
    },
  },

  segments: {
    PU: 'Pagawé pausahaan (PU)',
    BPU: 'Usaha nyalira (BPU)',
    PMI: 'Pagawé migran (PMI)',
  },

  /** Why the head office refused a claim; `remedies` say what to do. */
  refusals: {
    sessionUnknown: 'Waktos lebet Anjeun parantos séép sateuacan klaim dikirim.',
    participantDiffers: 'Data klaim bénten sareng catetan peserta.',
    notEligible: 'Sarat klaim teu acan kacumponan.',
    claimInProgress: 'Klaim sanés nuju diprosés.',
    documentsMissing: 'Aya dokumén nu teu acan lengkep.',
    photoUnreadable: 'Poto raray kirang jelas.',
    accountRefused: 'Rekening teu tiasa nampi artos.',
    npwpMissing: 'NPWP perlu kanggo klaim ieu.',
    figuresDiffer: 'Saldo Anjeun nembé robih.',
  },

  /** What a person does about a claim that was refused. */
  remedies: {
    claimAgain: 'Lebet deui di anjungan, teras ajukeun klaim deui.',
    lookInTracking: 'Lebet, teras tingali klaim éta dina Lacak Klaim.',
    desk: 'Candak KTP ka méja layanan. Patugas ngajukeun klaim sareng Anjeun.',
    askDesk: 'Taroskeun saratna di méja layanan.',
    bringKtp: 'Candak KTP ka méja layanan.',
    bringDocuments: 'Candak KTP sareng dokumén asli ka méja layanan.',
    bringBankBook: 'Candak KTP sareng buku tabungan ka méja layanan.',
    bringNpwp: 'Candak KTP sareng NPWP ka méja layanan.',
  },

  stages: {
    agenda: { name: 'Klaim dicatet', about: 'Klaim ditampi sareng dicatet.' },
    determination: { name: 'Klaim dipariksa', about: 'Dokumén sareng jumlah artos dipariksa.' },
    approval: { name: 'Klaim disatujuan', about: 'Klaim disatujuan kanggo dibayar.' },
    payment: { name: 'Klaim dibayar', about: 'Artos nuju dikirim ka rekening.' },
    done: { name: 'Réngsé', about: 'Artos parantos dibayar.' },
  },
} as const satisfies Translation<typeof original>;
