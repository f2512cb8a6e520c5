import type { tracking as original } from '../id/tracking.ts';
import type { Translation } from '../translation.ts';

/** Tracking Klaim: how far a claim has come. */
export const tracking = {
  tracking: {
    title: 'Klaim pundi sing badhe panjenengan pirsani?',
    hint: 'Pencet salah setunggal klaim kangge mirsani lampahe.',
    emptyTitle: 'Dereng wonten klaim',
    emptyHint: 'Klaim sing panjenengan ajokaken badhe ketingal teng ngriki.',
    item: 'Diajokaken {date}',
    stage: 'Tataran sakniki: {stage}',
    refused: 'Mboten ditampi',
  },

  trackedClaim: {
    title: 'Klaim panjenengan sampun dumugi pundi?',
    hint: 'Tandha tampi {number}',
    paid: 'Arta sampun dibayar.',
    reached: 'Sampun, {when}',
    now: 'Saweg digarap',
    waiting: 'Dereng',
    stages: 'Tataran klaim',
    waitsForData:
      'Klaim panjenengan sampun ditampi. Petugas kedah njangkepi data saderenge gunggung lan tanggale ditemtokaken.',
    waitsForConfirmation:
      'Klaim panjenengan sampun ditampi. Petugas mbiyantu nalika layanan pedhot, dados petugas kaping kalih kedah mriksa rumiyin.',
    differs: 'Gunggung saking kantor pusat sing dienggo. Petugas saged nerangaken bentene.',
  },

  /** Receipt number and birth date name no claim together, or it has not arrived yet. */
  claimUnknown: {
    title: 'Klaim dereng kepanggih',
    hint: 'Nomer {number} kalih tanggal lair niku dereng kepanggih.',
    todo: 'Cocogaken kalih-kalihe kalih tandha tampi lan KTP.',
    waiting: 'Nembe ngajokaken nalika layanan pedhot? Klaim niku taksih ngentosi dikirim.',
    ask: 'Menawi tetep dereng kepanggih, bekta tandha tampi teng meja layanan.',
    again: 'Priksa nomer malih',
  },

  /** One plain sentence for each screen. */
  help: {
    tracking: 'Pencet klaim sing badhe panjenengan pirsani.',
    trackedClaim: 'Tandha centhang tegese tataran niku sampun langkung.',
    claimProgress: 'Tataran sing sampun langkung diparingi tandha centhang.',
    claimUnknown: 'Pencet Priksa nomer malih kangge ngetik malih.',
  },
} as const satisfies Translation<typeof original>;
