/** Operators’ passkeys, on the fleet’s pages. */
export const passkeys = {
  title: 'Kunci sandi',
  meaning:
    'Kunci sandi tersimpan di ponsel, komputer atau kunci keamanan, dan dibuka dengan sidik jari, wajah atau PIN. Ia hanya bekerja di alamat ini, jadi halaman tiruan tidak dapat memakainya.',
  none: 'Anda belum punya kunci sandi.',
  label: 'Nama untuk kunci sandi ini, misalnya Laptop kantor (paling banyak {most} huruf)',
  name: 'Nama',
  mark: 'Tanda di catatan',
  madeAt: 'Dibuat',
  keptOn: 'Tersimpan',
  keptInAccount: 'juga di akun penyedianya',
  keptHere: 'hanya di perangkat itu',
  add: 'Tambah kunci sandi',
  addInstead: 'Pakai kunci sandi: sidik jari, wajah atau PIN perangkat',
  codesInstead: 'Pakai kode dari aplikasi autentikator',
  added: 'Kunci sandi sudah ditambahkan. Sesi Anda yang lain diakhiri.',
  remove: 'Hapus yang dipilih',
  removeTitle: 'Hapus kunci sandi',
  removed: 'Kunci sandi sudah dihapus. Sesi Anda yang lain diakhiri.',
  onlyOne:
    'Ini satu-satunya cara Anda masuk selain kata sandi, jadi belum dapat dihapus. Tambahkan dulu yang baru, lalu hapus yang ini.',
  enough: 'Sudah ada {most} kunci sandi, yaitu yang paling banyak. Hapus satu yang tidak dipakai lagi.',
  proof: 'Kode masuk atau kode pemulihan; kosongkan untuk menunjukkan kunci sandi yang sudah ada',
  signIn: 'Masuk dengan kunci sandi',
  signInTitle: 'Kunci sandi Anda',
  signInMeaning: 'Tunjukkan kunci sandi Anda dengan sidik jari, wajah atau PIN perangkat.',
  signInOther: 'Kunci sandi tidak ada di sini',
  recoveryCode: 'Satu kode pemulihan',
  lost: 'Kunci sandi hilang? Pakai kode pemulihan. Kalau itu juga tidak ada, minta pengelola kantor pusat menjalankan --reset-factor dengan nama Anda.',
  needsScript:
    'Browser ini tidak menjalankan skrip, padahal kunci sandi memerlukannya. Izinkan skrip untuk alamat ini, atau pakai kode.',
  unavailable: {
    address:
      'Kunci sandi tidak ada di sini, karena alamat kantor pusat adalah angka. Minta pengelola kantor pusat memberi nama dan mengisi publicUrl dengan https:// (untuk latihan http://localhost). Pakai kode.',
    insecure:
      'Kunci sandi tidak ada di sini, karena alamat kantor pusat bukan https. Minta pengelola kantor pusat memasang TLS dan mengisi publicUrl. Pakai kode.',
  },
  troubles: {
    noAnswer:
      'Tidak ada kunci sandi yang menjawab. Dekatkan atau buka kuncinya lalu coba lagi, atau pakai kode.',
    known: 'Perangkat itu sudah menyimpan kunci sandi Anda. Pilih perangkat lain.',
    otherAddress: 'Kunci sandi hanya bekerja di {origin}. Buka halaman ini di alamat itu, atau pakai kode.',
    unsupported: 'Browser atau perangkat ini tidak mengenal kunci sandi. Perbarui browser, atau pakai kode.',
  },
  problems: {
    passkey: 'Kunci sandi itu tidak diterima, atau halaman terlalu lama terbuka. Coba lagi, atau pakai kode.',
    counterBack:
      'Kunci sandi itu menghitung mundur, seperti kalau ada salinannya. Kunci itu tidak diterima, dan hal ini dicatat. Masuk dengan cara lain, hapus kunci itu di Akun, lalu beri tahu pengelola kantor pusat.',
    label: 'Beri nama dengan huruf atau angka, paling banyak {most} huruf.',
    credential:
      'Kunci sandi itu tidak dapat dipakai di sini, atau halaman terlalu lama terbuka. Coba lagi, atau pilih perangkat lain.',
    gone: 'Kunci sandi itu sudah tidak ada. Pilih satu dari daftar.',
  },
} as const;
