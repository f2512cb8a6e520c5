import type { documents as original } from '../id/documents.ts';
import type { Translation } from '../translation.ts';

/** The papers that a reason asks for, before the camera. */
export const documents = {
  documentChoice: {
    title: 'Serat mana nu dicandak?',
    hint: 'Cekap salah sahiji.',
    unanswered: 'Pilih hiji serat, teras pencét Salajengna.',
    lack: 'Abdi teu nyandak hiji waé ogé',
  },

  document: {
    title: 'Potrét {document}',
    count: 'Dokumén {number, number} ti {total, number}.',
    page: 'Kaca {page, number}.',
    hint: 'Payunkeun kertas ka kaméra dugi ka seratan kaaos.',
    autoHint: 'Payunkeun kertas ka kaméra. Poto dicandak otomatis nalika parantos pas.',
    lack: 'Abdi teu nyandak dokumén ieu',
    skip: 'Teraskeun tanpa dokumén ieu',
    offered: 'Dokumén ieu kénging ditambihkeun, teu wajib.',
    reviewTitle: 'Naha seratan dina poto ieu kaaos?',
    reviewHint: 'Cocogkeun sareng kertas Anjeun.',
    use: 'Anggo',
    again: 'Ulangan',
    turn: 'Puterkeun',
    refusedTitle: 'Seratan dina poto ieu teu acan kaaos',
    asIs: 'Anggo saayana',
    asIsNote: 'Upami dianggo saayana, patugas tiasa nyuhunkeun dokumén aslina.',
    because: {
      showPage: 'Sisi kertas teu acan katingali sadayana. Tingalikeun sadaya kertas.',
      comeCloser: 'Kertas tebih teuing ti kaméra. Caketkeun, teras cobian deui.',
      layFlat: 'Kertas miring. Ratakeun, teras cobian deui.',
      moreLight: 'Poto poék teuing. Pilari tempat nu langkung caang.',
      avoidGlare: 'Aya cahaya mantul dina kertas. Géser atanapi miringkeun saeutik.',
      showWriting: 'Teu acan aya seratan nu katingali. Payunkeun seratan ka kaméra.',
      holdStill: 'Poto burem. Tahan kertas dugi ka poto réngsé dicandak.',
    },
    hints: {
      showPage: 'Payunkeun sadaya kertas ka kaméra',
      comeCloser: 'Caketkeun kertas',
      layFlat: 'Ratakeun kertas',
      moreLight: 'Poék teuing, pilari cahaya',
      avoidGlare: 'Singkahan cahaya nu mantul',
      showWriting: 'Payunkeun seratan ka kaméra',
      holdStill: 'Tahan, ulah obah',
    },
  },

  documentPages: {
    title: 'Naha {document} parantos lengkep?',
    hint: 'Tambih kaca upami masih aya. Upami lengkep, pencét Salajengna.',
    hintFull: 'Paling seueur {most, number} kaca. Upami lengkep, pencét Salajengna.',
    page: 'Kaca {page, number}',
    remove: 'Pupus kaca {page, number}',
    add: 'Tambih kaca',
    originalSeen: 'Abdi ningali aslina',
  },

  documentLacking: {
    title: 'Dokumén ieu perlu kanggo klaim Anjeun',
    hint: 'Nu perlu: {document}.',
    bring: 'Candak dokumén aslina, teras ajukeun deui di anjungan ieu.',
    staff: 'Patugas di méja layanan tiasa nunjukkeun jalan sanés.',
    other: 'Sabab klaim sanés panginten teu meryogikeun dokumén ieu.',
    kept: 'Waleran Anjeun masih aya. Teu acan aya klaim nu dikirim.',
    change: 'Pilih sabab sanés',
    again: 'Abdi nyandak dokuménna',
  },

  /** One plain sentence for each screen. */
  help: {
    documentChoice: 'Pilih hiji serat nu dicandak. Serat sanés teu perlu.',
    document: 'Payunkeun dokumén ka kaméra dugi ka sisina aya garisan.',
    documentPages: 'Pariksa unggal kaca. Nu burem tiasa dipupus sareng dipoto deui.',
    documentLacking: 'Candak dokuménna, pilih sabab sanés, atanapi taros patugas.',
  },
} as const satisfies Translation<typeof original>;
