import type { phone as original } from '../id/phone.ts';
import type { Translation } from '../translation.ts';

/** What the head office says on a participant’s own phone. */
export const phone = {
  product: 'Anjungan JHT',
  agency: 'BPJS Ketenagakerjaan',
  training: 'Mode Latihan: sadaya data di dieu mung conto',
  problems: 'Aya nu kedah dileréskeun',
  email: 'Email',
  password: 'Kecap sandi',
  enterCode: {
    title: 'Lebetkeun kode dina layar anjungan',
    hint: 'Kodena 8 aksara, di handapeun kode QR.',
    label: 'Kode',
    proceed: 'Teraskeun',
  },
  approve: {
    title: 'Lebet di anjungan ieu?',
    kiosk: 'Anjungan {kiosk}, {branch}',
    code: 'Kode dina layar anjungan',
    compare: 'Teraskeun mung upami Anjeun di payuneun anjungan ieu sareng kodena sami.',
    number: 'Nomer kanggo dicocogkeun',
    compareNumber: 'Teraskeun mung upami Anjeun di payuneun anjungan ieu sareng nomerna sami.',
    account: 'Nganggo email sareng kecap sandi JMO Anjeun.',
    yes: 'Muhun, lebet di anjungan ieu',
    no: 'Sanés abdi',
    forgotten: 'Hilap kecap sandi?',
  },
  chooseNumber: {
    question: 'Nomer mana nu aya dina layar anjungan?',
    hint: 'Tingali layar anjungan di payuneun Anjeun. Nomerna muncul dina sababaraha detik.',
    warning: 'Ulah milih nomer nu disebatkeun jalmi sanés, ogé dina telepon atanapi pesen.',
    none: 'Abdi teu aya di payuneun anjungan ieu',
  },
  wrongNumber: {
    title: 'Nomerna teu sami, akun teu dibuka',
    hint: 'Anjeun di payuneun anjungan? Pencét Damel kode énggal dina layarna, teras pindey deui.',
  },
  done: {
    title: 'Hasil, tingali layar anjungan',
    hint: 'Akun Anjeun dibuka di anjungan. Kaca ieu kénging ditutup.',
  },
  denied: {
    title: 'Akun Anjeun teu dibuka',
    hint: 'Anjungan éta teu nampi nanaon ti Anjeun. Kaca ieu kénging ditutup.',
  },
  over: {
    title: 'Kode ieu parantos teu tiasa dianggo',
    hint: 'Pencét Damel kode énggal di anjungan, teras pindey sakali deui.',
    again: 'Lebetkeun kode sanés',
  },
  forgotten: {
    title: 'Hilap kecap sandi?',
    hint: 'Tautan dikirim ka email akun JMO Anjeun.',
    proceed: 'Kirim tautanna',
  },
  sent: {
    title: 'Pariksa email Anjeun',
    hint: 'Upami email éta gaduh akun, tautanna dugi dina sababaraha menit.',
    todo: 'Tautan tiasa dianggo {minutes} menit. Pariksa ogé polder spam.',
    ask: 'Teu acan aya? Patugas di méja layanan tiasa ngabantos nganggo KTP Anjeun.',
  },
  noMail: {
    title: 'Patugas ngabantos kecap sandi Anjeun',
    hint: 'Candak KTP Anjeun ka méja layanan.',
  },
  newPassword: {
    title: 'Damel kecap sandi énggal',
    hint: 'Kalimah pondok gampil diémut sareng hésé ditebak.',
    first: 'Kecap sandi énggal',
    again: 'Tulis sakali deui',
    proceed: 'Simpen kecap sandi',
  },
  changed: {
    title: 'Kecap sandi énggal parantos disimpen',
    hint: 'Wangsul ka anjungan, teras lebet nganggo kecap sandi énggal.',
  },
  linkOver: {
    title: 'Tautan ieu parantos teu tiasa dianggo',
    hint: 'Tautan mung tiasa dianggo sakali, sareng mung sakedap.',
    again: 'Suhunkeun tautan énggal',
  },
  stale: {
    title: 'Kaca ieu kedah dibuka deui',
    hint: 'Kaca lami teuing kabuka, atanapi kuki dipareuman dina ponsél ieu.',
    again: 'Buka deui',
  },
  missing: {
    title: 'Kaca ieu teu aya',
    hint: 'Pindey kode QR dina layar anjungan sakali deui.',
  },
  trouble: {
    title: 'Layanan nuju teu tiasa dihubungi',
    hint: 'Antosan sakedap, teras cobian deui.',
    again: 'Cobian deui',
  },
  problem: {
    number: 'Pilih heula nomer nu aya dina layar anjungan.',
    email: 'Email teu acan lengkep. Tulis sapertos nami@gmail.com',
    emptyPassword: 'Lebetkeun kecap sandi Anjeun.',
    credentials: 'Email sareng kecap sandi teu acan cocog. Pariksa duanana, teras cobian deui.',
    tooManyAttempts: 'Parantos sababaraha kali dicobian. Cobian deui saatos {minutes} menit.',
    short: 'Kecap sandi sahenteuna {least} aksara. Anjeun ngalebetkeun {entered}.',
    long: 'Kecap sandi paling seueur {most} aksara. Pondokkeun saeutik.',
    characters: 'Kecap sandi aya tanda nu teu aya dina papan ketik anjungan. Gentos tanda éta.',
    common: 'Kecap sandi éta gampil ditebak. Pilih nu sanés.',
    differs: 'Dua kecap sandi bénten. Tulis sakali deui nu sami.',
  },
} as const satisfies Translation<typeof original>;
