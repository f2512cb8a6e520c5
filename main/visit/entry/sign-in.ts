import { assign } from 'xstate';
import type { Outcome } from '../../../contract/outcome.ts';
import { connectionErrorOf } from '../chart/connection-error.ts';
import type { SignedIn } from '../chart/open-session.ts';
import type { HeadOfficeFault } from '../chart/ports.ts';
import { flow } from '../chart/setup.ts';

/** What a successful sign-in or registration leaves in the visit; the password is forgotten at once. */
export function enterVisit(output: Outcome<SignedIn, HeadOfficeFault>) {
  return output.ok ? { ...output.value } : {};
}

export const signIn = {
  signInEmail: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      answer: [
        { guard: 'answerIsGood', target: 'signInPassword', actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      back: 'signIn',
    },
  }),
  signInPassword: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      answer: [
        { guard: 'answerIsGood', target: 'signingIn', actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      back: 'signInEmail',
      register: 'registerNik',
      forgotPassword: 'resetEmail',
    },
  }),
  signingIn: flow.createStateConfig({
    invoke: {
      src: 'signIn',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'menu',
          actions: [assign(({ event }) => enterVisit(event.output)), 'forgetPassword'],
        },
        {
          guard: ({ event }) => isRefusal(event.output),
          target: 'signInPassword',
          actions: ['forgetPassword', assign({ refused: true })],
        },
        { target: 'signInError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  signInError: flow.createStateConfig({
    on: {
      retry: 'signingIn',
      signInByPhone: { guard: 'mustWait', target: 'askingForCode', actions: 'forgetPassword' },
      back: { target: 'signInEmail', actions: 'forgetPassword' },
    },
  }),
};

function isRefusal(output: Outcome<SignedIn, HeadOfficeFault>): boolean {
  return !output.ok && output.problem.kind === 'problem' && output.problem.code === 'credentials';
}
