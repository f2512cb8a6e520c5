import type { contributions as original } from '../id/contributions.ts';
import type { Translation } from '../translation.ts';

/** Iuran BPU: what was paid and missed, what a gap costs, the code to pay with, and the reminder. */
export const contributions = {
  contributions: {
    titles: {
      active: 'Kapesertan panjenengan aktif',
      behind: 'Iuran panjenengan dereng dibayar sedaya',
      inactive: 'Kapesertan panjenengan saweg mboten aktif',
    },
    hints: {
      active: 'Iuran dibayar dumugi {month}.',
      activeNew: 'Mboten wonten iuran sing dereng dibayar.',
      behind: '{missed, number} wulan dereng dibayar. Pangreksan mandheg tanggal {date}.',
      inactiveSince: 'Wiwit {date}.',
      inactive: 'Wiwit {date}. Bayar iuran supados aktif malih.',
    },
    claimOpen: 'JHT panjenengan sakniki saged dicairaken.',
    closesClaim:
      'Sasampune iuran dibayar, kapesertan aktif malih. Klaim lajeng mbetahaken wedharan mandheg usaha.',
    strip: 'Iuran saben wulan',
    paid: 'Dibayar',
    missed: 'Dereng dibayar',
    due: 'Dereng wancine',
    protection: 'Pangreksan panjenengan',
    running: 'Aktif',
    stopped: 'Mboten aktif',
    saved: 'Tetep wonten',
    programmes: {
      jkk: {
        name: 'Kacilakan kerja (JKK)',
        about: 'Ragad tamba lan santunan menawi cilaka nalika nyambut damel.',
      },
      jkm: { name: 'Pejah (JKM)', about: 'Santunan kangge kulawarga panjenengan.' },
      jht: {
        name: 'Tabungan dinten sepuh (JHT)',
        about: 'Saldo tetep gadhahe panjenengan lan terus nambah.',
      },
    },
    rule: 'Pangreksan mandheg sasampune {months, number} wulan urut mboten dibayar.',
    noFine: 'Mboten wonten dhendha. Sepisan dibayar, pangreksan aktif malih.',
    monthly: 'Iuran sewulan',
    open: 'Kode iuran panjenengan',
    openAbout: '{amount}, saged dienggo dumugi {date}.',
    settled: 'Lunas: {amount} sampun ditampi tanggal {date}.',
    order: 'Nyuwun kode iuran',
    remind: 'Engetaken kula',
    remindAbout: 'Simpen pangenget saben wulan teng ponsel panjenengan.',
  },

  contributionMonths: {
    title: 'Badhe mbayar kangge pinten wulan?',
    hint: 'Pilih setunggal, lajeng pencet Salajenge.',
    label: 'Cacahe wulan',
    months: '{months, number} wulan',
    only: 'Kangge {from}',
    span: '{from} dumugi {to}',
    unanswered: 'Pilih cacahe wulan.',
    income: 'Pamedal sewulan',
    changeIncome: 'Gantos pamedal',
    lines: 'Iuran {month}',
  },

  contributionIncome: {
    title: 'Pinten pamedal panjenengan sewulan?',
    hint: 'Iuran dietang saking pamedal niki.',
    label: 'Pamedal sewulan',
    below: 'Sangandhape {below}',
    between: '{from} dumugi sangandhape {below}',
    above: '{from} utawi langkung',
    monthly: 'Iuran {amount} sewulan',
  },

  paymentCode: {
    title: 'Niki kode iuran panjenengan',
    hint: 'Cathet utawi foto kode niki. Tedahaken nalika mbayar.',
    number: 'Kode iuran',
    qr: 'Kode QR isi kode iuran',
    valid: 'Saged dienggo dumugi {date}',
    amount: 'Gunggung sing dibayar',
    months: 'Kangge wulan',
    name: 'Asma',
    where: 'Bayar teng bank utawi panggenan mbayar sing kerja sama.',
    after: 'Kapesertan aktif malih sasampune bayaran ditampi.',
    safe: 'Ampun nitip arta dhateng sinten mawon. Kode niki namung kangge iuran panjenengan.',
    again: 'Priksa bayaran',
  },

  contributionReminder: {
    title: 'Pangenget iuran teng ponsel panjenengan',
    hint: 'Arahaken kamera ponsel teng kode QR niki.',
    qr: 'Kode QR isi pangenget kalender wulanan',
    steps: 'Carane',
    open: '1. Bikak kamera ponsel.',
    point: '2. Arahaken teng kode QR dumugi medal kalender.',
    save: '3. Pencet simpen.',
    every: 'Ponsel ngengetaken saben tanggal {day, number} jam {time}.',
    first: 'Wiwit {date}.',
    private: 'Kode QR niki mboten ngemot asma, NIK, utawi nomer kertu.',
    without: 'Mboten gadhah ponsel? Cathet: bayar iuran saben tanggal {day, number}.',
    done: 'Pirsani iuran kula',
    event: {
      summary: 'Mbayar iuran BPJS Ketenagakerjaan',
      about: 'Nyuwun kode iuran teng anjungan kantor cabang utawi aplikasi JMO.',
    },
  },

  /** One plain sentence for each screen. */
  help: {
    contributions: 'Kaca niki nedahaken iuran sing sampun lan dereng dibayar.',
    contributionMonths: 'Dumuk cacahe wulan, lajeng pencet Salajenge.',
    contributionIncome: 'Dumuk pamedal sing cocog, lajeng pencet Salajenge.',
    paymentCode: 'Cathet kode niki, lajeng tedahaken teng panggenan mbayar.',
    contributionReminder: 'Arahaken kamera ponsel teng kode QR teng layar.',
  },
} as const satisfies Translation<typeof original>;
