/** Calls for staff from kiosks, on the pages of desks and of operators, and in what operators are sent. */
export const helpCalls = {
  title: 'Panggilan dari anjungan',
  kiosk: 'Anjungan {kiosk}',
  since: 'menunggu sejak {time}',
  coming: 'dijawab, datang sekitar {time}',
  comingBy: '{name} datang sekitar {time}',
  come: 'Saya datang',
  done: 'Selesai',
  signInToAnswer: 'Masuk untuk menjawab.',
  none: 'Tidak ada yang memanggil sekarang.',
  answered: 'Peserta diberi tahu bahwa Anda datang.',
  finished: 'Panggilan itu selesai.',
  gone: 'Panggilan itu sudah selesai, atau sudah dijawab orang lain.',
  figures: 'Dalam {days} hari: {called} panggilan, {answered} dijawab.',
  median: 'Separuhnya dijawab dalam {minutes} menit atau kurang.',
  notice: 'seseorang memanggil petugas',
} as const;
