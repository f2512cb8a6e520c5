import type { shared as original } from '../id/shared.ts';
import type { Translation } from '../translation.ts';

/** What no topic owns: the frame of every screen and of every slip, the dialogs above them, printing. */
export const shared = {
  frame: {
    product: 'Anjungan JHT',
    back: 'Wangsul',
    next: 'Salajengna',
    finish: 'Réngsé',
    help: 'Pitulung',
    change: 'Gentos',
    retry: 'Cobian deui',
    more: 'Langkung seueur',
    toTop: 'Wangsul ka luhur',
    toMenu: 'Wangsul ka ménu',
    step: 'Léngkah {number, number} ti {total, number}',
    training: 'Mode Latihan: sadaya data di dieu mung conto',
    place: '{branch}, Anjungan {kiosk}',
    problems: 'Aya nu kedah dileréskeun',
  },

  settings: {
    language: 'Basa',
    textSize: 'Ukuran aksara',
    smaller: 'Aksara langkung alit',
    larger: 'Aksara langkung ageung',
    smallerSign: 'A−',
    largerSign: 'A+',
    contrast: 'Kontras',
    lowered: 'Handapkeun',
    contrastNow: 'Kontras: {contrast}',
    normal: 'warna leuleus',
    light: 'hideung dina bodas',
    dark: 'bodas dina hideung',
  },

  /** Reading the screen aloud. */
  sound: {
    button: 'Sora',
    now: {
      nothing: 'Sora: pareum',
      pages: 'Sora: layar diaoskeun',
      everything: 'Sora: layar sareng data diaoskeun',
    },
    title: 'Aoskeun layar ieu?',
    reads: {
      nothing: 'Henteu, jempé waé',
      pages: 'Muhun, tanpa data pribadi',
      everything: 'Muhun, sareng data pribadi',
    },
    caution: 'Jalmi caket Anjeun tiasa ngadangu. Kanggo data pribadi, anggo alat cepil.',
    rate: 'Gancangna sora',
    slower: 'Langkung laun',
    faster: 'Langkung gancang',
    level: 'Tarikna sora',
    softer: 'Langkung halon',
    louder: 'Langkung tarik',
    again: 'Aoskeun sakali deui',
    close: 'Tutup',
    rupiah: '{rupiah} rupiah',
    rupiahAndSen: '{rupiah} rupiah {sen} sén',
    onScreen: 'aya dina layar',
  },

  idle: {
    title: 'Anjeun masih aya di dieu?',
    consequence: 'Upami layar teu ditoél, data Anjeun dipupus tina layar ieu.',
    seconds: '{seconds, number} detik deui',
    stay: 'Muhun, teraskeun',
    finish: 'Réngsé, pupus data abdi',
  },

  fault: {
    title: 'Layar ieu kedah dibuka deui',
    hint: 'Pencét Cobian deui. Upami masih sami, saur patugas.',
    retry: 'Cobian deui',
  },

  printing: {
    receipt: 'Citak struk',
    list: 'Citak kaca ieu',
    again: 'Cobian citak deui',
    copy: 'Citak sakali deui',
    working: 'Nuju dicitak. Antosan sakedap.',
    done: 'Parantos dicitak. Ulah hilap candak kertasna.',
    receiptNotPrinted: 'Struk teu acan kacitak',
    receiptInstead: 'Poto layar ieu atanapi catet nomerna.',
    listNotPrinted: 'Kaca teu acan kacitak',
    listInstead: 'Poto layar ieu atanapi catet eusina.',
    fault: {
      paperOut: 'Kertas panyitak nuju séép.',
      off: 'Panyitak nuju pareum.',
      jammed: 'Kertas panyitak nuju nyangkut.',
      stuck: 'Panyitak teu acan réngsé.',
    },
    unavailable: 'Struk kertas nuju teu aya',
    unavailableMeaning: 'Klaim tetep tiasa diajukeun. Nomer tanda tarima témbong dina layar.',
  },

  slip: {
    receiptTitle: 'Tanda tarima klaim JHT',
    testTitle: 'Uji panyitak',
    test: 'Kode QR sareng sadaya seratan kedah kaaos jelas.',
    desk: 'Tingalikeun kertas ieu ka patugas.',
    printed: 'Dicitak {when}',
  },

  help: {
    title: 'Pitulung',
    staff: 'Saur patugas: tingalikeun layar ieu di méja layanan, Anjungan {kiosk}.',
    close: 'Tutup pitulung',
  },
} as const satisfies Translation<typeof original>;
