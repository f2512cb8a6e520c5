/** The photo of the face, and the camera. */
export const photo = {
  photoIntro: {
    title: 'Bolehkah kami memotret wajah Anda?',
    hint: 'Foto dipakai petugas untuk memastikan ini Anda.',
    good: 'Baik: wajah di dalam bingkai, lurus ke depan',
    bad: 'Kurang baik: terlalu jauh, miring, atau tertutup',
    tips: 'Lepas masker dan kacamata hitam. Hijab dan kacamata biasa boleh dipakai.',
    consent: 'Foto wajah adalah data khusus. Foto hanya dipakai untuk klaim ini.',
    choice: 'Jika tidak setuju, petugas memeriksa KTP Anda di meja layanan.',
    agree: 'Setuju, ambil foto',
    decline: 'Tidak setuju',
  },

  photo: {
    title: 'Posisikan wajah di dalam bingkai',
    hint: 'Lihat lurus ke kamera, lalu tekan Ambil foto.',
    reviewTitle: 'Apakah foto ini sudah jelas?',
    reviewHint: 'Wajah harus terlihat utuh dan tidak buram.',
    autoHint: 'Lihat lurus ke kamera. Foto diambil otomatis saat wajah sudah pas.',
    refused: 'Foto tadi belum bisa dipakai. Ikuti petunjuk, lalu coba lagi.',
    hints: {
      comeIntoFrame: 'Posisikan wajah di dalam bingkai',
      onlyOne: 'Hanya satu orang di depan kamera',
      comeCloser: 'Maju sedikit',
      stepBack: 'Mundur sedikit',
      moveLeft: 'Geser sedikit ke kiri',
      moveRight: 'Geser sedikit ke kanan',
      holdUpright: 'Tegakkan kepala',
      lookStraight: 'Lihat lurus ke kamera',
      faceTheLight: 'Hadapkan wajah ke cahaya layar',
      avoidTheLight: 'Jauhi cahaya yang terlalu kuat',
      avoidShadow: 'Hadap lurus ke layar agar wajah terang merata',
      openEyes: 'Buka mata',
      closeMouth: 'Tutup mulut',
      holdStill: 'Tahan, jangan bergerak',
    },
  },

  photoHelp: {
    title: 'Foto belum bisa diambil di sini',
    refused: 'Tiga foto belum cukup jelas. Ini sering karena cahaya ruangan.',
    noFace: 'Kamera belum melihat wajah di depannya.',
    todo: 'Petugas bisa membantu Anda di anjungan ini.',
    other: 'Anda juga bisa lanjut tanpa foto. Petugas memeriksa KTP Anda.',
    kept: 'Jawaban Anda masih ada. Belum ada klaim yang dikirim.',
    decline: 'Lanjut tanpa foto',
  },

  photoDeclined: {
    title: 'Klaim dilanjutkan tanpa foto',
    hint: 'Pergi ke meja layanan. Petugas memeriksa KTP Anda.',
    bring: 'Bawa KTP, kartu peserta, dan buku tabungan.',
    kept: 'Belum ada klaim yang dikirim. Tidak ada foto yang disimpan.',
    again: 'Saya mau difoto',
  },

  camera: {
    take: 'Ambil foto',
    use: 'Pakai foto ini',
    again: 'Ulangi foto',
    preview: 'Gambar langsung dari kamera',
    still: 'Foto yang baru diambil',
    starting: 'Kamera sedang dinyalakan',
  },

  cameraError: {
    title: 'Kamera belum bisa dipakai',
    missing: 'Kamera anjungan ini tidak ditemukan.',
    refused: 'Anjungan ini belum diizinkan memakai kamera.',
    busy: 'Kamera sedang dipakai bagian lain dari anjungan.',
    lost: 'Sambungan kamera terputus.',
    dark: 'Gambar kamera gelap. Mungkin lensanya tertutup.',
    kept: 'Jawaban Anda masih ada. Belum ada klaim yang dikirim.',
    ask: 'Jika tetap sama, petugas di meja layanan bisa membantu.',
  },

  /** One plain sentence for each screen. */
  help: {
    photoIntro: 'Kamera baru menyala setelah Anda setuju.',
    photo: 'Berdiri di depan kamera sampai wajah ada di dalam bingkai.',
    photoHelp: 'Coba foto lagi, atau lanjut tanpa foto dengan bantuan petugas.',
    photoDeclined: 'Klaim tanpa foto dilayani petugas di meja layanan.',
    cameraError: 'Tekan Coba lagi untuk menyalakan kamera.',
  },
} as const;
