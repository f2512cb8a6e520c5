import type { passkeys as original } from '../../id/fleet/passkeys.ts';
import type { Translation } from '../../translation.ts';

/** Operators’ passkeys, on the fleet’s pages. */
export const passkeys = {
  title: 'Passkeys',
  meaning:
    'A passkey is kept in a phone, a computer or a security key, and opened by fingerprint, face or PIN. It works at this address alone, so no copy of this page can use it.',
  none: 'You have no passkey yet.',
  label: 'A name for this passkey, such as Office laptop (at most {most} characters)',
  name: 'Name',
  mark: 'Mark in the record',
  madeAt: 'Made',
  keptOn: 'Kept',
  keptInAccount: 'in its provider’s account, too',
  keptHere: 'on that device alone',
  add: 'Add a passkey',
  addInstead: 'Use a passkey: fingerprint, face or PIN of a device',
  codesInstead: 'Use codes of an authenticator',
  added: 'The passkey is added. Your other sessions are ended.',
  remove: 'Remove the chosen one',
  removeTitle: 'Remove a passkey',
  removed: 'The passkey is removed. Your other sessions are ended.',
  onlyOne:
    'It is your only way to sign in besides the password, so it cannot be removed yet. Add a new one first, then remove this one.',
  enough: 'There are {most} passkeys, which is as many as you may have. Remove one that you no longer use.',
  proof: 'Sign-in code or recovery code; leave it empty to show a passkey that you have',
  signIn: 'Sign in with a passkey',
  signInTitle: 'Your passkey',
  signInMeaning: 'Show your passkey by fingerprint, face or PIN of the device.',
  signInOther: 'The passkey is not here',
  recoveryCode: 'A recovery code',
  lost: 'Lost your passkey? Use a recovery code. Without one, ask whoever runs the head office to give --reset-factor with your name.',
  needsScript:
    'This browser runs no script, which passkeys need. Allow scripts for this address, or use a code.',
  unavailable: {
    address:
      'There are no passkeys here, because the head office’s address is a number. Ask whoever runs it to give it a name, and to set publicUrl with https:// (http://localhost for training). Use codes.',
    insecure:
      'There are no passkeys here, because the head office’s address is not https. Ask whoever runs it to set up TLS and publicUrl. Use codes.',
  },
  troubles: {
    noAnswer: 'No passkey answered. Bring it near or unlock it and try again, or use a code.',
    known: 'That device holds a passkey of yours already. Choose another device.',
    otherAddress: 'Passkeys work at {origin} alone. Open this page at that address, or use a code.',
    unsupported: 'This browser or device knows no passkeys. Update the browser, or use a code.',
  },
  problems: {
    passkey: 'That passkey was not taken, or the page was open for too long. Try again, or use a code.',
    counterBack:
      'That passkey counted backwards, as happens where there is a copy of it. It was not taken, and this is on record. Sign in another way, remove that passkey under Account, and tell whoever runs the head office.',
    label: 'Give it a name with letters or digits, of at most {most} characters.',
    credential:
      'That passkey cannot be used here, or the page was open for too long. Try again, or choose another device.',
    gone: 'That passkey is no longer there. Choose one of the list.',
  },
} as const satisfies Translation<typeof original>;
