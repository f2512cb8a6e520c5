import type { tracking as original } from '../id/tracking.ts';
import type { Translation } from '../translation.ts';

/** Tracking Klaim: how far a claim has come. */
export const tracking = {
  tracking: {
    title: 'Klaim mana nu badé ditingali?',
    hint: 'Pencét salah sahiji klaim kanggo ningali kamajuanana.',
    emptyTitle: 'Teu acan aya klaim',
    emptyHint: 'Klaim nu diajukeun badé katingali di dieu.',
    item: 'Diajukeun {date}',
    stage: 'Tahap ayeuna: {stage}',
    refused: 'Teu ditampi',
  },

  trackedClaim: {
    title: 'Klaim Anjeun dugi ka mana?',
    hint: 'Tanda tarima {number}',
    paid: 'Artos parantos dibayar.',
    reached: 'Parantos, {when}',
    now: 'Nuju digarap',
    waiting: 'Teu acan',
    stages: 'Tahapan klaim',
    waitsForData:
      'Klaim Anjeun parantos ditampi. Patugas kedah ngalengkepan data sateuacan jumlah sareng tanggalna ditangtoskeun.',
    waitsForConfirmation:
      'Klaim Anjeun parantos ditampi. Patugas ngabantos nalika layanan pegat, janten patugas kadua kedah mariksa heula.',
    differs: 'Jumlah ti kantor pusat nu dianggo. Patugas tiasa nerangkeun béntenna.',
  },

  /** Receipt number and birth date name no claim together, or it has not arrived yet. */
  claimUnknown: {
    title: 'Klaim teu acan kapendak',
    hint: 'Nomer {number} sareng tanggal lahir éta teu acan kapendak.',
    todo: 'Cocogkeun duanana sareng tanda tarima sareng KTP.',
    waiting: 'Nembé ngajukeun nalika layanan pegat? Klaim éta masih ngantosan dikirim.',
    ask: 'Upami tetep teu acan kapendak, candak tanda tarima ka méja layanan.',
    again: 'Pariksa nomer deui',
  },

  /** One plain sentence for each screen. */
  help: {
    tracking: 'Pencét klaim nu badé ditingali.',
    trackedClaim: 'Tanda céntang hartosna tahap éta parantos kalangkung.',
    claimProgress: 'Tahap nu parantos kalangkung dipasihan tanda céntang.',
    claimUnknown: 'Pencét Pariksa nomer deui kanggo ngetik deui.',
  },
} as const satisfies Translation<typeof original>;
