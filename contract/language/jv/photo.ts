import type { photo as original } from '../id/photo.ts';
import type { Translation } from '../translation.ts';

/** The photo of the face, and the camera. */
export const photo = {
  photoIntro: {
    title: 'Napa pasuryan panjenengan angsal difoto?',
    hint: 'Foto dienggo petugas kangge mesthekaken niki panjenengan.',
    good: 'Sae: pasuryan teng lebet bingkai, madhep ngajeng',
    bad: 'Kirang sae: tebih, miring, utawi ketutup',
    tips: 'Copot masker lan kaca tingal cemeng. Hijab lan kaca tingal limrah angsal dienggo.',
    consent: 'Foto pasuryan niku data mirunggan. Foto namung dienggo kangge klaim niki.',
    choice: 'Menawi mboten sarujuk, petugas mriksa KTP panjenengan teng meja layanan.',
    agree: 'Sarujuk, mendhet foto',
    decline: 'Mboten sarujuk',
  },

  photo: {
    title: 'Pasuryan teng lebet bingkai',
    hint: 'Pirsani kamera, lajeng pencet Mendhet foto.',
    reviewTitle: 'Napa foto niki sampun cetha?',
    reviewHint: 'Pasuryan kedah ketingal wetah lan mboten bureng.',
    autoHint: 'Pirsani kamera. Foto dipendhet otomatis menawi pasuryan sampun pas.',
    refused: 'Foto wau dereng saged dienggo. Tuti pitedah, lajeng coba malih.',
    hints: {
      comeIntoFrame: 'Pasuryan teng lebet bingkai',
      onlyOne: 'Namung tiyang setunggal teng ngajeng kamera',
      comeCloser: 'Maju sekedhik',
      stepBack: 'Mundur sekedhik',
      moveLeft: 'Geser sekedhik ngiwa',
      moveRight: 'Geser sekedhik nengen',
      holdUpright: 'Jejegaken sirah',
      lookStraight: 'Pirsani kamera',
      faceTheLight: 'Madhepa teng padhange layar',
      avoidTheLight: 'Tebihi padhang sing kiyat sanget',
      avoidShadow: 'Madhepa teng layar supados pasuryan padhang warata',
      openEyes: 'Bikak mripat',
      closeMouth: 'Tutup cangkem',
      holdStill: 'Tahan, ampun obah',
    },
  },

  photoHelp: {
    title: 'Foto dereng saged dipendhet teng ngriki',
    refused: 'Tiga foto dereng cekap cetha. Niki asring jalaran padhange ruwangan.',
    noFace: 'Kamera dereng mirsani pasuryan teng ngajenge.',
    todo: 'Petugas saged mbiyantu panjenengan teng anjungan niki.',
    other: 'Panjenengan ugi saged lajeng tanpa foto. Petugas mriksa KTP panjenengan.',
    kept: 'Wangsulan panjenengan taksih wonten. Dereng wonten klaim sing dikirim.',
    decline: 'Lajeng tanpa foto',
  },

  photoDeclined: {
    title: 'Klaim dilajengaken tanpa foto',
    hint: 'Tindak teng meja layanan. Petugas mriksa KTP panjenengan.',
    bring: 'Bekta KTP, kertu peserta, lan buku tabungan.',
    kept: 'Dereng wonten klaim sing dikirim. Mboten wonten foto sing disimpen.',
    again: 'Kula purun difoto',
  },

  camera: {
    take: 'Mendhet foto',
    use: 'Ngagem foto niki',
    again: 'Baleni foto',
    preview: 'Gambar langsung saking kamera',
    still: 'Foto sing nembe dipendhet',
    starting: 'Kamera saweg diurubaken',
  },

  cameraError: {
    title: 'Kamera dereng saged dienggo',
    missing: 'Kamera anjungan niki mboten kepanggih.',
    refused: 'Anjungan niki dereng diidini ngagem kamera.',
    busy: 'Kamera saweg dienggo perangan sanes saking anjungan.',
    lost: 'Sambungan kamera pedhot.',
    dark: 'Gambar kamera peteng. Mbok menawi lensane ketutup.',
    kept: 'Wangsulan panjenengan taksih wonten. Dereng wonten klaim sing dikirim.',
    ask: 'Menawi tetep sami, petugas teng meja layanan saged mbiyantu.',
  },

  /** One plain sentence for each screen. */
  help: {
    photoIntro: 'Kamera nembe murub sasampune panjenengan sarujuk.',
    photo: 'Ngadeg teng ngajeng kamera dumugi pasuryan wonten teng lebet bingkai.',
    photoHelp: 'Coba foto malih, utawi lajeng tanpa foto dibiyantu petugas.',
    photoDeclined: 'Klaim tanpa foto dilayani petugas teng meja layanan.',
    cameraError: 'Pencet Coba malih kangge ngurubaken kamera.',
  },
} as const satisfies Translation<typeof original>;
