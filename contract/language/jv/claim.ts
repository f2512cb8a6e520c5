import type { claim as original } from '../id/claim.ts';
import type { Translation } from '../translation.ts';

/** From the balance to the receipt. */
export const claim = {
  jht: {
    title: 'Jaminan Hari Tua panjenengan',
    hint: 'Gunggunge saldo sedaya kertu peserta panjenengan.',
    balance: 'Saldo JHT',
    payment: 'Arta dibayar paling dangu {days, number} dinten kerja sasampune data jangkep.',
    claim: 'Klaim JHT',
  },

  dataNeedsDesk: {
    title: 'Data panjenengan kedah dijangkepi petugas',
    hint: 'Tindak teng meja layanan. Petugas njangkepi data panjenengan, lajeng klaim saged diwiwiti.',
    bring: 'Bekta KTP, Kartu Keluarga, lan kertu peserta.',
    kept: 'Saldo panjenengan tetep aman. Lacak Klaim lan Iuran BPU tetep saged dienggo teng ngriki.',
    again: 'Wangsul teng menu',
    forStaff: 'Kangge petugas: priksa {fields}.',
    field: {
      nik: 'NIK',
      name: 'asma',
      birthDate: 'tanggal lair',
      kpj: 'nomer KPJ',
      segment: 'segmen kapesertan',
      joinedOn: 'tanggal wiwit peserta',
      inactiveSince: 'tanggal mboten aktif',
      exit: 'jalaran lan tanggal medal',
      contributions: 'iuran',
      development: 'asil pangembangan',
      partialTaken: 'bayaran saperangan',
    },
  },

  conditionsPage: {
    title: 'JHT panjenengan sampun saged dicairaken',
    hint: 'Sedaya sarat teng ngandhap niki sampun dicekapi.',
    met: 'Sampun cekap',
  },

  balance: {
    title: 'Saldo JHT panjenengan',
    hint: 'Gunggung niki dereng dipotong pajeg.',
    total: 'Gunggunge saldo',
    asOf: 'Miturut cathetan {moment}. Sing langkung enggal dereng saged dipirsani.',
    card: 'Kertu {kpj}',
    contributions: 'Iuran',
    development: 'Asil pangembangan',
    balance: 'Saldo kertu niki',
  },

  reason: {
    title: 'Napa jalaran klaim panjenengan?',
    hint: 'Pilih setunggal jalaran, lajeng pencet Salajenge.',
    label: 'Jalaran klaim',
    share: 'Dibayar {share} saking saldo.',
    unanswered: 'Pilih setunggal jalaran klaim.',
  },

  personalData: {
    title: 'Napa data niki sampun leres?',
    hint: 'Cocogaken kalih KTP lan kertu peserta panjenengan.',
    right: 'Sampun',
    wrong: 'Wonten sing klentu',
    name: 'Asma',
    nik: 'NIK',
    birth: 'Panggenan, tanggal lair',
    birthValue: '{place}, {date}',
    address: 'Alamat',
    phone: 'Nomer ponsel',
    email: 'Email',
    kpj: 'Kertu peserta (KPJ)',
    none: 'Dereng kacathet',
  },

  personalDataWrong: {
    title: 'Dandosi data panjenengan rumiyin',
    hint: 'Petugas teng meja layanan ndandosi data panjenengan dinten niki ugi.',
    bring: 'Bekta KTP, Kartu Keluarga, lan kertu peserta.',
    kept: 'Dereng wonten klaim sing dikirim. Saldo panjenengan tetep aman.',
    again: 'Pirsani data malih',
  },

  bank: {
    title: 'Napa bank panjenengan?',
    hint: 'Pilih bank saking rekening atas asma panjenengan piyambak.',
    label: 'Bank',
    unanswered: 'Pilih setunggal bank.',
    other: 'Bank sanes saged dilayani teng meja layanan.',
  },

  npwpDoubt: {
    title: 'Napa NPWP niki leres?',
    hint: 'NPWP 16 angka limrahe sami kalih NIK. Nomer niki benten.',
    npwp: 'NPWP sing dilebetaken',
    nik: 'NIK panjenengan',
    later: 'Menawi nomer niki leres, klaim tetep saged dikirim. Kantor pusat badhe mriksa.',
    right: 'Inggih, nomer niki leres',
    wrong: 'Gantos nomer',
  },

  accountConfirm: {
    title: 'Napa rekening niki gadhahe panjenengan?',
    hint: 'Cocogaken kalih buku tabungan panjenengan.',
    bank: 'Bank',
    number: 'Nomer rekening',
    right: 'Inggih, gadhahe kula',
    wrong: 'Sanes, gantos',
  },

  accountRefused: {
    differs: {
      title: 'Rekening niki sanes atas asma panjenengan',
      hint: 'Asma sing gadhah teng {bank} benten kalih asma panjenengan.',
      todo: 'Ngagem rekening atas asma panjenengan piyambak.',
    },
    inactive: {
      title: 'Rekening niki sampun mboten aktif',
      hint: '{bank} mboten saged nampi arta teng rekening niki.',
      todo: 'Aktifaken rumiyin teng bank, utawi ngagem rekening sanes.',
    },
    unknown: {
      title: 'Nomer rekening niki mboten kepanggih',
      hint: '{bank} mboten tepang nomer rekening niki.',
      todo: 'Priksa angkane kalih buku tabungan panjenengan.',
    },
    staffDecides: {
      title: 'Asma rekening kedah dipriksa petugas',
      hint: 'Asma sing gadhah teng {bank} meh sami kalih asma panjenengan.',
      todo: 'Bekta KTP lan buku tabungan teng meja layanan.',
    },
    change: 'Gantos rekening',
    look: 'Priksa nomer malih',
    ask: 'Menawi angkane sampun sami, tanglet petugas utawi bank panjenengan.',
  },

  check: {
    title: 'Priksa klaim panjenengan',
    hint: 'Dereng wonten sing dikirim. Pencet Gantos menawi wonten sing klentu.',
    notSent: 'Dereng wonten sing dikirim. Klaim dikirim sasampune panjenengan mencet Konfirmasi.',
    seeFirst: 'Pirsani rumiyin gunggung arta, pajeg, lan rekening. Pencet Langkung kathah.',
    confirm: 'Konfirmasi',
    confirmMeaning: 'Kirimaken klaim kula',
    later: 'Dietang kantor pusat',
    receive: 'Panjenengan nampi',
    figures: 'Rincian saldo JHT',
    balance: 'Saldo JHT',
    gross: 'Perangan sing dibayar ({share})',
    tax: 'Pajeg {rate} saking {amount}',
    balanceRule: 'Iuran lan asil pangembangan saking sedaya kertu panjenengan.',
    grossRule: {
      whole: 'Jalaran klaim niki mbayar sedaya saldo.',
      part: 'Jalaran klaim niki mbayar {share} saking saldo, namung sepisan.',
    },
    taxTotal: 'Pajeg',
    taxYear: 'Pajeg niki kangge bayaran taun {year}. Menawi arta mlebet taun {later}, pajege benten.',
    net: 'Dibayar dhateng panjenengan',
    rule: {
      final: 'Pajeg dietang sepisan kangge bayaran sareng.',
      progressive: 'Pajeg dietang undha-undhakan amargi nate wonten klaim saperangan.',
      progressiveWithoutNpwp: 'Pajeg langkung inggil amargi dereng wonten NPWP.',
    },
    reason: 'Jalaran klaim',
    documents: 'Dokumen',
    person: 'Data pribadi',
    photo: 'Foto pasuryan',
    presence: 'Petugas mirsani panjenengan teng ngriki. Mboten wonten foto.',
    photoAlt: 'Foto pasuryan panjenengan',
    npwp: 'NPWP',
    noNpwp: 'Mboten wonten',
    npwpStanding: {
      verifiedByNik: 'Sami kalih NIK panjenengan.',
      unverified: 'Kantor pusat badhe mriksa nomer niki.',
    },
    npwpDecidesTax: 'Pajeg saged langkung inggil menawi nomer niki klentu.',
    account: 'Rekening bank',
    documentPages: '{document}, {pages, number} kaca',
    documentPagesSeen: '{document}, {pages, number} kaca, asline dipirsani petugas',
    changeReason: 'Gantos jalaran klaim',
    changeDocuments: 'Gantos dokumen',
    changePhoto: 'Gantos foto pasuryan',
    changeNpwp: 'Gantos NPWP',
    changeAccount: 'Gantos rekening bank',
    holder: {
      matches: 'Miturut bank, rekening niki atas asma panjenengan.',
      staffDecides: 'Petugas badhe mriksa asma rekening.',
      unchecked: 'Asma sing gadhah rekening dipriksa sasampune klaim ditampi.',
    },
    maskedName: 'Atas asma {name}',
    similarHolder: 'Asma teng bank meh sami kalih asma panjenengan. Klaim tetep saged dikirim.',
    ends: {
      membership: 'Sasampune Konfirmasi, kapesertan BPU panjenengan rampung.',
      protection: 'Pangreksan niki nggih rampung: {programmes}.',
      kept: 'Taksih kersa dados peserta? Pencet Rampung. Klaim dereng dikirim.',
    },
    declaration: 'Wedharan panjenengan',
  },

  notStored: {
    title: 'Klaim panjenengan dereng kasimpen',
    hint: 'Anjungan niki dereng saged nyimpen klaim panjenengan.',
    kept: 'Wangsulan panjenengan taksih wonten. Dereng wonten klaim sing dikirim.',
    ask: 'Coba malih. Menawi tetep sami, timbali petugas.',
  },

  receipt: {
    title: 'Klaim panjenengan sampun kacathet',
    hint: 'Cathet utawi foto nomer tandha tampi niki.',
    refusedTitle: 'Klaim panjenengan mboten ditampi',
    refusedHint: 'Mboten wonten arta sing dibayar saking klaim niki.',
    number: 'Nomer tandha tampi',
    qr: 'Kode QR isi nomer tandha tampi',
    next: 'Sasampune niki',
    delivery: {
      queued: 'Kasimpen aman teng anjungan niki. Dikirim otomatis menawi layanan nyambung.',
      accepted: 'Klaim panjenengan sampun ditampi kantor pusat.',
      refused: 'Kantor pusat mboten nampi klaim niki.',
    },
  },

  /** What comes next for a claim, on the receipt, its slip and Tracking Klaim. */
  claimSteps: {
    awaitConfirmation: 'Petugas kaping kalih mriksa klaim niki. Panjenengan mboten perlu ngajokaken malih.',
    bringForData: 'Bekta KTP, Kartu Keluarga, lan kertu peserta teng meja layanan.',
    paidBy: 'Arta mlebet rekening paling dangu {date}.',
    paidIfAccepted: 'Menawi klaim ditampi kantor pusat, arta mlebet paling dangu {date}.',
    paidIfNameFits: 'Menawi asmane cocog, arta mlebet paling dangu {date}.',
    usuallyPaid: 'Limrahe arta mlebet tanggal {date}.',
    overdue: 'Kedahe arta mlebet paling dangu {date}.',
    nameCheck: 'Asma sing gadhah rekening dipriksa rumiyin.',
    checkAccount: 'Priksa rekening panjenengan.',
    bringCard: 'Bekta KTP lan tandha tampi teng meja layanan cabang panggenan panjenengan ngajokaken.',
    bringBankBook: 'Bekta KTP lan buku tabungan teng meja layanan cabang panggenan panjenengan ngajokaken.',
    bringClaimDocuments:
      'Bekta KTP lan dokumen asli teng meja layanan cabang panggenan panjenengan ngajokaken.',
    deskClaimAgain: 'Mangga ngajokaken klaim malih teng anjungan. Petugas siyap mbiyantu.',
    deskWillCall: 'Petugas badhe nelpon panjenengan bab klaim niki.',
    askIfLate: 'Langkung saking tanggal niku? Bekta nomer tandha tampi teng meja layanan.',
    askNow: 'Bekta nomer tandha tampi teng meja layanan sakniki, utawi telpon 175.',
    follow:
      'Pirsani lampahe teng anjungan pundi mawon, ngagem nomer niki lan tanggal lair. Saged ugi teng aplikasi JMO.',
    contact: 'Wonten pitakenan? Tedahaken nomer niki teng meja layanan utawi telpon 175.',
    signInForMore: 'Gunggunge arta lan rekening saged dipirsani sasampune panjenengan mlebet.',
  },

  /** What a claim is about, likewise. */
  claimFacts: {
    confirmedAmount: 'Gunggung sing panjenengan konfirmasi',
    paidAmount: 'Gunggung sing dibayar',
    receiptAmount: 'Gunggung teng tandha tampi',
    finalAmount: 'Gunggung miturut kantor pusat',
    inWords: 'Kaetang',
    laterAmount: 'Gunggung sing dibayar',
    later: 'Dietang kantor pusat',
    account: 'Rekening tujuan',
    name: 'Asma',
    reason: 'Jalaran klaim',
    confirmedAt: 'Wekdal Konfirmasi',
  },

  /** One plain sentence for each screen. */
  help: {
    jht: 'Pencet Klaim JHT kangge miwiti ngajokaken klaim.',
    dataNeedsDesk: 'Tindak teng meja layanan mbekta KTP, Kartu Keluarga, lan kertu peserta.',
    conditions: 'Kaca niki nedahaken napa JHT saged dicairaken, lan langkah salajenge.',
    balance: 'Saldo niku iuran lan asil pangembangane.',
    reason: 'Dumuk setunggal jalaran sing cocog, lajeng pencet Salajenge.',
    personalData: 'Pencet Sampun menawi sedaya data leres.',
    personalDataWrong: 'Data didandosi petugas ngagem KTP panjenengan.',
    bank: 'Dumuk nama bank panjenengan, lajeng pencet Salajenge.',
    npwpDoubt: 'Cocogaken nomer kalih kertu NPWP utawi KTP panjenengan.',
    accountConfirm: 'Cocogaken nomer kalih buku tabungan panjenengan.',
    accountRefused: 'Priksa nomer rekening kalih buku tabungan panjenengan.',
    check: 'Priksa sedaya, lajeng pencet Konfirmasi kangge ngirim.',
    notStored: 'Pencet Coba malih kangge nyimpen klaim.',
    receipt: 'Cathet nomer tandha tampi, lajeng pencet Rampung.',
  },
} as const satisfies Translation<typeof original>;
