/** Paths of the pages for phones, to which QR codes and e-mails link. */
export const phonePagePaths = {
  signIn: '/masuk',
  forgotten: '/masuk/lupa',
  newPassword: '/masuk/sandi-baru',
} as const;
