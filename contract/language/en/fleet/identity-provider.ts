import type { identityProvider as original } from '../../id/fleet/identity-provider.ts';
import type { Translation } from '../../translation.ts';

/** How operators sign in at the agency’s identity provider. */
export const identityProvider = {
  breakGlass: 'Sign in with the password of a break-glass account',
  signIn: 'Sign in with {provider}',
  going: 'You are being taken to {provider}',
  done: 'You are signed in',
  goOn: 'Go on to {to}',
  stillIn: 'You are still signed in at {provider}: from there anybody at this computer can sign in again.',
  signOut: 'Sign out of {provider}, too',
  problems: {
    declined: '{provider} does not let you sign in, or you gave it up. Try again with your work account.',
    over: 'This sign-in was used, took too long, or was begun in another browser. Begin again on this page.',
    untrusted:
      'The answer of {provider} cannot be trusted, so nobody was signed in. Try again; if it happens again, tell whoever runs the head office.',
    unavailable: '{provider} does not answer. Try again in a while, or sign in by password if you have one.',
    refused:
      '{provider} knows you, but that account may not sign in here. Ask whoever runs the head office to check your account and your role.',
  },
} as const satisfies Translation<typeof original>;
