/** What is wrong with a typed answer and how to mend it; keys are the codes of contract/identity/problem.ts. */
export const problems = {
  nik: {
    empty: 'Masukkan NIK Anda.',
    characters: 'NIK hanya berisi angka. Hapus huruf dan tanda.',
    length: 'NIK harus {least, number} angka. Anda memasukkan {entered, number} angka.',
    repeated: 'NIK tidak mungkin satu angka yang diulang. Salin dari KTP Anda.',
  },
  kpj: {
    empty: 'Masukkan nomor kartu peserta Anda.',
    characters: 'Nomor kartu hanya berisi angka. Hapus huruf dan tanda.',
    length: 'Nomor kartu harus {least, number} angka. Anda memasukkan {entered, number} angka.',
  },
  npwp: {
    empty: 'Masukkan NPWP Anda.',
    characters: 'NPWP hanya berisi angka. Hapus huruf dan tanda.',
    length: 'NPWP harus 15 atau 16 angka. Anda memasukkan {entered, number} angka.',
    checkDigit: 'Ada angka NPWP yang keliru. Periksa lagi dari kartu Anda.',
  },
  phone: {
    empty: 'Masukkan nomor telepon genggam Anda.',
    characters: 'Nomor telepon hanya berisi angka. Hapus huruf dan tanda.',
    prefix: 'Nomor telepon genggam dimulai dengan 08. Periksa angka depannya.',
    length:
      'Nomor telepon {least, number} sampai {most, number} angka. Anda memasukkan {entered, number} angka.',
  },
  email: {
    empty: 'Masukkan email Anda.',
    spaces: 'Email tidak memakai spasi. Hapus spasinya.',
    at: 'Email harus memuat tanda @. Contoh: nama@gmail.com',
    format: 'Email belum lengkap. Tulis seperti nama@gmail.com',
  },
  account: {
    empty: 'Masukkan nomor rekening Anda.',
    characters: 'Nomor rekening hanya berisi angka. Hapus huruf dan tanda.',
    length:
      'Nomor rekening bank ini {least, number} sampai {most, number} angka. Anda memasukkan {entered, number} angka.',
    lengthExact: 'Nomor rekening bank ini {least, number} angka. Anda memasukkan {entered, number} angka.',
  },
  name: {
    empty: 'Masukkan nama lengkap Anda.',
    length: 'Nama {least, number} sampai {most, number} huruf. Anda memasukkan {entered, number} huruf.',
    characters: 'Nama hanya berisi huruf. Hapus angka dan tanda lain.',
  },
  birthDate: {
    empty: 'Masukkan tanggal, bulan, dan tahun lahir Anda.',
    format: 'Isi tanggal, bulan, dan tahun. Tahun ditulis 4 angka.',
    impossible: 'Tanggal itu tidak ada di kalender. Periksa tanggal dan bulannya.',
    future: 'Tanggal itu belum terjadi. Periksa tahunnya.',
  },
  receipt: {
    empty: 'Masukkan nomor tanda terima.',
    format: 'Nomor tanda terima seperti BDG-02-000137-X. Salin semua huruf dan angkanya.',
    check: 'Ada huruf atau angka yang keliru. Periksa lagi dari tanda terima.',
  },
  enrolmentCode: {
    empty: 'Masukkan kode pendaftaran anjungan.',
    format: 'Kode harus {least, number} huruf dan angka. Anda memasukkan {entered, number}.',
    check: 'Ada huruf atau angka yang keliru. Salin kode sekali lagi.',
    refused: 'Kode ini tidak dikenal, sudah dipakai, atau untuk anjungan lain. Minta kode baru.',
    tooMany: 'Terlalu banyak kode yang keliru. Tunggu beberapa menit, lalu coba lagi.',
    unreachable: 'Kantor pusat tidak menjawab. Periksa kabel jaringan dan alamat kantor pusat.',
  },
  office: {
    empty: 'Masukkan alamat kantor pusat.',
    format: 'Alamat harus dimulai dengan https:// Salin dari petugas pusat.',
  },
  password: {
    empty: 'Masukkan kata sandi Anda.',
    short: 'Kata sandi paling sedikit {least, number} huruf. Anda memasukkan {entered, number}.',
    long: 'Kata sandi paling banyak {most, number} huruf. Pendekkan sedikit.',
    common: 'Kata sandi itu mudah ditebak. Pilih yang lain.',
    repeatDiffers: 'Kedua kata sandi berbeda. Tulis sekali lagi dengan sama.',
  },
  choice: {
    empty: 'Pilih salah satu.',
  },
} as const;
