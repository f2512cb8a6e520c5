import type { assistance as original } from '../id/assistance.ts';
import type { Translation } from '../translation.ts';

/** While staff help a participant. */
export const assistance = {
  assisted: {
    banner: 'Dibiyantu petugas: {name}. Layar dicepeng {holder}.',
    participant: 'peserta',
    staff: 'petugas',
    end: 'Rampung dibiyantu',
    presence: 'Petugas mesthekaken rawuhe',
  },

  /** Calling staff to the kiosk, from the help of any page. */
  call: {
    call: 'Timbali petugas',
    comesHere: 'Petugas dhateng teng anjungan niki. Wangsulan panjenengan mboten ical.',
    stayHere: 'Tetep teng ngriki. Panjenengan angsal nglajengaken kalih ngentosi.',
    comingAt: 'Dumugi kinten-kinten jam {at}.',
    comingBy: '{name} dumugi kinten-kinten jam {at}.',
    goTo: 'Tindak teng {counter}, sebataken Anjungan {kiosk}.',
    counter: 'meja petugas',
    takeBack: 'Mboten sios nimbali',
    understood: 'Kula ngertos',
    state: {
      calling: 'Saweg nimbali petugas',
      called: 'Petugas sampun ditimbali',
      coming: 'Petugas saweg mriki',
      unreachable: 'Petugas dereng saged ditimbali saking ngriki',
      unanswered: 'Dereng wonten petugas sing mangsuli',
      tooMany: 'Petugas sampun kaping pinten-pinten ditimbali',
    },
  },

  helpConsent: {
    title: 'Napa {name} angsal mbiyantu panjenengan?',
    hint: 'Petugas niki nyambut damel teng kantor niki. Panjenengan angsal nolak.',
    sees: 'Petugas mirsani data panjenengan teng layar niki.',
    does: 'Petugas angsal mencet tombol lan ngetik kangge panjenengan.',
    own: 'Foto, rekening, lan Konfirmasi tetep panjenengan piyambak sing sarujuk.',
    secret: 'Tembung wados panjenengan mboten angsal dipirsani petugas.',
    end: 'Panjenengan angsal mandheg dibiyantu kapan mawon.',
    agree: 'Sarujuk dibiyantu',
    decline: 'Mboten, kula piyambak',
    version: 'Sarujuk edisi {version}',
  },

  handOver: {
    title: 'Aturi peserta teng ngajeng layar',
    act: {
      notice: 'Peserta piyambak sing nyarujuki data dienggo.',
      secret: 'Peserta piyambak sing ngetik tembung wados.',
      declaration: 'Peserta piyambak sing ngaturaken mandheg usaha.',
      photo: 'Peserta piyambak sing nyarujuki foto utawi bukti rawuh.',
      account: 'Peserta piyambak sing mriksa rekening.',
      confirm: 'Peserta piyambak sing mriksa klaim lan mencet Konfirmasi.',
    },
    todo: 'Petugas mundur selangkah saking layar.',
    take: 'Kula peserta, lajeng',
  },

  handBack: {
    title: 'Aturi {name} teng ngajeng layar',
    hint: 'Perangan panjenengan sampun rampung kangge sakniki.',
    todo: 'Wangsulan panjenengan tetep kasimpen. Mboten wonten sing diketik malih.',
    give: 'Kula petugas, lajeng',
    alone: 'Kula lajeng piyambak',
  },

  ektpCheck: {
    title: 'Cocogaken peserta kalih e-KTP asli',
    hint: 'Kaca niki kangge petugas. Ampun ngagem salinan utawi foto e-KTP.',
    face: 'Pasuryan teng e-KTP sami kalih tiyang teng ngajeng panjenengan.',
    expired: 'Kertu mboten risak lan mboten diowahi.',
    record: 'Kode panjenengan dicathet dados sing mriksa.',
    confirm: 'Sampun kula cocogaken',
  },

  ektpUnknown: {
    title: 'Data e-KTP dereng cocog kalih cathetan',
    hint: 'NIK, asma, tanggal lair, lan nomer kertu kedah gadhahe tiyang setunggal.',
    todo: 'Priksa malih sing diketik kalih e-KTP asli.',
    ask: 'Menawi sampun sami, peserta ndandosi data teng meja layanan.',
    again: 'Priksa malih',
  },

  withoutBalance: {
    title: 'Klaim dipendhet tanpa mirsani saldo',
    hint: 'Kantor pusat saweg mboten nyambung. Klaim disimpen lan dikirim mangke.',
    amount: 'Gunggunge dietang kantor pusat sasampune klaim dumugi.',
    refused: 'Menawi sarat dereng jangkep, kantor pusat ngabari lumantar Lacak Klaim.',
  },

  presence: {
    title: 'Napa panjenengan peserta sing ngajokaken klaim?',
    hint: '{name} mirsani panjenengan teng ngriki, dados gantose foto.',
    todo: 'Mboten wonten foto sing disimpen kangge klaim niki.',
    confirm: 'Inggih, kula piyambak',
  },

  /** One plain sentence for each screen. */
  help: {
    helpConsent: 'Pilih Sarujuk dibiyantu, utawi lajengaken piyambak.',
    handOver: 'Peserta mencet tombol teng ngandhap, lajeng nglajengaken.',
    handBack: 'Petugas mencet tombol teng ngandhap, lajeng nglajengaken.',
    ektpCheck: 'Petugas nyocogaken pasuryan kalih e-KTP asli.',
    ektpUnknown: 'Cocogaken sing diketik kalih e-KTP asli.',
    withoutBalance: 'Pencet Salajenge kangge ngajokaken tanpa mirsani saldo.',
    presence: 'Pencet Inggih menawi panjenengan piyambak pesertane.',
  },
} as const satisfies Translation<typeof original>;
