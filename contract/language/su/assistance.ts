import type { assistance as original } from '../id/assistance.ts';
import type { Translation } from '../translation.ts';

/** While staff help a participant. */
export const assistance = {
  assisted: {
    banner: 'Dibantos patugas: {name}. Layar dicepeng {holder}.',
    participant: 'peserta',
    staff: 'patugas',
    end: 'Réngsé dibantos',
    presence: 'Patugas mastikeun aya di dieu',
  },

  /** Calling staff to the kiosk, from the help of any page. */
  call: {
    call: 'Saur patugas',
    comesHere: 'Patugas sumping ka anjungan ieu. Waleran Anjeun moal ical.',
    stayHere: 'Tetep di dieu. Anjeun kénging neraskeun bari ngantosan.',
    comingAt: 'Dugi kinten-kinten tabuh {at}.',
    comingBy: '{name} dugi kinten-kinten tabuh {at}.',
    goTo: 'Angkat ka {counter}, sebatkeun Anjungan {kiosk}.',
    counter: 'méja patugas',
    takeBack: 'Teu janten nyaur',
    understood: 'Abdi ngartos',
    state: {
      calling: 'Nuju nyaur patugas',
      called: 'Patugas parantos disaur',
      coming: 'Patugas nuju ka dieu',
      unreachable: 'Patugas teu acan tiasa disaur ti dieu',
      unanswered: 'Teu acan aya patugas nu ngawaler',
      tooMany: 'Patugas parantos sababaraha kali disaur',
    },
  },

  helpConsent: {
    title: 'Kénging {name} ngabantos Anjeun?',
    hint: 'Patugas ieu damel di kantor ieu. Anjeun kénging nolak.',
    sees: 'Patugas ningali data Anjeun dina layar ieu.',
    does: 'Patugas kénging mencét tombol sareng ngetik kanggo Anjeun.',
    own: 'Poto, rekening, sareng Konfirmasi tetep Anjeun nyalira nu nyatujuan.',
    secret: 'Kecap sandi Anjeun teu kénging ditingali patugas.',
    end: 'Anjeun kénging liren dibantos iraha waé.',
    agree: 'Satuju dibantos',
    decline: 'Henteu, abdi nyalira',
    version: 'Persatujuan édisi {version}',
  },

  handOver: {
    title: 'Haturanan peserta ka payuneun layar',
    act: {
      notice: 'Peserta nyalira nu nyatujuan data dianggo.',
      secret: 'Peserta nyalira nu ngetik kecap sandi.',
      declaration: 'Peserta nyalira nu nyatakeun liren usaha.',
      photo: 'Peserta nyalira nu nyatujuan poto atanapi bukti aya di dieu.',
      account: 'Peserta nyalira nu mariksa rekening.',
      confirm: 'Peserta nyalira nu mariksa klaim sareng mencét Konfirmasi.',
    },
    todo: 'Patugas mundur saléngkah tina layar.',
    take: 'Abdi peserta, teraskeun',
  },

  handBack: {
    title: 'Haturanan {name} ka payuneun layar',
    hint: 'Bagian Anjeun parantos réngsé kanggo ayeuna.',
    todo: 'Waleran Anjeun tetep kasimpen. Teu aya nu diketik deui.',
    give: 'Abdi patugas, teraskeun',
    alone: 'Abdi teraskeun nyalira',
  },

  ektpCheck: {
    title: 'Cocogkeun peserta sareng e-KTP asli',
    hint: 'Kaca ieu kanggo patugas. Ulah nganggo salinan atanapi poto e-KTP.',
    face: 'Raray dina e-KTP sami sareng jalmi di payuneun Anjeun.',
    expired: 'Kartu teu ruksak sareng teu dirobih.',
    record: 'Kode Anjeun dicatet salaku nu mariksa.',
    confirm: 'Parantos ku abdi dicocogkeun',
  },

  ektpUnknown: {
    title: 'Data e-KTP teu acan cocog sareng catetan',
    hint: 'NIK, nami, tanggal lahir, sareng nomer kartu kedah gaduh hiji jalmi.',
    todo: 'Pariksa deui nu diketik sareng e-KTP asli.',
    ask: 'Upami parantos sami, peserta ngaleréskeun data di méja layanan.',
    again: 'Pariksa deui',
  },

  withoutBalance: {
    title: 'Klaim dicandak tanpa ningali saldo',
    hint: 'Kantor pusat nuju teu nyambung. Klaim disimpen sareng dikirim engké.',
    amount: 'Jumlahna diitung kantor pusat saatos klaim dugi.',
    refused: 'Upami sarat teu acan kacumponan, kantor pusat ngawartosan dina Lacak Klaim.',
  },

  presence: {
    title: 'Naha Anjeun peserta nu ngajukeun klaim?',
    hint: '{name} ningali Anjeun di dieu, salaku gentos poto.',
    todo: 'Teu aya poto nu disimpen kanggo klaim ieu.',
    confirm: 'Muhun, abdi nyalira',
  },

  /** One plain sentence for each screen. */
  help: {
    helpConsent: 'Pilih Satuju dibantos, atanapi teraskeun nyalira.',
    handOver: 'Peserta mencét tombol di handap, teras neraskeun.',
    handBack: 'Patugas mencét tombol di handap, teras neraskeun.',
    ektpCheck: 'Patugas nyocogkeun raray sareng e-KTP asli.',
    ektpUnknown: 'Cocogkeun nu diketik sareng e-KTP asli.',
    withoutBalance: 'Pencét Salajengna kanggo ngajukeun tanpa ningali saldo.',
    presence: 'Pencét Muhun upami Anjeun nyalira pesertana.',
  },
} as const satisfies Translation<typeof original>;
