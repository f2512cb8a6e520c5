import type { questions as original } from '../id/questions.ts';
import type { Translation } from '../translation.ts';

/** What is asked of a person in any topic, one page a question, and what may be wrong with an answer. */
export const questions = {
  /** One page a question: heading, where to find the answer, why it is asked, and the name of its field. */
  question: {
    signInEmail: {
      title: 'Naon email akun JMO Anjeun?',
      hint: 'Conto: nami@gmail.com',
      why: 'Email dianggo kanggo terang kana akun Anjeun.',
      label: 'Email',
    },
    signInPassword: {
      title: 'Naon kecap sandi akun JMO Anjeun?',
      hint: 'Kecap sandi nu sami sareng dina aplikasi JMO.',
      why: 'Kecap sandi mastikeun mung Anjeun nu muka akun.',
      label: 'Kecap sandi',
    },
    registerNik: {
      title: 'Sabaraha NIK Anjeun?',
      hint: '16 angka, di bagian luhur KTP Anjeun.',
      why: 'NIK dianggo nyocogkeun Anjeun sareng catetan peserta.',
      label: 'NIK',
    },
    registerKpj: {
      title: 'Sabaraha nomer kartu peserta Anjeun?',
      hint: '11 angka, dina kartu peserta BPJS Ketenagakerjaan.',
      why: 'Nomer kartu nunjukkeun tabungan JHT Anjeun.',
      label: 'Nomer kartu peserta (KPJ)',
    },
    registerName: {
      title: 'Saha nami lengkep Anjeun?',
      hint: 'Tulis sami sapertos dina KTP, tanpa gelar.',
      why: 'Nami dianggo nyocogkeun KTP sareng kartu peserta.',
      label: 'Nami lengkep',
    },
    registerBirthDate: {
      title: 'Iraha tanggal lahir Anjeun?',
      hint: 'Sami sapertos dina KTP. Conto: 5 11 1969',
      why: 'Tanggal lahir mastikeun catetan éta gaduh Anjeun.',
      label: 'Tanggal lahir',
    },
    registerPhone: {
      title: 'Sabaraha nomer ponsél Anjeun?',
      hint: 'Dimimitian ku 08. Conto: 0812-3456-7890',
      why: 'Patugas nelepon nomer ieu upami klaim kedah dilengkepan.',
      label: 'Nomer ponsél',
    },
    registerEmail: {
      title: 'Naon email Anjeun?',
      hint: 'Conto: nami@gmail.com',
      why: 'Email ieu janten nami akun Anjeun.',
      label: 'Email',
    },
    registerPassword: {
      title: 'Damel kecap sandi énggal',
      hint: 'Kalimah pondok gampil diémut sareng hésé ditebak.',
      why: 'Kecap sandi ngajagi akun Anjeun ti jalmi sanés.',
      label: 'Kecap sandi énggal',
    },
    npwp: {
      title: 'Sabaraha nomer wajib pajeg Anjeun?',
      hint: 'NPWP, nomer wajib pajeg: 15 atanapi 16 angka.',
      why: 'NPWP dianggo ngitung pajeg klaim Anjeun.',
      label: 'NPWP',
    },
    accountNumber: {
      title: 'Sabaraha nomer rekening Anjeun?',
      hint: 'Tingali kaca payun buku tabungan Anjeun.',
      why: 'Artos JHT dibayar ka rekening ieu. Rekening kedah atas nami Anjeun.',
      label: 'Nomer rekening',
    },
    resetEmail: {
      title: 'Naon email akun JMO Anjeun?',
      hint: 'Tautan kanggo kecap sandi énggal dikirim ka dinya.',
      why: 'Mung nu gaduh email nu tiasa muka tautanna.',
      label: 'Email',
    },
    ektpNik: {
      title: 'Sabaraha NIK dina e-KTP peserta?',
      hint: '16 angka, di bagian luhur e-KTP asli.',
      why: 'NIK dianggo milarian catetan peserta.',
      label: 'NIK gaduh peserta',
    },
    ektpName: {
      title: 'Saha nami dina e-KTP peserta?',
      hint: 'Tulis sami sapertos dina e-KTP, tanpa gelar.',
      why: 'Nami dicocogkeun sareng catetan peserta.',
      label: 'Nami peserta',
    },
    ektpBirthDate: {
      title: 'Iraha tanggal lahir dina e-KTP peserta?',
      hint: 'Sami sapertos dina e-KTP. Conto: 5 11 1969',
      why: 'Tanggal lahir dicocogkeun sareng catetan peserta.',
      label: 'Tanggal lahir peserta',
    },
    ektpKpj: {
      title: 'Sabaraha nomer kartu peserta?',
      hint: '11 angka, dina kartu peserta BPJS Ketenagakerjaan.',
      why: 'Nomer kartu ngagancangkeun milarian. Kénging diliwat upami kartu teu dicandak.',
      label: 'Nomer kartu peserta (KPJ)',
    },
    trackReceipt: {
      title: 'Sabaraha nomer tanda tarima Anjeun?',
      hint: 'Conto: BDG-02-000137-X. Tanda strip kénging diliwat.',
      why: 'Nomer ieu nunjukkeun klaim mana nu dipilarian.',
      label: 'Nomer tanda tarima',
    },
    trackBirthDate: {
      title: 'Iraha tanggal lahir peserta?',
      hint: 'Sami sapertos dina KTP. Conto: 5 11 1969',
      why: 'Tanggal lahir ngajagi klaim Anjeun ti jalmi sanés.',
      label: 'Tanggal lahir',
    },
  },

  questionPage: {
    bank: 'Bank: {bank}',
    digits: 'Nomer {bank} biasana {least, number} angka.',
    digitsBetween: 'Nomer {bank} biasana {least, number} dugi ka {most, number} angka.',
    meant: 'Maksad Anjeun {meant}?',
    meantThat: 'Muhun, gentos',
    meantAsTyped: 'Henteu, tetep',
    refused: 'Email sareng kecap sandi teu acan cocog. Pariksa duanana, teras cobian deui.',
    forgotten: 'Hilap kecap sandi?',
    lack: 'Abdi teu gaduh NPWP',
    lackCard: 'Kartu teu dicandak',
    day: 'Tanggal',
    month: 'Sasih',
    year: 'Taun',
    show: 'Tingali kecap sandi',
    hide: 'Tutup kecap sandi',
    picture: 'Conto tempat nomer',
  },

  keyboard: {
    letters: 'Papan pikeun ngetik',
    digits: 'Papan pikeun angka',
    erase: 'Pupus',
    clear: 'Pupus sadaya',
    restore: 'Wangsulkeun',
    space: 'Spasi',
    capitals: 'Aksara ageung',
    symbols: 'Tanda',
    alphabet: 'Aksara',
  },

  /** What is wrong with a typed answer and how to mend it; keys are the codes of contract/identity/problem.ts. */
  problems: {
    nik: {
      empty: 'Lebetkeun NIK Anjeun.',
      characters: 'NIK mung eusi angka. Pupus aksara sareng tanda.',
      length: 'NIK kedah {least, number} angka. Anjeun ngalebetkeun {entered, number} angka.',
      repeated: 'NIK moal mung hiji angka nu diulang. Salin tina KTP Anjeun.',
    },
    kpj: {
      empty: 'Lebetkeun nomer kartu peserta Anjeun.',
      characters: 'Nomer kartu mung eusi angka. Pupus aksara sareng tanda.',
      length: 'Nomer kartu kedah {least, number} angka. Anjeun ngalebetkeun {entered, number} angka.',
    },
    npwp: {
      empty: 'Lebetkeun NPWP Anjeun.',
      characters: 'NPWP mung eusi angka. Pupus aksara sareng tanda.',
      none: 'Enol sadaya sanés NPWP. Teu gaduh NPWP? Pilih tombol Abdi teu gaduh NPWP.',
      placeholder: 'Ieu sanés NPWP. Lebetkeun nomer tina kartu NPWP atanapi NIK Anjeun.',
      length: 'NPWP kedah 15 atanapi 16 angka. Anjeun ngalebetkeun {entered, number} angka.',
      checkDigit: 'Aya angka NPWP nu lepat. Pariksa deui tina kartu Anjeun.',
    },
    phone: {
      empty: 'Lebetkeun nomer ponsél Anjeun.',
      characters: 'Nomer ponsél mung eusi angka. Pupus aksara sareng tanda.',
      countryTwice: 'Angka 62 di payun kaserat dua kali. Tulis sakali, atanapi mimitian ku 08.',
      prefix: 'Nomer ponsél dimimitian ku 08. Pariksa angka payunna.',
      length:
        'Nomer ponsél {least, number} dugi ka {most, number} angka. Anjeun ngalebetkeun {entered, number} angka.',
    },
    email: {
      empty: 'Lebetkeun email Anjeun.',
      spaces: 'Email teu nganggo spasi. Pupus spasina.',
      at: 'Email kedah aya tanda @. Conto: nami@gmail.com',
      format: 'Email teu acan lengkep. Tulis sapertos nami@gmail.com',
    },
    account: {
      empty: 'Lebetkeun nomer rekening Anjeun.',
      characters: 'Nomer rekening mung eusi angka. Pupus aksara sareng tanda.',
      length:
        'Kedah {least, number} dugi ka {most, number} angka. Anjeun ngalebetkeun {entered, number} angka.',
      lengthExact: 'Kedah {least, number} angka. Anjeun ngalebetkeun {entered, number} angka.',
    },
    name: {
      empty: 'Lebetkeun nami lengkep Anjeun.',
      length: 'Nami paling seueur {most, number} aksara. Anjeun ngalebetkeun {entered, number} aksara.',
      letters: 'Nami kedah eusi aksara. Tulis sapertos dina KTP.',
      characters: 'Nami mung eusi aksara. Pupus angka sareng tanda sanés.',
    },
    birthDate: {
      empty: 'Lebetkeun tanggal, sasih, sareng taun lahir Anjeun.',
      format: 'Eusian tanggal, sasih, sareng taun. Taun ditulis 4 angka.',
      impossible: 'Tanggal éta teu aya dina kalénder. Pariksa tanggal sareng sasihna.',
      future: 'Tanggal éta teu acan kajantenan. Pariksa taunna.',
    },
    receipt: {
      empty: 'Lebetkeun nomer tanda tarima.',
      format: 'Nomer tanda tarima sapertos BDG-02-000137-X. Salin sadaya aksara sareng angkana.',
      check: 'Aya aksara atanapi angka nu lepat. Pariksa deui tina tanda tarima.',
    },
    enrolmentCode: {
      empty: 'Lebetkeun kode pendaptaran anjungan.',
      format: 'Kode kedah {least, number} aksara sareng angka. Anjeun ngalebetkeun {entered, number}.',
      check: 'Aya aksara atanapi angka nu lepat. Salin kode sakali deui.',
      refused:
        'Kode ieu teu dipikawanoh, parantos dianggo, atanapi kanggo anjungan sanés. Suhunkeun kode énggal.',
      tooMany: 'Seueur teuing kode nu lepat. Antosan sababaraha menit, teras cobian deui.',
      unreachable: 'Kantor pusat teu ngawaler. Pariksa kabel jaringan sareng alamat kantor pusat.',
    },
    password: {
      empty: 'Lebetkeun kecap sandi Anjeun.',
      short: 'Kecap sandi sahenteuna {least, number} aksara. Anjeun ngalebetkeun {entered, number}.',
      long: 'Kecap sandi paling seueur {most, number} aksara. Pondokkeun saeutik.',
      characters: 'Kecap sandi aya tanda nu teu aya dina papan ketik anjungan. Gentos tanda éta.',
      common: 'Kecap sandi éta gampil ditebak. Pilih nu sanés.',
    },
  },

  /** A NIK that says otherwise; it may be genuine. */
  nikNote: {
    birthDate: 'Tanggal lahir dina NIK bénten sareng tanggal lahir ieu.',
    sex: 'Pameget atanapi istri dina NIK bénten sareng catetan kantor.',
    todo: 'Cocogkeun sareng KTP. Upami KTP memang kitu, Anjeun kénging neraskeun.',
  },

  /** One plain sentence for each screen. */
  help: {
    question: 'Eusian nganggo papan ketik dina layar, teras pencét Salajengna.',
  },
} as const satisfies Translation<typeof original>;
