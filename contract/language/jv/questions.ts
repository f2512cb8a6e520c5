import type { questions as original } from '../id/questions.ts';
import type { Translation } from '../translation.ts';

/** What is asked of a person in any topic, one page a question, and what may be wrong with an answer. */
export const questions = {
  /** One page a question: heading, where to find the answer, why it is asked, and the name of its field. */
  question: {
    signInEmail: {
      title: 'Napa email akun JMO panjenengan?',
      hint: 'Conto: asma@gmail.com',
      why: 'Email dienggo kangge nepangi akun panjenengan.',
      label: 'Email',
    },
    signInPassword: {
      title: 'Napa tembung wados akun JMO panjenengan?',
      hint: 'Tembung wados sing sami kalih teng aplikasi JMO.',
      why: 'Tembung wados njagi namung panjenengan sing mbikak akun.',
      label: 'Tembung wados',
    },
    registerNik: {
      title: 'Pinten NIK panjenengan?',
      hint: '16 angka, teng nginggil KTP panjenengan.',
      why: 'NIK dienggo nyocogaken panjenengan kalih cathetan peserta.',
      label: 'NIK',
    },
    registerKpj: {
      title: 'Pinten nomer kertu peserta panjenengan?',
      hint: '11 angka, teng kertu peserta BPJS Ketenagakerjaan.',
      why: 'Nomer kertu nedahaken tabungan JHT panjenengan.',
      label: 'Nomer kertu peserta (KPJ)',
    },
    registerName: {
      title: 'Sinten asma jangkep panjenengan?',
      hint: 'Tulis sami kados teng KTP, tanpa gelar.',
      why: 'Asma dienggo nyocogaken KTP lan kertu peserta.',
      label: 'Asma jangkep',
    },
    registerBirthDate: {
      title: 'Kapan tanggal lair panjenengan?',
      hint: 'Sami kados teng KTP. Conto: 5 11 1969',
      why: 'Tanggal lair mesthekaken cathetan niku gadhahe panjenengan.',
      label: 'Tanggal lair',
    },
    registerPhone: {
      title: 'Pinten nomer ponsel panjenengan?',
      hint: 'Diwiwiti 08. Conto: 0812-3456-7890',
      why: 'Petugas nelpon nomer niki menawi klaim kedah dijangkepi.',
      label: 'Nomer ponsel',
    },
    registerEmail: {
      title: 'Napa email panjenengan?',
      hint: 'Conto: asma@gmail.com',
      why: 'Email niki dados nama akun panjenengan.',
      label: 'Email',
    },
    registerPassword: {
      title: 'Damel tembung wados enggal',
      hint: 'Ukara cekak gampil dienget lan angel dibedhek.',
      why: 'Tembung wados njagi akun panjenengan saking tiyang sanes.',
      label: 'Tembung wados enggal',
    },
    npwp: {
      title: 'Pinten nomer wajib pajeg panjenengan?',
      hint: 'NPWP, nomer wajib pajeg: 15 utawi 16 angka.',
      why: 'NPWP dienggo ngetang pajeg klaim panjenengan.',
      label: 'NPWP',
    },
    accountNumber: {
      title: 'Pinten nomer rekening panjenengan?',
      hint: 'Pirsani kaca ngajeng buku tabungan panjenengan.',
      why: 'Arta JHT dibayar teng rekening niki. Rekening kedah atas asma panjenengan.',
      label: 'Nomer rekening',
    },
    resetEmail: {
      title: 'Napa email akun JMO panjenengan?',
      hint: 'Tautan kangge tembung wados enggal dikirim mriku.',
      why: 'Namung sing gadhah email saged mbikak tautane.',
      label: 'Email',
    },
    ektpNik: {
      title: 'Pinten NIK teng e-KTP peserta?',
      hint: '16 angka, teng nginggil e-KTP asli.',
      why: 'NIK dienggo madosi cathetan peserta.',
      label: 'NIK saking peserta',
    },
    ektpName: {
      title: 'Sinten asma teng e-KTP peserta?',
      hint: 'Tulis sami kados teng e-KTP, tanpa gelar.',
      why: 'Asma dicocogaken kalih cathetan peserta.',
      label: 'Asma peserta',
    },
    ektpBirthDate: {
      title: 'Kapan tanggal lair teng e-KTP peserta?',
      hint: 'Sami kados teng e-KTP. Conto: 5 11 1969',
      why: 'Tanggal lair dicocogaken kalih cathetan peserta.',
      label: 'Tanggal lair peserta',
    },
    ektpKpj: {
      title: 'Pinten nomer kertu peserta?',
      hint: '11 angka, teng kertu peserta BPJS Ketenagakerjaan.',
      why: 'Nomer kertu ngrikataken anggene madosi. Angsal dilangkungi menawi kertu mboten dibekta.',
      label: 'Nomer kertu peserta (KPJ)',
    },
    trackReceipt: {
      title: 'Pinten nomer tandha tampi panjenengan?',
      hint: 'Conto: BDG-02-000137-X. Tandha strip angsal dilangkungi.',
      why: 'Nomer niki nedahaken klaim pundi sing dipadosi.',
      label: 'Nomer tandha tampi',
    },
    trackBirthDate: {
      title: 'Kapan tanggal lair peserta?',
      hint: 'Sami kados teng KTP. Conto: 5 11 1969',
      why: 'Tanggal lair njagi klaim panjenengan saking tiyang sanes.',
      label: 'Tanggal lair',
    },
  },

  questionPage: {
    bank: 'Bank: {bank}',
    digits: 'Nomer {bank} limrahe {least, number} angka.',
    digitsBetween: 'Nomer {bank} limrahe {least, number} dumugi {most, number} angka.',
    meant: 'Karsane panjenengan {meant}?',
    meantThat: 'Inggih, gantos',
    meantAsTyped: 'Mboten, tetep',
    refused: 'Email lan tembung wados dereng cocog. Priksa kalih-kalihe, lajeng coba malih.',
    forgotten: 'Kesupen tembung wados?',
    lack: 'Kula mboten gadhah NPWP',
    lackCard: 'Kertu mboten dibekta',
    day: 'Tanggal',
    month: 'Wulan',
    year: 'Taun',
    show: 'Pirsani tembung wados',
    hide: 'Tutup tembung wados',
    picture: 'Conto panggenane nomer',
  },

  keyboard: {
    letters: 'Papan ketik',
    digits: 'Papan angka',
    erase: 'Busek',
    clear: 'Busek sedaya',
    restore: 'Wangsulaken',
    space: 'Spasi',
    capitals: 'Aksara ageng',
    symbols: 'Tandha',
    alphabet: 'Aksara',
  },

  /** What is wrong with a typed answer and how to mend it; keys are the codes of contract/identity/problem.ts. */
  problems: {
    nik: {
      empty: 'Lebetaken NIK panjenengan.',
      characters: 'NIK namung isi angka. Busek aksara lan tandha.',
      length: 'NIK kedah {least, number} angka. Panjenengan nglebetaken {entered, number} angka.',
      repeated: 'NIK mboten saged namung angka sami. Tulis malih saking KTP panjenengan.',
    },
    kpj: {
      empty: 'Lebetaken nomer kertu peserta panjenengan.',
      characters: 'Nomer kertu namung isi angka. Busek aksara lan tandha.',
      length: 'Nomer kertu kedah {least, number} angka. Panjenengan nglebetaken {entered, number} angka.',
    },
    npwp: {
      empty: 'Lebetaken NPWP panjenengan.',
      characters: 'NPWP namung isi angka. Busek aksara lan tandha.',
      none: 'Nol sedaya sanes NPWP. Mboten gadhah NPWP? Pilih tombol Kula mboten gadhah NPWP.',
      placeholder: 'Niki sanes NPWP. Lebetaken nomer saking kertu NPWP utawi NIK panjenengan.',
      length: 'NPWP kedah 15 utawi 16 angka. Panjenengan nglebetaken {entered, number} angka.',
      checkDigit: 'Wonten angka NPWP sing klentu. Priksa malih saking kertu panjenengan.',
    },
    phone: {
      empty: 'Lebetaken nomer ponsel panjenengan.',
      characters: 'Nomer ponsel namung isi angka. Busek aksara lan tandha.',
      countryTwice: 'Angka 62 teng ngajeng kaserat ping kalih. Tulis sepisan, utawi wiwiti 08.',
      prefix: 'Nomer ponsel diwiwiti 08. Priksa angka ngajenge.',
      length:
        'Nomer ponsel {least, number} dumugi {most, number} angka. Panjenengan nglebetaken {entered, number} angka.',
    },
    email: {
      empty: 'Lebetaken email panjenengan.',
      spaces: 'Email mboten ngagem spasi. Busek spasine.',
      at: 'Email kedah wonten tandha @. Conto: asma@gmail.com',
      format: 'Email dereng jangkep. Tulis kados asma@gmail.com',
    },
    account: {
      empty: 'Lebetaken nomer rekening panjenengan.',
      characters: 'Nomer rekening namung isi angka. Busek aksara lan tandha.',
      length:
        'Kedah {least, number} dumugi {most, number} angka. Panjenengan nglebetaken {entered, number} angka.',
      lengthExact: 'Kedah {least, number} angka. Panjenengan nglebetaken {entered, number} angka.',
    },
    name: {
      empty: 'Lebetaken asma jangkep panjenengan.',
      length: 'Asma paling kathah {most, number} aksara. Panjenengan nglebetaken {entered, number} aksara.',
      letters: 'Asma kedah isi aksara. Tulis kados teng KTP.',
      characters: 'Asma namung isi aksara. Busek angka lan tandha sanes.',
    },
    birthDate: {
      empty: 'Lebetaken tanggal, wulan, lan taun lair panjenengan.',
      format: 'Isi tanggal, wulan, lan taun. Taun ditulis 4 angka.',
      impossible: 'Tanggal niku mboten wonten teng kalender. Priksa tanggal lan wulane.',
      future: 'Tanggal niku dereng kelampahan. Priksa taune.',
    },
    receipt: {
      empty: 'Lebetaken nomer tandha tampi.',
      format: 'Nomer tandha tampi kados BDG-02-000137-X. Tulis sedaya aksara lan angkane.',
      check: 'Wonten aksara utawi angka sing klentu. Priksa malih saking tandha tampi.',
    },
    enrolmentCode: {
      empty: 'Lebetaken kode pendhaftaran anjungan.',
      format: 'Kode kedah {least, number} aksara lan angka. Panjenengan nglebetaken {entered, number}.',
      check: 'Wonten aksara utawi angka sing klentu. Tulis kode sepisan malih.',
      refused: 'Kode niki mboten ditepangi, sampun dienggo, utawi kangge anjungan sanes. Nyuwun kode enggal.',
      tooMany: 'Kekathahen kode sing klentu. Entosi pinten-pinten menit, lajeng coba malih.',
      unreachable: 'Kantor pusat mboten mangsuli. Priksa kabel jaringan lan alamat kantor pusat.',
    },
    password: {
      empty: 'Lebetaken tembung wados panjenengan.',
      short:
        'Tembung wados paling sekedhik {least, number} aksara. Panjenengan nglebetaken {entered, number}.',
      long: 'Tembung wados paling kathah {most, number} aksara. Cekakaken sekedhik.',
      characters:
        'Tembung wados wonten tandha sing mboten wonten teng papan ketik anjungan. Gantos tandha niku.',
      common: 'Tembung wados niku gampil dibedhek. Pilih sanese.',
    },
  },

  /** A NIK that says otherwise; it may be genuine. */
  nikNote: {
    birthDate: 'Tanggal lair teng NIK benten kalih tanggal lair niki.',
    sex: 'Jaler utawi estri teng NIK benten kalih cathetan kantor.',
    todo: 'Cocogaken kalih KTP. Menawi KTP pancen mekaten, panjenengan angsal lajeng.',
  },

  /** One plain sentence for each screen. */
  help: {
    question: 'Isi ngagem papan ketik teng layar, lajeng pencet Salajenge.',
  },
} as const satisfies Translation<typeof original>;
