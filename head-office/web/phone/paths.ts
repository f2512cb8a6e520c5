/** Where the phone's pages stand. */
export const phonePaths = {
  signIn: '/masuk',
  forgotten: '/masuk/lupa',
  newPassword: '/masuk/sandi-baru',
} as const;
