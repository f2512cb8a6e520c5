import type { answer as original } from '../id/answer.ts';
import type { Translation } from '../translation.ts';

/** What a person can do now to get JHT, said alike by screen, paper and voice. */
export const answer = {
  situation: {
    title: 'Pripun kawontenan panjenengan sakniki?',
    hint: 'Pilih setunggal, lajeng pencet Salajenge.',
    label: 'Kawontenan sakniki',
    unanswered: 'Pilih setunggal kawontenan.',
    PU: {
      stillWorking: { name: 'Kula taksih nyambut damel', about: 'Kula taksih digaji perusahaan.' },
      stoppedWorking: {
        name: 'Kula sampun mandheg nyambut damel',
        about: 'Mundur, kenging PHK, pensiun, utawi kontrak telas.',
      },
      died: { name: 'Peserta sampun seda', about: 'Kula ahli warise.' },
      disabled: {
        name: 'Kula cacat total tetep',
        about: 'Miturut dhokter kula mboten saged nyambut damel malih.',
      },
      leaving: {
        name: 'Kula pindhah saking Indonesia selamine',
        about: 'Kula mboten wangsul nyambut damel teng ngriki.',
      },
    },
    BPU: {
      stillWorking: {
        name: 'Kula taksih nglampahi usaha',
        about: 'Nelayan, bakul, ojek, utawi pedamelan piyambak sanese.',
      },
      stoppedWorking: {
        name: 'Kula sampun mandheg usaha',
        about: 'Kula sampun mboten nglampahi pedamelan niku.',
      },
      died: { name: 'Peserta sampun seda', about: 'Kula ahli warise.' },
      disabled: {
        name: 'Kula cacat total tetep',
        about: 'Miturut dhokter kula mboten saged nyambut damel malih.',
      },
      leaving: {
        name: 'Kula pindhah saking Indonesia selamine',
        about: 'Kula mboten wangsul nyambut damel teng ngriki.',
      },
    },
  },

  businessStopped: {
    title: 'Napa panjenengan sampun mandheg usaha?',
    hint: 'JHT dibayar awit saking wedharan panjenengan piyambak.',
    ends: 'Sing rampung menawi klaim dikirim',
    membership: 'Kapesertan BPU panjenengan',
    protection: 'Pangreksan: {programme}',
    kept: 'Taksih nglampahi usaha? Panjenengan angsal tetep mbayar iuran. Saldo JHT tetep gadhahe panjenengan.',
    nothingSent: 'Tombol teng ngandhap niki dereng ngirim klaim.',
    declare: 'Kula sampun mandheg usaha',
    decline: 'Kula taksih nglampahi usaha',
    version: 'Wedharan edisi {version}',
  },

  nextStep: {
    todo: 'Sing kedah dilampahi',
    when: 'Kapan',
    now: 'Saged wiwit dinten niki',
    from: 'Wiwit {date}',
    reason: 'Jalaran klaim',
    bring: 'Sing kedah dibekta',
    bringFor: '{reason}: {documents}',
    oneOf: 'Salah setunggal: {documents}',
    offered: 'Menawi wonten: {documents}',
    npwp: 'NPWP, menawi wonten',
    where: 'Teng pundi',
    ask: 'Tanglet dhateng',
    desk: 'Petugas teng meja layanan',
    personnel: 'HRD (kepegawaian) perusahaan niku',
    closedCompany: 'Perusahaan sampun tutup? Tanglet petugas teng meja layanan.',
    afterwards: 'Sasampune niku',
    claimHere: 'Ajokaken klaim JHT teng anjungan niki.',
    seeDay: 'Rawuh malih teng anjungan niki kangge mirsani tanggal klaim panjenengan.',
    whole: 'Kangge mendhet sedaya saldo: {step}',
    part: {
      title: 'Panjenengan saged mendhet JHT saperangan',
      hint: 'Sisane tetep kasimpen atas asma panjenengan.',
    },
    identity: {
      card: 'Kertu peserta, lan KTP utawi kertu identitas sanes',
      allCards: 'KTP lan sedaya kertu peserta',
      familyCard: 'KTP lan Kartu Keluarga',
      receipt: 'Nomer tandha tampi klaim niku',
    },
    place: {
      kiosk: 'Anjungan niki',
      employer: 'Perusahaan sing dereng lapor',
      branch: 'Meja layanan {branch}',
      lapakAsik: 'Lapak Asik, lumantar situs BPJS Ketenagakerjaan',
      jmo: 'Aplikasi JMO teng ponsel',
    },
    delay: {
      waiting: 'Wekdal ngentosi sasampune mandheg kerja dereng rampung.',
      tooYoung: 'Yuswa panjenengan dereng dumugi yuswa pensiun.',
      membershipTooShort: 'Kapesertan panjenengan dereng cekap dangu.',
      notInForce: 'Aturan kangge jalaran klaim niki dereng lumampah.',
      stillWorking:
        'Panjenengan taksih nyambut damel. Menawi mangke mandheg, JHT saged diajokaken langkung rikat.',
    },
    comeBack: {
      title: 'JHT saged dicairaken wiwit {date}',
      todo: 'Ajokaken klaim tanggal niku utawi sasampune.',
    },
    comeBackForPart: {
      title: 'JHT saged dipendhet saperangan wiwit {date}',
      todo: 'Ajokaken klaim saperangan tanggal niku utawi sasampune.',
    },
    atDesk: {
      title: 'Klaim niki diajokaken teng meja layanan',
      why: 'Petugas mriksa dokumen asli.',
      todo: 'Bekta dokumen asli teng meja layanan.',
    },
    withStaff: {
      title: 'Petugas mbiyantu klaim niki',
      why: 'Dokumen asli dipriksa petugas.',
      todo: 'Nyuwun petugas mbiyantu panjenengan teng anjungan niki.',
    },
    elsewhere: {
      title: 'JHT panjenengan saged dicairaken lumantar petugas',
      why: 'Saldo panjenengan langkung saking {ceiling}.',
      todo: 'Ajokaken klaim teng salah setunggal panggenan niki.',
    },
    reportExit: {
      title: 'Perusahaan dereng nglaporaken panjenengan mandheg',
      why: 'Laporan niku perlu saderenge JHT dicairaken.',
      todo: 'Nyuwun perusahaan nglaporaken. Simpen serat mandheg utawi serat PHK panjenengan.',
    },
    correctExit: {
      title: 'Laporan mandheg kerja kedah didandosi',
      why: 'Jalaran teng laporan niku mboten cocog kalih kapesertan panjenengan.',
      todo: 'Priksa laporan niku sareng petugas.',
    },
    declareStop: {
      title: 'JHT saged dicairaken sasampune panjenengan mandheg usaha',
      why: 'Panjenengan piyambak sing ngaturaken. Mboten perlu serat saking sinten mawon.',
      todo: 'Aturaken teng anjungan niki bilih panjenengan sampun mandheg usaha.',
    },
    mergeCards: {
      title: 'Gabungaken kertu peserta panjenengan rumiyin',
      why: 'Saldo panjenengan taksih wonten {cards, number} kertu.',
      todo: 'Gabungaken kertu sinambi ngenggalaken data panjenengan.',
    },
    updateData: {
      title: 'Enggalaken data panjenengan rumiyin',
      why: 'Data panjenengan dereng dienggalaken.',
      todo: 'Enggalaken data pribadi lan kulawarga (teng JMO: menu Pengkinian Data).',
    },
    waitForClaim: {
      title: 'Klaim panjenengan sanese saweg diproses',
      why: 'Klaim enggal saged didamel sasampune klaim niku rampung.',
      todo: 'Pirsani lampahe teng Lacak Klaim.',
    },
    noBalance: {
      title: 'Saldo JHT panjenengan kothong',
      why: 'Dereng wonten arta sing saged dicairaken.',
      todo: 'Priksa cathetan iuran JHT panjenengan sareng petugas.',
    },
    askDesk: {
      title: 'Petugas kedah mirsani kapesertan panjenengan',
      why: 'Dereng wonten jalaran klaim sing cocog kalih kapesertan panjenengan.',
      todo: 'Tanglet bab klaim panjenengan teng meja layanan.',
    },
  },

  /** The reasons that cannot be chosen now, by why. */
  closedReasons: {
    open: 'Pirsani jalaran klaim sanes ({count, number})',
    close: 'Tutup jalaran klaim sanes',
    title: 'Jalaran klaim sing dereng saged dipilih teng ngriki',
    from: '{reason}: wiwit {date}',
    bring: '{reason}: {documents}',
    desk: { title: 'Diajokaken teng meja layanan', about: 'Petugas mriksa dokumen asli.' },
    later: { title: 'Saged dipilih mangke', about: 'Entosi dumugi tanggale.' },
    active: { title: 'Sasampune kapesertan rampung', about: 'Kapesertan panjenengan taksih aktif.' },
    declared: {
      title: 'Kanthi wedharan mandheg usaha',
      about: 'Panjenengan piyambak sing ngaturaken sampun mandheg usaha.',
    },
    notReported: {
      title: 'Sasampune wonten laporan mandheg kerja',
      about: 'Dereng wonten laporan bilih panjenengan mandheg nyambut damel.',
    },
    otherExit: {
      title: 'Benten kalih laporan mandheg kerja',
      about: 'Laporan mandheg kerja panjenengan nyebat jalaran sanes.',
    },
    partialTaken: { title: 'Sampun nate dipendhet', about: 'Klaim saperangan namung angsal sepisan.' },
    otherMembership: {
      title: 'Kangge jinis kapesertan sanes',
      about: 'Jalaran niki mboten cocog kalih jinis kapesertan panjenengan.',
    },
    overCeiling: {
      title: 'Saldo langkung saking wates anjungan',
      about: 'Ajokaken teng meja layanan kantor niki.',
    },
    tooShort: {
      title: 'Kapesertan dereng cekap dangu',
      about: 'Kapesertan panjenengan dereng cekap dangu.',
    },
    noLonger: { title: 'Sampun mboten lumampah', about: 'Aturan kangge jalaran klaim niki sampun rampung.' },
  },

  /** One plain sentence for each screen. */
  help: {
    situation: 'Dumuk kawontenan sing cocog, lajeng pencet Salajenge.',
    businessStopped: 'Pilih wangsulan sing leres. Mboten wonten wangsulan sing dipilihaken.',
  },
} as const satisfies Translation<typeof original>;
