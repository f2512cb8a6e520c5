import type { documents as original } from '../id/documents.ts';
import type { Translation } from '../translation.ts';

/** The papers that a reason asks for, before the camera. */
export const documents = {
  documentChoice: {
    title: 'Serat pundi sing panjenengan bekta?',
    hint: 'Cekap salah setunggal.',
    unanswered: 'Pilih setunggal serat, lajeng pencet Salajenge.',
    lack: 'Kula mboten mbekta setunggal mawon',
  },

  document: {
    title: 'Potret {document}',
    count: 'Dokumen {number, number} saking {total, number}.',
    page: 'Kaca {page, number}.',
    hint: 'Adhepaken dlancang teng kamera dumugi seratan kewaos.',
    autoHint: 'Adhepaken dlancang teng kamera. Foto dipendhet otomatis menawi sampun pas.',
    lack: 'Kula mboten mbekta dokumen niki',
    skip: 'Lajeng tanpa dokumen niki',
    offered: 'Dokumen niki angsal ditambahi, mboten wajib.',
    reviewTitle: 'Napa seratan teng foto niki kewaos?',
    reviewHint: 'Cocogaken kalih dlancang panjenengan.',
    use: 'Dienggo',
    again: 'Baleni',
    turn: 'Puter',
    refusedTitle: 'Seratan teng foto niki dereng kewaos',
    asIs: 'Dienggo sawontene',
    asIsNote: 'Menawi dienggo sawontene, petugas saged nyuwun dokumen asline.',
    because: {
      showPage: 'Pinggire dlancang dereng ketingal sedaya. Tedahaken sedaya dlancang.',
      comeCloser: 'Dlancang tebih saking kamera. Celakaken, lajeng coba malih.',
      layFlat: 'Dlancang miring. Ratakaken, lajeng coba malih.',
      moreLight: 'Foto peteng sanget. Pados panggenan sing langkung padhang.',
      avoidGlare: 'Wonten cahya mantul teng dlancang. Geser utawi miringaken sekedhik.',
      showWriting: 'Dereng wonten seratan sing ketingal. Adhepaken seratan teng kamera.',
      holdStill: 'Foto bureng. Tahan dlancang dumugi foto rampung dipendhet.',
    },
    hints: {
      showPage: 'Adhepaken sedaya dlancang teng kamera',
      comeCloser: 'Celakaken dlancang',
      layFlat: 'Ratakaken dlancang',
      moreLight: 'Peteng sanget, pados padhang',
      avoidGlare: 'Singkiri cahya sing mantul',
      showWriting: 'Adhepaken seratan teng kamera',
      holdStill: 'Tahan, ampun obah',
    },
  },

  documentPages: {
    title: 'Napa {document} sampun jangkep?',
    hint: 'Tambahi kaca menawi taksih wonten. Menawi jangkep, pencet Salajenge.',
    hintFull: 'Paling kathah {most, number} kaca. Menawi jangkep, pencet Salajenge.',
    page: 'Kaca {page, number}',
    remove: 'Busek kaca {page, number}',
    add: 'Tambahi kaca',
    originalSeen: 'Kula mirsani asline',
  },

  documentLacking: {
    title: 'Dokumen niki perlu kangge klaim panjenengan',
    hint: 'Sing perlu: {document}.',
    bring: 'Bekta dokumen asline, lajeng ajokaken malih teng anjungan niki.',
    staff: 'Petugas teng meja layanan saged nedahaken margi sanes.',
    other: 'Jalaran klaim sanes mbok menawi mboten mbetahaken dokumen niki.',
    kept: 'Wangsulan panjenengan taksih wonten. Dereng wonten klaim sing dikirim.',
    change: 'Pilih jalaran sanes',
    again: 'Kula mbekta dokumene',
  },

  /** One plain sentence for each screen. */
  help: {
    documentChoice: 'Pilih setunggal serat sing panjenengan bekta. Serat sanes mboten perlu.',
    document: 'Adhepaken dokumen teng kamera dumugi pinggire wonten garise.',
    documentPages: 'Priksa saben kaca. Sing bureng saged dibusek lan difoto malih.',
    documentLacking: 'Bekta dokumene, pilih jalaran sanes, utawi tanglet petugas.',
  },
} as const satisfies Translation<typeof original>;
