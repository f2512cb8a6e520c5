import type { shared as original } from '../id/shared.ts';
import type { Translation } from '../translation.ts';

/** What no topic owns: the frame of every screen and of every slip, the dialogs above them, printing. */
export const shared = {
  frame: {
    product: 'Anjungan JHT',
    back: 'Wangsul',
    next: 'Salajenge',
    finish: 'Rampung',
    help: 'Pitulungan',
    change: 'Gantos',
    retry: 'Coba malih',
    more: 'Langkung kathah',
    toTop: 'Wangsul teng nginggil',
    toMenu: 'Wangsul teng menu',
    step: 'Langkah {number, number} saking {total, number}',
    training: 'Mode Gladhen: sedaya data teng ngriki namung conto',
    place: '{branch}, Anjungan {kiosk}',
    problems: 'Wonten sing kedah didandosi',
  },

  settings: {
    language: 'Basa',
    textSize: 'Ukuran aksara',
    smaller: 'Aksara langkung alit',
    larger: 'Aksara langkung ageng',
    smallerSign: 'A−',
    largerSign: 'A+',
    contrast: 'Kontras',
    lowered: 'Andhapaken',
    contrastNow: 'Kontras: {contrast}',
    normal: 'warni kalem',
    light: 'cemeng teng pethak',
    dark: 'pethak teng cemeng',
  },

  /** Reading the screen aloud. */
  sound: {
    button: 'Swanten',
    now: {
      nothing: 'Swanten: mati',
      pages: 'Swanten: layar diwaosaken',
      everything: 'Swanten: layar lan data diwaosaken',
    },
    title: 'Layar niki diwaosaken?',
    reads: {
      nothing: 'Mboten, mendel mawon',
      pages: 'Inggih, tanpa data pribadi',
      everything: 'Inggih, kalih data pribadi',
    },
    caution: 'Tiyang cedhak panjenengan saged mireng. Kangge data pribadi, ginakaken piranti kuping.',
    rate: 'Rikate swanten',
    slower: 'Langkung alon',
    faster: 'Langkung rikat',
    level: 'Sorane swanten',
    softer: 'Langkung lirih',
    louder: 'Langkung sora',
    again: 'Waosaken sepisan malih',
    close: 'Tutup',
    rupiah: '{rupiah} rupiah',
    rupiahAndSen: '{rupiah} rupiah {sen} sen',
    onScreen: 'wonten teng layar',
  },

  idle: {
    title: 'Panjenengan taksih teng ngriki?',
    consequence: 'Menawi layar mboten didumuk, data panjenengan dibusek saking layar niki.',
    seconds: '{seconds, number} detik malih',
    stay: 'Inggih, lajengaken',
    finish: 'Rampung, busek data kula',
  },

  fault: {
    title: 'Layar niki kedah dibikak malih',
    hint: 'Pencet Coba malih. Menawi taksih sami, timbali petugas.',
    retry: 'Coba malih',
  },

  printing: {
    receipt: 'Cithak struk',
    list: 'Cithak kaca niki',
    again: 'Coba cithak malih',
    copy: 'Cithak sepisan malih',
    working: 'Saweg dicithak. Entosi sekedhap.',
    done: 'Sampun dicithak. Ampun kesupen mendhet dlancange.',
    receiptNotPrinted: 'Struk dereng kacithak',
    receiptInstead: 'Foto layar niki utawi cathet nomere.',
    listNotPrinted: 'Kaca dereng kacithak',
    listInstead: 'Foto layar niki utawi cathet isine.',
    fault: {
      paperOut: 'Dlancang pencithak saweg telas.',
      off: 'Pencithak saweg mati.',
      jammed: 'Dlancang pencithak saweg macet.',
      stuck: 'Pencithak dereng rampung makarya.',
    },
    unavailable: 'Struk dlancang saweg mboten wonten',
    unavailableMeaning: 'Klaim tetep saged diajokaken. Nomer tandha tampi ketingal teng layar.',
  },

  slip: {
    receiptTitle: 'Tandha tampi klaim JHT',
    testTitle: 'Uji pencithak',
    test: 'Kode QR lan sedaya seratan kedah kewaos cetha.',
    desk: 'Tedahaken dlancang niki dhateng petugas.',
    printed: 'Dicithak {when}',
  },

  help: {
    title: 'Pitulungan',
    staff: 'Timbali petugas: tedahaken layar niki teng meja layanan, Anjungan {kiosk}.',
    close: 'Tutup pitulungan',
  },
} as const satisfies Translation<typeof original>;
