import { connectionErrorScreen } from '../chart/connection-error.ts';
import type { VisitContext } from '../chart/context.ts';
import { openSession } from '../chart/open-session.ts';
import { answered, questionScreen, questionStep } from '../chart/questions.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { callStep, hasProblemCode } from '../chart/steps.ts';

/** By e-mail address and password; the password is forgotten as soon as the head office has answered. */
export const signIn = {
  signInEmail: questionStep({ next: 'signInPassword', back: 'signIn' }),
  signInPassword: flow.createStateConfig({
    tags: 'personal.secret',
    exit: 'clearProblem',
    on: {
      answer: answered('signingIn'),
      back: 'signInEmail',
      register: 'registerNik',
      forgotPassword: 'resetEmail',
    },
  }),
  signingIn: callStep({
    call({ answers: { signInEmail: email, signInPassword: password }, ports }, signal) {
      if (!email || password === undefined) throw new Error('sign-in was started without both answers');
      return openSession(ports, ports.headOffice.signIn({ email, password }, signal), signal);
    },
    done: { target: 'menu', keep: (signedIn) => signedIn, also: 'forgetPassword' },
    faults: [
      {
        when: hasProblemCode('credentials'),
        target: 'signInPassword',
        keep: () => ({ refused: true }),
        also: 'forgetPassword',
      },
    ],
    error: 'signInError',
  }),
  signInError: flow.createStateConfig({
    on: {
      retry: 'signingIn',
      signInByPhone: {
        guard: ({ context }) => mayUsePhone(context),
        target: 'askingForCode',
        actions: 'forgetPassword',
      },
      back: { target: 'signInEmail', actions: 'forgetPassword' },
    },
  }),
};

export const signInScreens = {
  signInEmail: questionScreen('signInEmail'),
  signInPassword: questionScreen('signInPassword'),
  signingIn: working('signIn'),
  signInError: (context) => ({ ...connectionErrorScreen(context), mayUsePhone: mayUsePhone(context) }),
} satisfies Screens;

/** Other people's guesses hold up an address, not a phone. */
function mayUsePhone({ connectionError }: VisitContext): boolean {
  return connectionError === 'tooManyAttempts';
}
