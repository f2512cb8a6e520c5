/** What in a policy edition makes no sense, or seldom; {place} is the rule by its name. Each says both values, and what to do. */
export const policyDoubts = {
  /** Against the law or against itself: refused. */
  impossible: {
    againstLaw: '{place}: tertulis {is}, padahal menurut {law} seharusnya {must}. Tulis {must}.',
    aboveLaw: '{place}: tertulis {is}, padahal menurut {law} paling banyak {most}. Tulis {most} atau kurang.',
    othersThanLaw:
      '{place}: dibuka untuk {is}, padahal menurut {law} hanya untuk {must}. Hapus yang tidak termasuk.',
    papersBeyondLaw:
      '{place}: mewajibkan {is}, padahal {law} tidak memintanya. Pindahkan ke dokumen yang boleh ditambahkan, atau hapus.',
    allOfAlternatives:
      '{place}: mewajibkan {is} sekaligus, padahal menurut {law} cukup salah satu. Tulis sebagai pilihan.',
    notNewer: '{place}: tertulis {is}, padahal versi {newest} sudah ada. Tulis {next}.',
    zeroCeiling: '{place}: tertulis Rp0, jadi tidak ada yang bisa mengajukan klaim. Tulis batas yang benar.',
    noWayAboveCeiling:
      '{place}: tidak ada tempat yang menerima saldo di atas batas. Isi paling sedikit satu tempat tanpa batas saldo.',
    neverOpen:
      '{place}: berakhir {to}, sebelum kebijakan ini mulai berlaku, {start}. Betulkan tanggalnya, atau hapus sebab ini.',
    declarationOfOthers:
      '{place}: pernyataan berhenti usaha hanya untuk peserta BPU, padahal sebab ini dibuka untuk peserta lain. Hapus pernyataan itu.',
    usualBeyondLegal:
      '{place}: biasanya {usual}, lebih lama daripada batas pembayaran dalam kebijakan ini, {legal}. Perpendek waktu biasa, atau betulkan batasnya.',
    noTaxThen:
      '{place}: tidak ada aturan pajak untuk tahun {year}. Tambahkan aturan yang berlaku pada tahun itu.',
    rateFalls:
      '{place}: tertulis {is}, tidak lebih tinggi daripada tarif golongan di bawahnya, {below}. Tarif harus makin tinggi.',
    savingsLapse:
      '{place}: memuat JHT, padahal saldo JHT tidak pernah hangus karena berhenti membayar. Hapus JHT dari daftar.',
    nominalOutsideBand:
      '{place}: tertulis {nominal}, di luar golongannya, {from} sampai {to}. Tulis jumlah di dalam golongan itu.',
    reliefBeyondLaw:
      '{place}: berlaku untuk {is}, padahal menurut {law} hanya untuk {must}. Hapus program yang tidak termasuk.',
    weekdayTwice: '{place}: {twice} ditulis dua kali. Hapus salah satunya.',
    bankNameTwice:
      '{place}: nama ini sudah dipakai untuk kode {code}. Betulkan nama, atau hapus salah satunya.',
  },
  /** Possible, but likelier a slip: a second person confirms it. */
  unusual: {
    changed: '{place}: {before} menjadi {after}. Pastikan perubahan ini memang diputuskan.',
    changedMuch: '{place}: {before} menjadi {after}, yaitu {ratio}. Pastikan tidak salah ketik.',
    dropped:
      '{place}: {lost} ada dalam kebijakan yang berlaku, tetapi tidak ada lagi di sini. Pastikan memang dihapus.',
    added: '{place}: {after} baru ditambahkan. Pastikan memang diputuskan.',
    versionJump:
      '{place}: tertulis {is}, padahal berikutnya {next}. Tulis {next}, kecuali memang ada versi yang dilewati.',
    startsInPast:
      '{place}: tertulis {is}, sebelum hari ini, {today}. Klaim yang sudah dikonfirmasi tidak berubah; tulis hari ini atau sesudahnya.',
    startsFarAhead:
      '{place}: tertulis {is}, lebih dari satu tahun setelah hari ini, {today}. Periksa tahunnya.',
    startsBeforeOther:
      '{place}: tertulis {is}, lebih awal daripada versi {version}, {other}. Versi itu akan tergantikan.',
    newTaxYear: '{place}: aturan pajak baru, {after}. Pastikan sesuai dengan undang-undang yang baru.',
    farAheadAtOnce: '{place}: sampai {is} dibayar sekaligus. Pastikan tidak salah ketik.',
    reminderAtNight: '{place}: pengingat berbunyi pukul {is}, saat orang tidur. Pilih jam lain.',
    reliefOfAllOrNothing:
      '{place}: tertulis {is}, jadi bukan keringanan sebagian. Pastikan tidak salah ketik.',
    reliefLong: '{place}: berlaku dari {from} sampai {to}. Periksa tahunnya.',
    noHolidays:
      '{place}: tidak ada hari libur nasional tahun {year}. Tambahkan; tanpa itu tanggal pembayaran dijanjikan terlalu awal.',
    fixedHolidayMissing:
      '{place}: {days} tidak tercatat sebagai libur nasional tahun {year}, padahal tetap setiap tahun ({law}). Tambahkan.',
    fewHolidays:
      '{place}: tahun {year} hanya ada {is} libur nasional, biasanya paling sedikit {least}. Lengkapi.',
    manyHolidays:
      '{place}: tahun {year} ada {is} hari libur, biasanya paling banyak {most}. Periksa daftarnya.',
    fewerHolidays:
      '{place}: hari libur tahun {year} berkurang dari {before} menjadi {after}. Pastikan tidak ada yang hilang.',
    holidayFarAway: '{place}: {count} jauh dari tahun kebijakan ini, misalnya {is}. Periksa tahunnya.',
    wideDigits: '{place}: tertulis {is} angka, rentang yang sangat lebar. Periksa pada bank itu.',
    longTitle: '{place}: {is} lebih mirip nama orang daripada gelar. Hapus jika itu nama.',
    sourceNamesNothing: '{place}: tertulis {is}, jadi tidak bisa dicari. Tulis nama peraturan atau halaman.',
    surenessLowered: '{place}: turun dari {before} menjadi {after}. Pastikan memang kurang pasti sekarang.',
  },
} as const;
