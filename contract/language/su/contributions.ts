import type { contributions as original } from '../id/contributions.ts';
import type { Translation } from '../translation.ts';

/** Iuran BPU: what was paid and missed, what a gap costs, the code to pay with, and the reminder. */
export const contributions = {
  contributions: {
    titles: {
      active: 'Kapesertaan Anjeun aktip',
      behind: 'Iuran Anjeun teu acan dibayar sadayana',
      inactive: 'Kapesertaan Anjeun nuju teu aktip',
    },
    hints: {
      active: 'Iuran dibayar dugi ka {month}.',
      activeNew: 'Teu aya iuran nu teu acan dibayar.',
      behind: '{missed, number} sasih teu acan dibayar. Panangtayungan liren tanggal {date}.',
      inactiveSince: 'Ti {date}.',
      inactive: 'Ti {date}. Bayar iuran supados aktip deui.',
    },
    claimOpen: 'JHT Anjeun ayeuna tiasa dicairkeun.',
    closesClaim:
      'Saatos iuran dibayar, kapesertaan aktip deui. Klaim teras meryogikeun pernyataan liren usaha.',
    strip: 'Iuran unggal sasih',
    paid: 'Dibayar',
    missed: 'Teu acan dibayar',
    due: 'Teu acan waktosna',
    protection: 'Panangtayungan Anjeun',
    running: 'Aktip',
    stopped: 'Teu aktip',
    saved: 'Tetep aya',
    programmes: {
      jkk: {
        name: 'Kacilakaan damel (JKK)',
        about: 'Waragad tatamba sareng santunan upami cilaka nalika damel.',
      },
      jkm: { name: 'Ngantunkeun (JKM)', about: 'Santunan kanggo kulawargi Anjeun.' },
      jht: {
        name: 'Tabungan hari kolot (JHT)',
        about: 'Saldo tetep gaduh Anjeun sareng teras nambihan.',
      },
    },
    rule: 'Panangtayungan liren saatos {months, number} sasih ngaruntuy teu dibayar.',
    noFine: 'Teu aya dengda. Sakali dibayar, panangtayungan aktip deui.',
    monthly: 'Iuran sasasih',
    open: 'Kode iuran Anjeun',
    openAbout: '{amount}, tiasa dianggo dugi ka {date}.',
    settled: 'Lunas: {amount} parantos ditampi tanggal {date}.',
    order: 'Nyuhunkeun kode iuran',
    remind: 'Émutan abdi',
    remindAbout: 'Simpen pangémut unggal sasih dina ponsél Anjeun.',
  },

  contributionMonths: {
    title: 'Badé mayar kanggo sabaraha sasih?',
    hint: 'Pilih hiji, teras pencét Salajengna.',
    label: 'Jumlah sasih',
    months: '{months, number} sasih',
    only: 'Kanggo {from}',
    span: '{from} dugi ka {to}',
    unanswered: 'Pilih jumlah sasih.',
    income: 'Panghasilan sasasih',
    changeIncome: 'Gentos panghasilan',
    lines: 'Iuran sasih {month}',
  },

  contributionIncome: {
    title: 'Sabaraha panghasilan Anjeun sasasih?',
    hint: 'Iuran diitung tina panghasilan ieu.',
    label: 'Panghasilan sasasih',
    below: 'Sahandapeun {below}',
    between: '{from} dugi ka sahandapeun {below}',
    above: '{from} atanapi langkung',
    monthly: 'Iuran {amount} sasasih',
  },

  paymentCode: {
    title: 'Ieu kode iuran Anjeun',
    hint: 'Catet atanapi poto kode ieu. Tingalikeun nalika mayar.',
    number: 'Kode iuran',
    qr: 'Kode QR eusina kode iuran',
    valid: 'Tiasa dianggo dugi ka {date}',
    amount: 'Jumlah nu dibayar',
    months: 'Kanggo sasih',
    name: 'Nami',
    where: 'Bayar di bank atanapi tempat mayar nu gawé bareng.',
    after: 'Kapesertaan aktip deui saatos bayaran ditampi.',
    safe: 'Ulah nitip artos ka saha waé. Kode ieu mung kanggo iuran Anjeun.',
    again: 'Pariksa bayaran',
  },

  contributionReminder: {
    title: 'Pangémut iuran dina ponsél Anjeun',
    hint: 'Arahkeun kaméra ponsél kana kode QR ieu.',
    qr: 'Kode QR eusina pangémut kalénder bulanan',
    steps: 'Carana',
    open: '1. Buka kaméra ponsél.',
    point: '2. Arahkeun kana kode QR dugi ka muncul kalénder.',
    save: '3. Pencét simpen.',
    every: 'Ponsél ngémutan unggal tanggal {day, number} tabuh {time}.',
    first: 'Mimiti {date}.',
    private: 'Kode QR ieu teu ngamuat nami, NIK, atanapi nomer kartu.',
    without: 'Teu gaduh ponsél? Catet: bayar iuran unggal tanggal {day, number}.',
    done: 'Tingali iuran abdi',
    event: {
      summary: 'Mayar iuran BPJS Ketenagakerjaan',
      about: 'Nyuhunkeun kode iuran di anjungan kantor cabang atanapi aplikasi JMO.',
    },
  },

  /** One plain sentence for each screen. */
  help: {
    contributions: 'Kaca ieu némbongkeun iuran nu parantos sareng teu acan dibayar.',
    contributionMonths: 'Toél jumlah sasih, teras pencét Salajengna.',
    contributionIncome: 'Toél panghasilan nu cocog, teras pencét Salajengna.',
    paymentCode: 'Catet kode ieu, teras tingalikeun di tempat mayar.',
    contributionReminder: 'Arahkeun kaméra ponsél kana kode QR dina layar.',
  },
} as const satisfies Translation<typeof original>;
