import type { phone as original } from '../id/phone.ts';
import type { Translation } from '../translation.ts';

/** What the head office says on a participant’s own phone. */
export const phone = {
  product: 'Anjungan JHT',
  agency: 'BPJS Ketenagakerjaan',
  training: 'Mode Gladhen: sedaya data teng ngriki namung conto',
  problems: 'Wonten sing kedah didandosi',
  email: 'Email',
  password: 'Tembung wados',
  enterCode: {
    title: 'Lebetaken kode teng layar anjungan',
    hint: 'Kodene 8 aksara, teng ngandhap kode QR.',
    label: 'Kode',
    proceed: 'Lajengaken',
  },
  approve: {
    title: 'Mlebet teng anjungan niki?',
    kiosk: 'Anjungan {kiosk}, {branch}',
    code: 'Kode teng layar anjungan',
    compare: 'Lajengaken namung menawi panjenengan teng ngajeng anjungan niki lan kodene sami.',
    number: 'Nomer kangge dicocogaken',
    compareNumber: 'Lajengaken namung menawi panjenengan teng ngajeng anjungan niki lan nomere sami.',
    account: 'Ngagem email lan tembung wados JMO panjenengan.',
    yes: 'Inggih, mlebet teng anjungan niki',
    no: 'Sanes kula',
    forgotten: 'Kesupen tembung wados?',
  },
  chooseNumber: {
    question: 'Nomer pundi sing wonten teng layar anjungan?',
    hint: 'Pirsani layar anjungan teng ngajeng panjenengan. Nomere medal wonten pinten-pinten detik.',
    warning: 'Ampun milih nomer sing disebat tiyang sanes, ugi lumantar telpon utawi pesen.',
    none: 'Kula mboten teng ngajeng anjungan niki',
  },
  wrongNumber: {
    title: 'Nomere mboten sami, akun mboten dibikak',
    hint: 'Panjenengan teng ngajeng anjungan? Pencet Damel kode enggal teng layare, lajeng pindhai malih.',
  },
  done: {
    title: 'Kasil, pirsani layar anjungan',
    hint: 'Akun panjenengan dibikak teng anjungan. Kaca niki angsal ditutup.',
  },
  denied: {
    title: 'Akun panjenengan mboten dibikak',
    hint: 'Anjungan niku mboten angsal napa-napa saking panjenengan. Kaca niki angsal ditutup.',
  },
  over: {
    title: 'Kode niki sampun mboten saged dienggo',
    hint: 'Pencet Damel kode enggal teng anjungan, lajeng pindhai sepisan malih.',
    again: 'Lebetaken kode sanes',
  },
  forgotten: {
    title: 'Kesupen tembung wados?',
    hint: 'Tautan dikirim teng email akun JMO panjenengan.',
    proceed: 'Kirimaken tautan',
  },
  sent: {
    title: 'Priksa email panjenengan',
    hint: 'Menawi email niku gadhah akun, tautane dumugi wonten pinten-pinten menit.',
    todo: 'Tautan saged dienggo {minutes} menit. Priksa ugi map spam.',
    ask: 'Dereng wonten? Petugas teng meja layanan saged mbiyantu ngagem KTP panjenengan.',
  },
  noMail: {
    title: 'Petugas mbiyantu tembung wados panjenengan',
    hint: 'Bekta KTP panjenengan teng meja layanan.',
  },
  newPassword: {
    title: 'Damel tembung wados enggal',
    hint: 'Ukara cekak gampil dienget lan angel dibedhek.',
    first: 'Tembung wados enggal',
    again: 'Tulis sepisan malih',
    proceed: 'Simpen tembung wados',
  },
  changed: {
    title: 'Tembung wados enggal sampun disimpen',
    hint: 'Wangsul teng anjungan, lajeng mlebet ngagem tembung wados enggal.',
  },
  linkOver: {
    title: 'Tautan niki sampun mboten saged dienggo',
    hint: 'Tautan namung saged dienggo sepisan, lan namung sekedhap.',
    again: 'Nyuwun tautan enggal',
  },
  stale: {
    title: 'Kaca niki kedah dibikak malih',
    hint: 'Kaca kedangon kabikak, utawi kuki dipateni teng ponsel niki.',
    again: 'Bikak malih',
  },
  missing: {
    title: 'Kaca niki mboten wonten',
    hint: 'Pindhai kode QR teng layar anjungan sepisan malih.',
  },
  trouble: {
    title: 'Layanan saweg mboten saged dihubungi',
    hint: 'Entosi sekedhap, lajeng coba malih.',
    again: 'Coba malih',
  },
  problem: {
    number: 'Pilih rumiyin nomer sing wonten teng layar anjungan.',
    email: 'Email dereng jangkep. Tulis kados asma@gmail.com',
    emptyPassword: 'Lebetaken tembung wados panjenengan.',
    credentials: 'Email lan tembung wados dereng cocog. Priksa kalih-kalihe, lajeng coba malih.',
    tooManyAttempts: 'Sampun pinten-pinten ping dicoba. Coba malih sasampune {minutes} menit.',
    short: 'Tembung wados paling sekedhik {least} aksara. Panjenengan nglebetaken {entered}.',
    long: 'Tembung wados paling kathah {most} aksara. Cekakaken sekedhik.',
    characters:
      'Tembung wados wonten tandha sing mboten wonten teng papan ketik anjungan. Gantos tandha niku.',
    common: 'Tembung wados niku gampil dibedhek. Pilih sanese.',
    differs: 'Tembung wados kalih-kalihe benten. Tulis sepisan malih sing sami.',
  },
} as const satisfies Translation<typeof original>;
