/** After Konfirmasi: the receipt and Tracking Klaim. */
export const receipt = {
  title: 'Klaim Anda sudah tercatat',
  hint: 'Catat atau potret nomor tanda terima ini.',
  number: 'Nomor tanda terima',
  qr: 'Kode QR berisi nomor tanda terima',
  amount: 'Jumlah yang dibayarkan',
  later: 'Dihitung kantor pusat',
  name: 'Nama',
  reason: 'Sebab klaim',
  account: 'Rekening tujuan',
  at: 'Waktu',
  next: 'Selanjutnya',
  pay: 'Uang masuk ke rekening paling lambat {date}.',
  follow: 'Lihat kemajuannya di Tracking Klaim, di sini atau di aplikasi JMO.',
  contact: 'Ada pertanyaan? Tunjukkan nomor ini di meja layanan atau telepon 175.',
  delivery: {
    queued: 'Tersimpan aman di mesin ini. Dikirim otomatis ketika layanan tersambung.',
    accepted: 'Klaim Anda sudah diterima kantor pusat.',
    refused: 'Klaim ini perlu dibantu petugas.',
  },
} as const;

/** Why the head office refused a claim, with its remedy. */
export const refusals = {
  unreadable: 'Klaim belum bisa dibaca kantor pusat. Petugas akan mengajukannya bersama Anda.',
  kioskUnknown: 'Anjungan ini belum dikenal kantor pusat. Ajukan klaim di meja layanan.',
  kioskExpired: 'Pendaftaran anjungan ini di kantor pusat sudah berakhir. Ajukan klaim di meja layanan.',
  kioskRevoked: 'Anjungan ini sudah dicabut oleh kantor pusat. Ajukan klaim di meja layanan.',
  signatureWrong: 'Tanda pengaman klaim belum cocok. Ajukan klaim di meja layanan.',
  sessionUnknown: 'Waktu masuk Anda sudah habis. Masuk lagi, lalu ajukan klaim lagi.',
  participantDiffers: 'Data klaim berbeda dari catatan peserta. Bawa KTP ke meja layanan.',
  notEligible: 'Syarat klaim belum terpenuhi. Tanyakan syaratnya di meja layanan.',
  claimInProgress: 'Klaim lain sedang diproses. Lihat di Tracking Klaim.',
  documentsMissing: 'Ada dokumen yang belum lengkap. Bawa dokumen asli ke meja layanan.',
  photoUnreadable: 'Foto wajah kurang jelas. Bawa KTP ke meja layanan.',
  accountRefused: 'Rekening tidak bisa menerima uang. Bawa buku tabungan ke meja layanan.',
  npwpMissing: 'NPWP diperlukan untuk klaim ini. Bawa NPWP ke meja layanan.',
  figuresDiffer: 'Saldo Anda baru saja berubah. Ajukan klaim lagi dengan saldo baru.',
} as const;

export const tracking = {
  title: 'Klaim mana yang ingin Anda lihat?',
  hint: 'Tekan salah satu klaim untuk melihat kemajuannya.',
  emptyTitle: 'Belum ada klaim',
  emptyHint: 'Klaim yang Anda ajukan akan terlihat di sini.',
  item: 'Diajukan {date}',
  stage: 'Tahap sekarang: {stage}',
  refused: 'Perlu dibantu petugas',
} as const;

export const trackedClaim = {
  title: 'Sampai mana klaim Anda?',
  hint: 'Tanda terima {number}',
  due: 'Uang masuk paling lambat {date}.',
  paid: 'Uang sudah dibayarkan. Periksa rekening Anda.',
  late: 'Lewat dari tanggal itu? Bawa nomor tanda terima ke meja layanan.',
  reached: 'Sudah, {when}',
  now: 'Sedang dikerjakan',
  waiting: 'Belum',
  amount: 'Jumlah',
  account: 'Rekening tujuan',
  reason: 'Sebab klaim',
  stages: 'Tahap klaim',
  refused: 'Klaim ini belum bisa dibayar.',
  expected: 'Biasanya uang masuk pada {date}.',
  overdue: 'Uang seharusnya masuk paling lambat {date}.',
  lateNow: 'Bawa nomor tanda terima ke meja layanan sekarang, atau telepon 175.',
  waitsForStaff: 'Petugas sedang memeriksa nama pemilik rekening.',
  more: 'Jumlah uang dan rekening bisa dilihat setelah Anda masuk.',
  confirmed: 'Jumlah pada tanda terima',
  determined: 'Jumlah menurut kantor pusat',
  differs: 'Jumlah dari kantor pusat yang berlaku. Petugas bisa menjelaskan bedanya.',
} as const;

/** Receipt number and birth date name no claim together, or it has not arrived yet. */
export const claimUnknown = {
  title: 'Klaim belum ditemukan',
  hint: 'Nomor {number} dengan tanggal lahir itu belum ditemukan.',
  todo: 'Samakan keduanya dengan tanda terima dan KTP.',
  waiting: 'Baru mengajukan saat layanan terputus? Klaim itu masih menunggu dikirim.',
  ask: 'Jika tetap belum ditemukan, bawa tanda terima ke meja layanan.',
  again: 'Periksa nomor lagi',
} as const;

export const stages = {
  agenda: { name: 'Agenda Klaim', about: 'Klaim diterima dan dicatat.' },
  determination: { name: 'Penetapan Klaim', about: 'Dokumen dan jumlah uang diperiksa.' },
  approval: { name: 'Persetujuan Klaim', about: 'Klaim disetujui untuk dibayar.' },
  payment: { name: 'Pembayaran Klaim', about: 'Uang sedang dikirim ke rekening.' },
  done: { name: 'Selesai', about: 'Uang sudah dibayarkan.' },
} as const;
