/** How operators sign in at the agency’s identity provider. */
export const identityProvider = {
  breakGlass: 'Masuk dengan kata sandi akun darurat',
  signIn: 'Masuk lewat {provider}',
  going: 'Anda diarahkan ke {provider}',
  done: 'Anda sudah masuk',
  goOn: 'Lanjut ke {to}',
  stillIn: 'Di {provider} Anda masih masuk: siapa pun di komputer ini dapat masuk lagi dari sana.',
  signOut: 'Keluar juga dari {provider}',
  problems: {
    declined:
      '{provider} tidak mengizinkan Anda masuk, atau Anda membatalkannya. Coba lagi dengan akun kerja Anda.',
    over: 'Masuk ini sudah terpakai, terlalu lama, atau dimulai di peramban lain. Mulai lagi dari halaman ini.',
    untrusted:
      'Jawaban {provider} tidak dapat dipercaya, jadi tidak ada yang masuk. Coba lagi; kalau terulang, beri tahu pengelola kantor pusat.',
    unavailable:
      '{provider} tidak menjawab. Coba lagi sebentar lagi, atau masuk dengan kata sandi kalau Anda memilikinya.',
    refused:
      '{provider} mengenal Anda, tetapi akun itu tidak boleh masuk di sini. Minta pengelola kantor pusat memeriksa akun dan tugas Anda.',
  },
} as const;
