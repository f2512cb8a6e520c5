import type { entry as original } from '../id/entry.ts';
import type { Translation } from '../translation.ts';

/** From the first touch to the menu, and the pages that may come at any time. */
export const entry = {
  attract: {
    title: 'Cairkeun JHT Anjeun di dieu',
    hint: 'Jaminan Hari Tua (JHT) nyaéta tabungan hari kolot Anjeun.',
    bring: 'Nu kedah dicandak',
    ktp: 'KTP',
    bankBook: 'Buku tabungan',
    documents: 'Serat liren damel, upami aya',
    duration: 'Biasana réngsé dina 15 menit.',
    camera: 'Kaméra pareum. Kaméra mung hurung nalika Anjeun nyandak poto.',
    start: 'Toél layar kanggo ngamimitian',
    lineDown: 'Layanan pusat nuju teu nyambung',
    lineDownMeaning: 'Anjungan teu acan tiasa ngaladénan klaim.',
    lineDownNow: 'Patugas di méja layanan tiasa ngabantos Anjeun ayeuna.',
  },

  introduction: {
    watch: 'Tingali carana',
    title: 'Kieu carana',
    skip: 'Liwatan',
    place: 'Gambar {at} tina {count}',
    scenes: {
      attract: 'Toél layar kanggo ngamimitian. Siapkeun KTP sareng buku tabungan.',
      notice: 'Abdi nyuhunkeun idin nganggo data Anjeun. Pencét Satuju.',
      signIn: 'Lebet nganggo ponsél, atanapi email sareng kecap sandi.',
      menu: 'Pencét Jaminan Hari Tua, teras Klaim JHT.',
      conditions: 'Anjungan mariksa naha JHT Anjeun parantos tiasa dicairkeun.',
      balance: 'Tingali saldo Anjeun, teras pencét Salajengna.',
      reason: 'Pilih sabab klaim, sapertos Liren usaha.',
      personalData: 'Cocogkeun data sareng KTP Anjeun. Upami leres, pencét Parantos.',
      photo: 'Tingali kaméra. Poto dicandak nalika raray Anjeun katingali jelas.',
      bank: 'Pilih bank Anjeun, teras ketik nomer rekening Anjeun nyalira.',
      check: 'Pariksa jumlah artos, pajeg, sareng rekening. Upami leres, pencét Konfirmasi.',
      receipt: 'Simpen tanda tarima. Ku nomerna, klaim tiasa ditingali iraha waé.',
    },
  },

  outOfService: {
    title: 'Anjungan ieu teu acan tiasa dianggo',
    hint: 'Patugas di méja layanan tiasa ngabantos Anjeun ayeuna.',
    data: 'Teu aya data Anjeun dina layar ieu.',
    reference: 'Katerangan kanggo patugas: {reference}',
    fault: {
      provisioning: 'setélan anjungan teu acan lengkep',
      storage: 'panyimpenan anjungan kedah dipariksa',
      key: 'konci pangaman anjungan kedah dipariksa',
      internal: 'anjungan kedah dipariksa',
      operator: 'anjungan ditutup samentawis ku kantor pusat',
    },
  },

  notice: {
    title: 'Kénging abdi nganggo data Anjeun?',
    hint: 'Aos ringkesan ieu, teras pilih Satuju atanapi Teu satuju.',
    agree: 'Satuju',
    decline: 'Teu satuju',
    readAll: 'Aos lengkep',
    readLess: 'Tutup katerangan',
    version: 'Béwara édisi {version}',
    legality: {
      short: 'Dasar: tugas layanan BPJS Ketenagakerjaan numutkeun undang-undang.',
      full: 'Layanan JHT mangrupa tugas numutkeun PP 46/2015. Data Anjeun dijagi ku UU 27/2022.',
    },
    purpose: {
      short: 'Tujuan: mariksa sareng mayar klaim JHT Anjeun.',
      full: 'Data ieu teu dianggo kanggo iklan. Data ieu teu dijual.',
    },
    kinds: {
      short: 'Jinis data: idéntitas, kapesertaan, saldo, sareng rekening.',
      full: 'Saldo sareng rekening mangrupa data husus. Data éta perlu kanggo mayar Anjeun.',
    },
    retention: {
      short: 'Lami disimpen: nurut jadwal arsip BPJS Ketenagakerjaan.',
      full: 'Anjungan ieu mupus data Anjeun saatos réngsé. Klaim dikirim dina wujud dikonci.',
    },
    details: {
      short: 'Wincikan: NIK, nami, tanggal lahir, kartu peserta, sareng dokumén.',
      full: 'Poto raray disuhunkeun misah. Anjeun kénging nolak.',
    },
    duration: {
      short: 'Lami prosés: ti ayeuna dugi ka klaim Anjeun réngsé.',
      full: 'Upami Anjeun liren di tengah, data dina layar langsung dipupus.',
    },
    rights: {
      short: 'Hak Anjeun: ningali, ngaleréskeun, sareng nyabut persatujuan.',
      full: 'Sanggemkeun di méja layanan. Waleran dipasihkeun paling lami 3 kali 24 jam.',
    },
  },

  noticeDeclined: {
    title: 'Anjeun tetep tiasa dilayanan',
    hint: 'Angkat ka méja layanan. Patugas ngabantos klaim Anjeun tanpa anjungan ieu.',
    kept: 'Teu aya data Anjeun nu disimpen.',
    again: 'Aos sakali deui',
  },

  signIn: {
    title: 'Parantos gaduh akun JMO?',
    hint: 'Akun nu sami dianggo dina aplikasi JMO.',
    byStaff: 'Patugas mariksa e-KTP',
    byStaffAbout: 'Tanpa akun. Patugas ngetik tina e-KTP asli.',
    byPhone: 'Parantos, nganggo ponsél',
    byPhoneAbout: 'Panggampilna: pindey kode QR, teras eusian dina ponsél Anjeun.',
    byEmail: 'Parantos, ketik di dieu',
    byEmailAbout: 'Nganggo email sareng kecap sandi JMO Anjeun.',
    register: 'Teu acan, daptar',
    registerAbout: 'Siapkeun KTP sareng kartu peserta Anjeun.',
    track: 'Tingali klaim nganggo tanda tarima',
    trackAbout: 'Cekap nomer tanda tarima sareng tanggal lahir.',
    forgotten: 'Hilap kecap sandi?',
  },

  phoneCode: {
    title: 'Pindey kode QR nganggo ponsél',
    hint: 'Anjeun lebet dina ponsél nyalira. Teu aya nu kedah diketik di dieu.',
    qr: 'Kode QR kanggo kaméra ponsél',
    code: 'Kode anjungan ieu',
    scan: 'Buka kaméra ponsél, teras arahkeun kana kode QR.',
    open: 'Buka tautan nu muncul, teras tingali deui layar ieu.',
    enter: 'Eusian email sareng kecap sandi, teras pencét Muhun.',
    training: 'Mode Latihan: ponsél sanés teu tiasa muka kode QR ieu.',
    opened: {
      title: 'Teraskeun dina ponsél Anjeun',
      hint: 'Kaca lebet parantos kabuka. Layar ieu neraskeun otomatis.',
      number: 'Nomer kanggo dicocogkeun',
      find: 'Pilih nomer ieu dina ponsél, atanapi pastikeun ponsél némbongkeun nomer nu sami.',
      compare: 'Pastikeun ponsél némbongkeun kode nu sami.',
    },
  },

  phoneOver: {
    over: {
      title: 'Waktos kode QR parantos séép',
      hint: 'Supados aman, kode éta mung tiasa dianggo sakedap.',
      todo: 'Damel kode énggal, teras pindey sakali deui.',
    },
    denied: {
      title: 'Akun teu dibuka',
      hint: 'Anjeun mencét Sanés abdi dina ponsél, atanapi milih nomer sanés.',
      todo: 'Upami éta Anjeun, damel kode énggal, teras pindey sakali deui.',
    },
    ask: 'Teu tiasa nganggo ponsél? Pencét Wangsul kanggo cara sanés.',
    again: 'Damel kode énggal',
  },

  resetAsked: {
    sent: {
      title: 'Pariksa email dina ponsél Anjeun',
      hint: 'Upami email éta gaduh akun, tautanna dugi dina sababaraha menit.',
      todo: 'Buka tautanna, teras damel kecap sandi énggal.',
      after: 'Saatos éta, lebet di dieu nganggo kecap sandi énggal.',
      ask: 'Email teu dugi? Patugas di méja layanan tiasa ngabantos nganggo KTP Anjeun.',
    },
    staff: {
      title: 'Patugas ngabantos kecap sandi Anjeun',
      hint: 'Candak KTP Anjeun ka méja layanan.',
      todo: 'Patugas mastikeun ieu Anjeun, teras ngabantos ngadamel kecap sandi énggal.',
      after: 'Saatos éta, lebet di dieu nganggo kecap sandi énggal.',
      ask: 'Émut kana kecap sandi? Lebet ayeuna.',
    },
    byPhone: 'Lebet nganggo ponsél',
    byEmail: 'Lebet di dieu',
  },

  registerCheck: {
    title: 'Naha waleran Anjeun parantos leres?',
    hint: 'Cocogkeun sareng KTP sareng kartu peserta Anjeun.',
    proceed: 'Parantos leres, daptar',
    hidden: 'Teu ditémbongkeun',
  },

  registerRefused: {
    registryDiffers: {
      title: 'Data teu acan cocog sareng catetan kantor',
      hint: 'NIK, nomer kartu, nami, sareng tanggal lahir kedah gaduh hiji jalmi.',
      todo: 'Pariksa deui waleran Anjeun sareng KTP sareng kartu peserta.',
      ask: 'Upami parantos sami nanging teu acan cocog, candak duanana ka méja layanan.',
      proceed: 'Pariksa waleran abdi',
    },
    accountExists: {
      title: 'Anjeun parantos gaduh akun',
      hint: 'NIK atanapi email ieu parantos kadaptar.',
      todo: 'Lebet nganggo email sareng kecap sandi nu kapungkur didamel.',
      ask: 'Upami hilap, pilih Hilap kecap sandi dina kaca lebet.',
      proceed: 'Lebet nganggo akun éta',
    },
  },

  menu: {
    title: 'Badé naon Anjeun di dieu?',
    greeting: 'Wilujeng sumping, {name}.',
    jht: 'Jaminan Hari Tua',
    jhtAbout: 'Tingali saldo sareng ajukeun klaim.',
    tracking: 'Lacak Klaim',
    trackingAbout: 'Tingali klaim Anjeun parantos dugi ka mana.',
    contributions: 'Iuran BPU',
    contributionsAbout: 'Tingali iuran Anjeun, bayar deui, atanapi pasang pangémut.',
  },

  working: {
    phone: { title: 'Nuju ngadamel kode QR' },
    signIn: { title: 'Nuju muka akun Anjeun' },
    register: { title: 'Nuju nyocogkeun data Anjeun' },
    reset: { title: 'Nuju nyuhunkeun tautan' },
    attest: { title: 'Nuju milarian catetan peserta' },
    account: { title: 'Nuju mariksa rekening Anjeun' },
    claim: { title: 'Nuju nyimpen klaim Anjeun' },
    tracking: { title: 'Nuju nyandak wartos klaim Anjeun' },
    lookup: { title: 'Nuju milarian klaim Anjeun' },
    contributions: { title: 'Nuju nyandak data iuran Anjeun' },
    code: { title: 'Nuju ngadamel kode iuran' },
    enrolment: { title: 'Nuju ngadaptarkeun anjungan' },
    hint: 'Antosan sakedap. Anjeun teu kedah mencét nanaon.',
  },

  connectionError: {
    unreachable: {
      title: 'Layanan nuju teu tiasa dihubungi',
      hint: 'Sambungan ka layanan pusat nuju pegat.',
    },
    unintelligible: {
      title: 'Layanan nuju kaganggu',
      hint: 'Waleran ti layanan pusat teu acan lengkep.',
    },
    sessionExpired: {
      title: 'Anjeun parantos kaluar tina akun',
      hint: 'Waktosna séép. Supados aman, lebet sakali deui.',
    },
    tooManyAttempts: {
      title: 'Antosan heula sateuacan nyobian deui',
      hint: 'Parantos sababaraha kali dicobian tina anjungan ieu.',
    },
    data: 'Waleran Anjeun masih aya. Teu acan aya klaim nu dikirim.',
    wait: 'Cobian deui saatos {minutes, number} menit.',
    byPhone: 'Lebet nganggo ponsél',
    ask: 'Teu hoyong ngantosan? Patugas di méja layanan tiasa ngabantos.',
  },

  farewell: {
    title: 'Hatur nuhun',
    hint: 'Data Anjeun parantos dipupus tina layar ieu.',
    belongings: 'Candak deui KTP, kartu, sareng buku tabungan Anjeun.',
  },

  interrupted: {
    title: 'Layanan tadi kapegat',
    hint: 'Anjungan ieu aya gangguan sakedap. Data parantos dipupus tina layar ieu.',
    confirmed: 'Parantos mencét Konfirmasi? Ulah ngajukeun deui.',
    confirmedAsk: 'Taros patugas di méja layanan. Patugas tiasa ningali nomer tanda tarimana.',
    notConfirmed: 'Teu acan mencét Konfirmasi? Teu acan aya klaim nu dikirim.',
    again: 'Mimitian deui ti awal',
  },

  /** One plain sentence for each screen. */
  help: {
    attract: 'Toél layar di mana waé kanggo ngamimitian.',
    outOfService: 'Anjungan ieu nuju teu dianggo. Patugas tiasa ngalayanan Anjeun.',
    notice: 'Pilih Satuju kanggo neraskeun. Pilih Teu satuju kanggo dilayanan patugas.',
    noticeDeclined: 'Angkat ka méja layanan, atanapi aos béwara sakali deui.',
    signIn: 'Pilih Parantos upami Anjeun kantos nganggo aplikasi JMO.',
    phoneCode: 'Arahkeun kaméra ponsél kana kode QR, teras tuturkeun pituduh dina ponsél.',
    phoneOver: 'Pencét Damel kode énggal kanggo nyobian sakali deui.',
    resetAsked: 'Tautan dikirim ka email. Buka dina ponsél Anjeun.',
    registerCheck: 'Pencét Gentos di gigireun waleran nu lepat.',
    registerRefused: 'Cocogkeun waleran sareng KTP sareng kartu peserta Anjeun.',
    menu: 'Pencét Jaminan Hari Tua kanggo ningali saldo atanapi ngajukeun klaim.',
    working: 'Anjungan nuju damel. Antosan sakedap.',
    connectionError: 'Pencét Cobian deui, atanapi angkat ka méja layanan.',
    farewell: 'Layanan Anjeun parantos réngsé.',
    introduction: 'Gambar gentos nyalira. Pencét Liwatan iraha waé.',
    interrupted: 'Pencét Mimitian deui ti awal, atanapi taros patugas.',
  },
} as const satisfies Translation<typeof original>;
