import type { answer as original } from '../id/answer.ts';
import type { Translation } from '../translation.ts';

/** What a person can do now to get JHT, said alike by screen, paper and voice. */
export const answer = {
  situation: {
    title: 'Kumaha kaayaan Anjeun ayeuna?',
    hint: 'Pilih hiji, teras pencét Salajengna.',
    label: 'Kaayaan ayeuna',
    unanswered: 'Pilih hiji kaayaan.',
    PU: {
      stillWorking: { name: 'Abdi masih damel', about: 'Abdi masih digajih pausahaan.' },
      stoppedWorking: {
        name: 'Abdi parantos liren damel',
        about: 'Mundur, keuna PHK, pangsiun, atanapi kontrak séép.',
      },
      died: { name: 'Peserta parantos ngantunkeun', about: 'Abdi ahli warisna.' },
      disabled: {
        name: 'Abdi cacad total tetep',
        about: 'Dokter nyatakeun abdi teu tiasa damel deui.',
      },
      leaving: { name: 'Abdi pindah ti Indonésia salamina', about: 'Abdi teu wangsul damel di dieu.' },
    },
    BPU: {
      stillWorking: {
        name: 'Abdi masih ngajalankeun usaha',
        about: 'Pamayang, padagang, ojég, atanapi padamelan nyalira nu sanés.',
      },
      stoppedWorking: {
        name: 'Abdi parantos liren usaha',
        about: 'Abdi parantos teu ngajalankeun padamelan éta.',
      },
      died: { name: 'Peserta parantos ngantunkeun', about: 'Abdi ahli warisna.' },
      disabled: {
        name: 'Abdi cacad total tetep',
        about: 'Dokter nyatakeun abdi teu tiasa damel deui.',
      },
      leaving: { name: 'Abdi pindah ti Indonésia salamina', about: 'Abdi teu wangsul damel di dieu.' },
    },
  },

  businessStopped: {
    title: 'Naha Anjeun parantos liren usaha?',
    hint: 'JHT dibayar dumasar kana pernyataan Anjeun nyalira.',
    ends: 'Nu réngsé upami klaim dikirim',
    membership: 'Kapesertaan BPU Anjeun',
    protection: 'Panangtayungan: {programme}',
    kept: 'Masih ngajalankeun usaha? Anjeun kénging tetep mayar iuran. Saldo JHT tetep gaduh Anjeun.',
    nothingSent: 'Tombol di handap ieu teu acan ngirim klaim.',
    declare: 'Abdi parantos liren usaha',
    decline: 'Abdi masih ngajalankeun usaha',
    version: 'Pernyataan édisi {version}',
  },

  nextStep: {
    todo: 'Nu kedah dilakukeun',
    when: 'Iraha',
    now: 'Tiasa ti dinten ieu',
    from: 'Ti tanggal {date}',
    reason: 'Sabab klaim',
    bring: 'Nu kedah dicandak',
    bringFor: '{reason}: {documents}',
    oneOf: 'Salah sahiji: {documents}',
    offered: 'Upami aya: {documents}',
    npwp: 'NPWP, upami aya',
    where: 'Di mana waé',
    ask: 'Taroskeun ka',
    desk: 'Patugas di méja layanan',
    personnel: 'HRD (kepegawaian) pausahaan éta',
    closedCompany: 'Pausahaan parantos tutup? Taros patugas di méja layanan.',
    afterwards: 'Saatos éta',
    claimHere: 'Ajukeun klaim JHT di anjungan ieu.',
    seeDay: 'Sumping deui ka anjungan ieu kanggo ningali tanggal klaim Anjeun.',
    whole: 'Kanggo nyandak sadaya saldo: {step}',
    part: {
      title: 'Anjeun tiasa nyandak JHT sabagian',
      hint: 'Sésana tetep kasimpen atas nami Anjeun.',
    },
    identity: {
      card: 'Kartu peserta, sareng KTP atanapi tanda idéntitas sanés',
      allCards: 'KTP sareng sadaya kartu peserta',
      familyCard: 'KTP sareng Kartu Keluarga',
      receipt: 'Nomer tanda tarima klaim éta',
    },
    place: {
      kiosk: 'Anjungan ieu',
      employer: 'Pausahaan nu teu acan lapor',
      branch: 'Méja layanan {branch}',
      lapakAsik: 'Lapak Asik, dina situs BPJS Ketenagakerjaan',
      jmo: 'Aplikasi JMO dina ponsél',
    },
    delay: {
      waiting: 'Waktos ngantosan saatos liren damel teu acan réngsé.',
      tooYoung: 'Yuswa Anjeun teu acan dugi ka yuswa pangsiun.',
      membershipTooShort: 'Kapesertaan Anjeun teu acan cekap lami.',
      notInForce: 'Aturan kanggo sabab klaim ieu teu acan dianggo.',
      stillWorking: 'Anjeun masih damel. Upami engké liren, JHT tiasa diajukeun langkung gancang.',
    },
    comeBack: {
      title: 'JHT tiasa dicairkeun ti {date}',
      todo: 'Ajukeun klaim tanggal éta atanapi saatosna.',
    },
    comeBackForPart: {
      title: 'JHT tiasa dicandak sabagian ti {date}',
      todo: 'Ajukeun klaim sabagian tanggal éta atanapi saatosna.',
    },
    atDesk: {
      title: 'Klaim ieu diajukeun di méja layanan',
      why: 'Patugas mariksa dokumén asli.',
      todo: 'Candak dokumén asli ka méja layanan.',
    },
    withStaff: {
      title: 'Patugas ngabantos klaim ieu',
      why: 'Dokumén asli dipariksa patugas.',
      todo: 'Suhunkeun patugas ngabantos Anjeun di anjungan ieu.',
    },
    elsewhere: {
      title: 'JHT Anjeun tiasa dicairkeun ngalangkungan patugas',
      why: 'Saldo Anjeun langkung ti {ceiling}.',
      todo: 'Ajukeun klaim di salah sahiji tempat ieu.',
    },
    reportExit: {
      title: 'Pausahaan teu acan ngalaporkeun Anjeun liren',
      why: 'Laporan éta perlu sateuacan JHT dicairkeun.',
      todo: 'Suhunkeun pausahaan ngalaporkeun. Simpen serat liren atanapi serat PHK Anjeun.',
    },
    correctExit: {
      title: 'Laporan liren damel kedah dileréskeun',
      why: 'Sabab dina laporan éta teu cocog sareng kapesertaan Anjeun.',
      todo: 'Pariksa laporan éta sareng patugas.',
    },
    declareStop: {
      title: 'JHT tiasa dicairkeun saatos Anjeun liren usaha',
      why: 'Anjeun nyalira nu nyatakeun. Teu kedah aya serat ti saha waé.',
      todo: 'Nyatakeun di anjungan ieu yén Anjeun parantos liren usaha.',
    },
    mergeCards: {
      title: 'Hijikeun kartu peserta Anjeun heula',
      why: 'Saldo Anjeun masih dina {cards, number} kartu.',
      todo: 'Hijikeun kartu bari ngénggalan data Anjeun.',
    },
    updateData: {
      title: 'Énggalan data Anjeun heula',
      why: 'Data Anjeun teu acan diénggalan.',
      todo: 'Énggalan data pribadi sareng kulawargi (dina JMO: ménu Pengkinian Data).',
    },
    waitForClaim: {
      title: 'Klaim Anjeun nu sanés nuju diprosés',
      why: 'Klaim énggal tiasa didamel saatos klaim éta réngsé.',
      todo: 'Tingali kamajuanana dina Lacak Klaim.',
    },
    noBalance: {
      title: 'Saldo JHT Anjeun kosong',
      why: 'Teu acan aya artos nu tiasa dicairkeun.',
      todo: 'Pariksa catetan iuran JHT Anjeun sareng patugas.',
    },
    askDesk: {
      title: 'Patugas kedah ningali kapesertaan Anjeun',
      why: 'Teu acan aya sabab klaim nu cocog sareng kapesertaan Anjeun.',
      todo: 'Taroskeun klaim Anjeun di méja layanan.',
    },
  },

  /** The reasons that cannot be chosen now, by why. */
  closedReasons: {
    open: 'Tingali sabab klaim sanés ({count, number})',
    close: 'Tutup sabab klaim sanés',
    title: 'Sabab klaim nu teu tiasa dipilih di dieu',
    from: '{reason}: ti {date}',
    bring: '{reason}: {documents}',
    desk: { title: 'Diajukeun di méja layanan', about: 'Patugas mariksa dokumén asli.' },
    later: { title: 'Tiasa dipilih engké', about: 'Antosan dugi ka tanggalna.' },
    active: { title: 'Saatos kapesertaan réngsé', about: 'Kapesertaan Anjeun masih aktip.' },
    declared: {
      title: 'Ku pernyataan liren usaha',
      about: 'Anjeun nyalira nu nyatakeun parantos liren usaha.',
    },
    notReported: {
      title: 'Saatos aya laporan liren damel',
      about: 'Teu acan aya laporan yén Anjeun liren damel.',
    },
    otherExit: {
      title: 'Bénten sareng laporan liren damel',
      about: 'Laporan liren damel Anjeun nyebatkeun sabab sanés.',
    },
    partialTaken: { title: 'Parantos kantos dicandak', about: 'Klaim sabagian mung kénging sakali.' },
    otherMembership: {
      title: 'Kanggo jinis kapesertaan sanés',
      about: 'Sabab ieu teu cocog sareng jinis kapesertaan Anjeun.',
    },
    overCeiling: { title: 'Saldo langkung ti wates anjungan', about: 'Ajukeun di méja layanan kantor ieu.' },
    tooShort: {
      title: 'Kapesertaan teu acan cekap lami',
      about: 'Kapesertaan Anjeun teu acan cekap lami.',
    },
    noLonger: { title: 'Parantos teu dianggo', about: 'Aturan kanggo sabab klaim ieu parantos réngsé.' },
  },

  /** One plain sentence for each screen. */
  help: {
    situation: 'Toél kaayaan nu cocog, teras pencét Salajengna.',
    businessStopped: 'Pilih waleran nu leres. Teu aya waleran nu dipilihkeun.',
  },
} as const satisfies Translation<typeof original>;
