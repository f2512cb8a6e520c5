import type { entry as original } from '../id/entry.ts';
import type { Translation } from '../translation.ts';

/** From the first touch to the menu, and the pages that may come at any time. */
export const entry = {
  attract: {
    title: 'Cairaken JHT panjenengan teng ngriki',
    hint: 'Jaminan Hari Tua (JHT) niku tabungan dinten sepuh panjenengan.',
    bring: 'Sing kedah dibekta',
    ktp: 'KTP',
    bankBook: 'Buku tabungan',
    documents: 'Serat mandheg nyambut damel, menawi wonten',
    duration: 'Limrahe rampung wonten 15 menit.',
    camera: 'Kamera mati. Kamera namung murub menawi panjenengan mendhet foto.',
    start: 'Dumuk layar kangge miwiti',
    lineDown: 'Layanan pusat saweg mboten nyambung',
    lineDownMeaning: 'Anjungan dereng saged ngladosi klaim.',
    lineDownNow: 'Petugas teng meja layanan saged mbiyantu panjenengan sakniki.',
  },

  introduction: {
    watch: 'Pirsani caranipun',
    title: 'Ngeten caranipun',
    skip: 'Liwati',
    place: 'Gambar {at} saking {count}',
    scenes: {
      attract: 'Demek layar kangge miwiti. Siyapaken KTP lan buku tabungan.',
      notice: 'Kula nyuwun idin ngagem data panjenengan. Pencet Sarujuk.',
      signIn: 'Mlebet ngagem ponsel, utawi email lan tembung wados.',
      menu: 'Pencet Jaminan Hari Tua, lajeng Klaim JHT.',
      conditions: 'Anjungan mriksa napa JHT panjenengan sampun saged dicairaken.',
      balance: 'Pirsani saldo panjenengan, lajeng pencet Salajenge.',
      reason: 'Pilih jalaran klaim, kados ta Mandheg usaha.',
      personalData: 'Cocogaken data kalih KTP panjenengan. Menawi leres, pencet Sampun.',
      photo: 'Pirsani kamera. Foto dipundhut nalika pasuryan panjenengan cetha.',
      bank: 'Pilih bank panjenengan, lajeng ketik nomer rekening panjenengan piyambak.',
      check: 'Priksa gunggunge arta, pajeg, lan rekening. Menawi leres, pencet Konfirmasi.',
      receipt: 'Simpen tandha tampi. Kalih nomere, klaim saged dipirsani sawanci-wanci.',
    },
  },

  outOfService: {
    title: 'Anjungan niki dereng saged dienggo',
    hint: 'Petugas teng meja layanan saged mbiyantu panjenengan sakniki.',
    data: 'Mboten wonten data panjenengan teng layar niki.',
    reference: 'Katrangan kangge petugas: {reference}',
    fault: {
      provisioning: 'pangaturan anjungan dereng jangkep',
      storage: 'panyimpenan anjungan kedah dipriksa',
      key: 'kunci pengaman anjungan kedah dipriksa',
      internal: 'anjungan kedah dipriksa',
      operator: 'anjungan ditutup sementawis dening kantor pusat',
    },
  },

  notice: {
    title: 'Napa data panjenengan angsal kula enggo?',
    hint: 'Waos ringkesan niki, lajeng pilih Sarujuk utawi Mboten sarujuk.',
    agree: 'Sarujuk',
    decline: 'Mboten sarujuk',
    readAll: 'Waos jangkep',
    readLess: 'Tutup katrangan',
    version: 'Wara-wara edisi {version}',
    legality: {
      short: 'Dhasar: tugas layanan BPJS Ketenagakerjaan miturut undang-undang.',
      full: 'Layanan JHT niku tugas miturut PP 46/2015. Data panjenengan direksa UU 27/2022.',
    },
    purpose: {
      short: 'Ancas: mriksa lan mbayar klaim JHT panjenengan.',
      full: 'Data niki mboten dienggo kangge iklan. Data niki mboten disade.',
    },
    kinds: {
      short: 'Jinis data: identitas, kapesertan, saldo, lan rekening.',
      full: 'Saldo lan rekening niku data mirunggan. Data niku perlu kangge mbayar panjenengan.',
    },
    retention: {
      short: 'Dangune disimpen: manut jadwal arsip BPJS Ketenagakerjaan.',
      full: 'Anjungan niki mbusek data panjenengan sasampune rampung. Klaim dikirim kanthi dikunci.',
    },
    details: {
      short: 'Rincian: NIK, asma, tanggal lair, kertu peserta, lan dokumen.',
      full: 'Foto pasuryan disuwun piyambak. Panjenengan angsal nolak.',
    },
    duration: {
      short: 'Dangune proses: wiwit sakniki dumugi klaim panjenengan rampung.',
      full: 'Menawi panjenengan mandheg teng tengah, data teng layar langsung dibusek.',
    },
    rights: {
      short: 'Hak panjenengan: mirsani, ndandosi, lan mundhut wangsul sarujuk.',
      full: 'Matur teng meja layanan. Wangsulan diparingaken paling dangu 3 ping 24 jam.',
    },
  },

  noticeDeclined: {
    title: 'Panjenengan tetep saged dilayani',
    hint: 'Tindak teng meja layanan. Petugas mbiyantu klaim panjenengan tanpa anjungan niki.',
    kept: 'Mboten wonten data panjenengan sing disimpen.',
    again: 'Waos sepisan malih',
  },

  signIn: {
    title: 'Sampun gadhah akun JMO?',
    hint: 'Akun sing sami dienggo teng aplikasi JMO.',
    byStaff: 'Petugas mriksa e-KTP',
    byStaffAbout: 'Tanpa akun. Petugas ngetik saking e-KTP asli.',
    byPhone: 'Sampun, ngagem ponsel',
    byPhoneAbout: 'Paling gampil: pindhai kode QR, lajeng isi teng ponsel panjenengan.',
    byEmail: 'Sampun, ketik teng ngriki',
    byEmailAbout: 'Ngagem email lan tembung wados JMO panjenengan.',
    register: 'Dereng, ndhaftar',
    registerAbout: 'Siyapaken KTP lan kertu peserta panjenengan.',
    track: 'Pirsani klaim kalih tandha tampi',
    trackAbout: 'Cekap nomer tandha tampi lan tanggal lair.',
    forgotten: 'Kesupen tembung wados?',
  },

  phoneCode: {
    title: 'Pindhai kode QR ngagem ponsel',
    hint: 'Panjenengan mlebet teng ponsel piyambak. Mboten perlu ngetik teng ngriki.',
    qr: 'Kode QR kangge kamera ponsel',
    code: 'Kode anjungan niki',
    scan: 'Bikak kamera ponsel, lajeng arahaken teng kode QR.',
    open: 'Bikak tautan sing medal, lajeng pirsani malih layar niki.',
    enter: 'Isi email lan tembung wados, lajeng pencet Inggih.',
    training: 'Mode Gladhen: ponsel sanes mboten saged mbikak kode QR niki.',
    opened: {
      title: 'Lajengaken teng ponsel panjenengan',
      hint: 'Kaca mlebet sampun kabikak. Layar niki lajeng otomatis.',
      number: 'Nomer kangge dicocogaken',
      find: 'Pilih nomer niki teng ponsel, utawi pesthekaken ponsel nedahaken nomer sing sami.',
      compare: 'Pesthekaken ponsel nedahaken kode sing sami.',
    },
  },

  phoneOver: {
    over: {
      title: 'Wekdal kode QR sampun telas',
      hint: 'Supados aman, kode niku namung saged dienggo sekedhap.',
      todo: 'Damel kode enggal, lajeng pindhai sepisan malih.',
    },
    denied: {
      title: 'Akun mboten dibikak',
      hint: 'Panjenengan mencet Sanes kula teng ponsel, utawi milih nomer sanes.',
      todo: 'Menawi niku panjenengan, damel kode enggal, lajeng pindhai sepisan malih.',
    },
    ask: 'Mboten saged ngagem ponsel? Pencet Wangsul kangge cara sanes.',
    again: 'Damel kode enggal',
  },

  resetAsked: {
    sent: {
      title: 'Priksa email teng ponsel panjenengan',
      hint: 'Menawi email niku gadhah akun, tautane dumugi wonten pinten-pinten menit.',
      todo: 'Bikak tautane, lajeng damel tembung wados enggal.',
      after: 'Sasampune niku, mlebet teng ngriki ngagem tembung wados enggal.',
      ask: 'Email mboten dumugi? Petugas teng meja layanan saged mbiyantu ngagem KTP panjenengan.',
    },
    staff: {
      title: 'Petugas mbiyantu tembung wados panjenengan',
      hint: 'Bekta KTP panjenengan teng meja layanan.',
      todo: 'Petugas mesthekaken niki panjenengan, lajeng mbiyantu damel tembung wados enggal.',
      after: 'Sasampune niku, mlebet teng ngriki ngagem tembung wados enggal.',
      ask: 'Kengetan tembung wadose? Mlebet sakniki.',
    },
    byPhone: 'Mlebet ngagem ponsel',
    byEmail: 'Mlebet teng ngriki',
  },

  registerCheck: {
    title: 'Napa wangsulan panjenengan sampun leres?',
    hint: 'Cocogaken kalih KTP lan kertu peserta panjenengan.',
    proceed: 'Sampun leres, ndhaftar',
    hidden: 'Mboten ditedahaken',
  },

  registerRefused: {
    registryDiffers: {
      title: 'Data dereng cocog kalih cathetan kantor',
      hint: 'NIK, nomer kertu, asma, lan tanggal lair kedah gadhahe tiyang setunggal.',
      todo: 'Priksa malih wangsulan panjenengan kalih KTP lan kertu peserta.',
      ask: 'Menawi sampun sami nanging dereng cocog, bekta kalih-kalihe teng meja layanan.',
      proceed: 'Priksa wangsulan kula',
    },
    accountExists: {
      title: 'Panjenengan sampun gadhah akun',
      hint: 'NIK utawi email niki sampun kadhaftar.',
      todo: 'Mlebet ngagem email lan tembung wados sing rumiyin panjenengan damel.',
      ask: 'Menawi kesupen, pilih Kesupen tembung wados teng kaca mlebet.',
      proceed: 'Mlebet ngagem akun niku',
    },
  },

  menu: {
    title: 'Panjenengan badhe ngersakaken napa?',
    greeting: 'Sugeng rawuh, {name}.',
    jht: 'Jaminan Hari Tua',
    jhtAbout: 'Pirsani saldo lan ajokaken klaim.',
    tracking: 'Lacak Klaim',
    trackingAbout: 'Pirsani klaim panjenengan sampun dumugi pundi.',
    contributions: 'Iuran BPU',
    contributionsAbout: 'Pirsani iuran panjenengan, bayar malih, utawi pasang pangenget.',
  },

  working: {
    phone: { title: 'Saweg damel kode QR' },
    signIn: { title: 'Saweg mbikak akun panjenengan' },
    register: { title: 'Saweg nyocogaken data panjenengan' },
    reset: { title: 'Saweg nyuwun tautan' },
    attest: { title: 'Saweg madosi cathetan peserta' },
    account: { title: 'Saweg mriksa rekening panjenengan' },
    claim: { title: 'Saweg nyimpen klaim panjenengan' },
    tracking: { title: 'Saweg mendhet kabar klaim panjenengan' },
    lookup: { title: 'Saweg madosi klaim panjenengan' },
    contributions: { title: 'Saweg mendhet data iuran panjenengan' },
    code: { title: 'Saweg damel kode iuran' },
    enrolment: { title: 'Saweg ndhaftaraken anjungan' },
    hint: 'Entosi sekedhap. Panjenengan mboten perlu mencet napa-napa.',
  },

  connectionError: {
    unreachable: {
      title: 'Layanan saweg mboten saged dihubungi',
      hint: 'Sambungan teng layanan pusat saweg pedhot.',
    },
    unintelligible: {
      title: 'Layanan saweg kaganggu',
      hint: 'Wangsulan saking layanan pusat dereng jangkep.',
    },
    sessionExpired: {
      title: 'Panjenengan sampun medal saking akun',
      hint: 'Wekdale telas. Supados aman, mlebet sepisan malih.',
    },
    tooManyAttempts: {
      title: 'Entosi rumiyin saderenge nyoba malih',
      hint: 'Sampun pinten-pinten ping dicoba saking anjungan niki.',
    },
    data: 'Wangsulan panjenengan taksih wonten. Dereng wonten klaim sing dikirim.',
    wait: 'Coba malih sasampune {minutes, number} menit.',
    byPhone: 'Mlebet ngagem ponsel',
    ask: 'Mboten kersa ngentosi? Petugas teng meja layanan saged mbiyantu.',
  },

  farewell: {
    title: 'Matur nuwun',
    hint: 'Data panjenengan sampun dibusek saking layar niki.',
    belongings: 'Bekta wangsul KTP, kertu, lan buku tabungan panjenengan.',
  },

  interrupted: {
    title: 'Layanan wau kendel teng tengah',
    hint: 'Anjungan niki wonten alangan sekedhap. Data sampun dibusek saking layar niki.',
    confirmed: 'Sampun mencet Konfirmasi? Ampun ngajokaken malih.',
    confirmedAsk: 'Tanglet petugas teng meja layanan. Petugas saged mirsani nomer tandha tampine.',
    notConfirmed: 'Dereng mencet Konfirmasi? Dereng wonten klaim sing dikirim.',
    again: 'Wiwiti malih saking ngajeng',
  },

  /** One plain sentence for each screen. */
  help: {
    attract: 'Dumuk layar teng pundi mawon kangge miwiti.',
    outOfService: 'Anjungan niki saweg mboten dienggo. Petugas saged ngladosi panjenengan.',
    notice: 'Pilih Sarujuk kangge nglajengaken. Pilih Mboten sarujuk kangge dilayani petugas.',
    noticeDeclined: 'Tindak teng meja layanan, utawi waos wara-wara sepisan malih.',
    signIn: 'Pilih Sampun menawi panjenengan nate ngagem aplikasi JMO.',
    phoneCode: 'Arahaken kamera ponsel teng kode QR, lajeng tuti pitedah teng ponsel.',
    phoneOver: 'Pencet Damel kode enggal kangge nyoba sepisan malih.',
    resetAsked: 'Tautan dikirim teng email. Bikak teng ponsel panjenengan.',
    registerCheck: 'Pencet Gantos teng sisihe wangsulan sing klentu.',
    registerRefused: 'Cocogaken wangsulan kalih KTP lan kertu peserta panjenengan.',
    menu: 'Pencet Jaminan Hari Tua kangge mirsani saldo utawi ngajokaken klaim.',
    working: 'Anjungan saweg makarya. Entosi sekedhap.',
    connectionError: 'Pencet Coba malih, utawi tindak teng meja layanan.',
    farewell: 'Layanan panjenengan sampun rampung.',
    introduction: 'Gambar gantos piyambak. Pencet Liwati sawanci-wanci.',
    interrupted: 'Pencet Wiwiti malih saking ngajeng, utawi tanglet petugas.',
  },
} as const satisfies Translation<typeof original>;
