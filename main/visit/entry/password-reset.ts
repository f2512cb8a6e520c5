import { headOfficeLanguage } from '../../../contract/language/languages.ts';
import { connectionErrorScreen } from '../chart/connection-error.ts';
import { questionScreen, questionStep } from '../chart/questions.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { callStep, hasProblemCode } from '../chart/steps.ts';

/** A forgotten password: the head office sends a link, and the person's phone does the rest. */
export const passwordReset = {
  resetEmail: questionStep({ next: 'requestingReset', back: 'signIn' }),
  requestingReset: callStep({
    call({ answers, settings, ports }, signal) {
      if (!answers.resetEmail) throw new Error('a link was asked for without an address');
      const reset = { email: answers.resetEmail, language: headOfficeLanguage(settings.language) };
      return ports.headOffice.requestPasswordReset(reset, signal);
    },
    done: { target: 'resetAsked', keep: () => ({ resetOffered: true }) },
    faults: [{ when: hasProblemCode('noMail'), target: 'resetAsked', keep: () => ({ resetOffered: false }) }],
    error: 'resetError',
  }),
  /** The same page whether the address has an account. */
  resetAsked: flow.createStateConfig({
    on: { signInByPhone: 'askingForCode', signInByEmail: 'signInEmail', back: 'signIn' },
  }),
  resetError: flow.createStateConfig({
    on: { retry: 'requestingReset', back: 'resetEmail' },
  }),
};

export const passwordResetScreens = {
  // The address that was typed to sign in need not be typed again.
  resetEmail: questionScreen('resetEmail', ({ typed }) => ({ value: typed.signInEmail ?? '' })),
  requestingReset: working('reset'),
  resetAsked: ({ resetOffered }) => ({ name: 'resetAsked', offered: resetOffered }),
  resetError: connectionErrorScreen,
} satisfies Screens;
