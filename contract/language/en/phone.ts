import type { phone as original } from '../id/phone.ts';
import type { Translation } from '../translation.ts';

/** What the head office says on a participant’s own phone. */
export const phone = {
  product: 'JHT Kiosk',
  agency: 'BPJS Ketenagakerjaan',
  training: 'Practice mode: all data here are examples',
  problems: 'Something needs to be corrected',
  email: 'Email',
  password: 'Password',
  enterCode: {
    title: 'Enter the code on the kiosk',
    hint: 'It has 8 letters, below the QR code.',
    label: 'Code',
    proceed: 'Continue',
  },
  approve: {
    title: 'Sign in at this kiosk?',
    kiosk: 'Kiosk {kiosk}, {branch}',
    code: 'Code on the kiosk’s screen',
    compare: 'Continue only if you stand at this kiosk and the code is the same.',
    number: 'Number to match',
    compareNumber: 'Continue only if you stand at this kiosk and its screen shows this number.',
    account: 'Use the email and password of your JMO account.',
    yes: 'Yes, sign in at this kiosk',
    no: 'Not me',
    forgotten: 'Forgotten your password?',
  },
  chooseNumber: {
    question: 'Which number is on the kiosk’s screen?',
    hint: 'Look at the kiosk in front of you. The number appears there within seconds.',
    warning: 'Never choose a number that somebody tells you, nor by phone or message.',
    none: 'I am not at this kiosk',
  },
  wrongNumber: {
    title: 'The number differs, your account stays shut',
    hint: 'Are you at the kiosk? Press Make a new code on its screen, then scan again.',
  },
  done: {
    title: 'Done, look at the kiosk',
    hint: 'Your account opens on the kiosk. You may close this page.',
  },
  denied: {
    title: 'Your account was not opened',
    hint: 'That kiosk got nothing from you. You may close this page.',
  },
  over: {
    title: 'This code has expired',
    hint: 'Press Make a new code on the kiosk, then scan again.',
    again: 'Enter another code',
  },
  forgotten: {
    title: 'Forgotten your password?',
    hint: 'We send a link to the email of your JMO account.',
    proceed: 'Send the link',
  },
  sent: {
    title: 'Look at your email',
    hint: 'If that email has an account, the link arrives within minutes.',
    todo: 'The link is good for {minutes} minutes. Look in the spam folder, too.',
    ask: 'Nothing there? Staff at the service desk can help with your KTP.',
  },
  noMail: {
    title: 'Staff help with your password',
    hint: 'Take your KTP to the service desk.',
  },
  newPassword: {
    title: 'Make a new password',
    hint: 'A short sentence is easy to remember and hard to guess.',
    first: 'New password',
    again: 'Write it once more',
    proceed: 'Save the password',
  },
  changed: {
    title: 'The new password is saved',
    hint: 'Go back to the kiosk and sign in with the new password.',
  },
  linkOver: {
    title: 'This link has expired',
    hint: 'A link works once, and for a short time only.',
    again: 'Ask for a new link',
  },
  stale: {
    title: 'This page must be opened again',
    hint: 'It was open for too long, or cookies are off on this phone.',
    again: 'Open again',
  },
  missing: {
    title: 'There is no such page',
    hint: 'Scan the QR code on the kiosk once more.',
  },
  trouble: {
    title: 'The service cannot be reached now',
    hint: 'Wait a moment, then try again.',
    again: 'Try again',
  },
  problem: {
    number: 'First choose the number on the kiosk’s screen.',
    email: 'The email is not complete. Write it like name@gmail.com',
    emptyPassword: 'Enter your password.',
    credentials: 'Email and password do not match. Look at both, then try again.',
    tooManyAttempts: 'This was tried several times. Try again after {minutes} minutes.',
    short: 'A password has at least {least} letters. You entered {entered}.',
    long: 'A password has at most {most} letters. Make it a little shorter.',
    characters: 'The password has a sign that kiosks have no key for. Use another sign.',
    common: 'That password is easy to guess. Choose another.',
    differs: 'The two passwords differ. Write the same one twice.',
  },
} as const satisfies Translation<typeof original>;
