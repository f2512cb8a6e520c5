import type { photo as original } from '../id/photo.ts';
import type { Translation } from '../translation.ts';

/** The photo of the face, and the camera. */
export const photo = {
  photoIntro: {
    title: 'Kénging abdi motrét raray Anjeun?',
    hint: 'Poto dianggo patugas kanggo mastikeun ieu Anjeun.',
    good: 'Saé: raray dina pigura, lempeng ka payun',
    bad: 'Kirang saé: tebih, miring, atanapi katutup',
    tips: 'Laan masker sareng kacamata hideung. Hijab sareng kacamata biasa kénging dianggo.',
    consent: 'Poto raray mangrupa data husus. Poto mung dianggo kanggo klaim ieu.',
    choice: 'Upami teu satuju, patugas mariksa KTP Anjeun di méja layanan.',
    agree: 'Satuju, candak poto',
    decline: 'Teu satuju',
  },

  photo: {
    title: 'Lebetkeun raray kana pigura',
    hint: 'Tingali lempeng ka kaméra, teras pencét Candak poto.',
    reviewTitle: 'Naha poto ieu parantos jelas?',
    reviewHint: 'Raray kedah katingali gembleng sareng teu burem.',
    autoHint: 'Tingali lempeng ka kaméra. Poto dicandak otomatis nalika raray parantos pas.',
    refused: 'Poto tadi teu acan tiasa dianggo. Tuturkeun pituduh, teras cobian deui.',
    hints: {
      comeIntoFrame: 'Lebetkeun raray kana pigura',
      onlyOne: 'Mung hiji jalmi di payuneun kaméra',
      comeCloser: 'Maju saeutik',
      stepBack: 'Mundur saeutik',
      moveLeft: 'Géser saeutik ka kénca',
      moveRight: 'Géser saeutik ka katuhu',
      holdUpright: 'Ajegkeun mastaka',
      lookStraight: 'Tingali lempeng ka kaméra',
      faceTheLight: 'Payunkeun raray kana cahaya layar',
      avoidTheLight: 'Tebihan cahaya nu teuing caangna',
      avoidShadow: 'Payunkeun raray ka layar supados caangna rata',
      openEyes: 'Buka soca',
      closeMouth: 'Tutup baham',
      holdStill: 'Tahan, ulah obah',
    },
  },

  photoHelp: {
    title: 'Poto teu acan tiasa dicandak di dieu',
    refused: 'Tilu poto teu acan cekap jelas. Ieu sering ku cahaya rohangan.',
    noFace: 'Kaméra teu acan ningali raray di payuneunana.',
    todo: 'Patugas tiasa ngabantos Anjeun di anjungan ieu.',
    other: 'Anjeun ogé tiasa neraskeun tanpa poto. Patugas mariksa KTP Anjeun.',
    kept: 'Waleran Anjeun masih aya. Teu acan aya klaim nu dikirim.',
    decline: 'Teraskeun tanpa poto',
  },

  photoDeclined: {
    title: 'Klaim diteraskeun tanpa poto',
    hint: 'Angkat ka méja layanan. Patugas mariksa KTP Anjeun.',
    bring: 'Candak KTP, kartu peserta, sareng buku tabungan.',
    kept: 'Teu acan aya klaim nu dikirim. Teu aya poto nu disimpen.',
    again: 'Abdi hoyong dipoto',
  },

  camera: {
    take: 'Candak poto',
    use: 'Anggo poto ieu',
    again: 'Ulangan poto',
    preview: 'Gambar langsung ti kaméra',
    still: 'Poto nu nembé dicandak',
    starting: 'Kaméra nuju dihurungkeun',
  },

  cameraError: {
    title: 'Kaméra teu acan tiasa dianggo',
    missing: 'Kaméra anjungan ieu teu kapendak.',
    refused: 'Anjungan ieu teu acan diwidian nganggo kaméra.',
    busy: 'Kaméra nuju dianggo bagian sanés ti anjungan.',
    lost: 'Sambungan kaméra pegat.',
    dark: 'Gambar kaméra poék. Panginten lénsana katutup.',
    kept: 'Waleran Anjeun masih aya. Teu acan aya klaim nu dikirim.',
    ask: 'Upami tetep sami, patugas di méja layanan tiasa ngabantos.',
  },

  /** One plain sentence for each screen. */
  help: {
    photoIntro: 'Kaméra nembé hurung saatos Anjeun satuju.',
    photo: 'Ngadeg di payuneun kaméra dugi ka raray aya dina pigura.',
    photoHelp: 'Cobian poto deui, atanapi teraskeun tanpa poto dibantos patugas.',
    photoDeclined: 'Klaim tanpa poto dilayanan patugas di méja layanan.',
    cameraError: 'Pencét Cobian deui kanggo ngahurungkeun kaméra.',
  },
} as const satisfies Translation<typeof original>;
