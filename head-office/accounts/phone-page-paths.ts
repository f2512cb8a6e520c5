/** Where the phone's pages stand. */
export const phonePagePaths = {
  signIn: '/masuk',
  forgotten: '/masuk/lupa',
  newPassword: '/masuk/sandi-baru',
} as const;
