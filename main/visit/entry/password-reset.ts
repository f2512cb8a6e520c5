import { assign } from 'xstate';
import type { Outcome } from '../../../contract/outcome.ts';
import { connectionErrorOf } from '../chart/connection-error.ts';
import type { HeadOfficeFault } from '../chart/ports.ts';
import { flow } from '../chart/setup.ts';

/** A forgotten password: the head office sends a link, and the person's phone does the rest. */
export const forgotten = {
  resetEmail: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      answer: [
        { guard: 'answerIsGood', target: 'requestingReset', actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      back: 'signIn',
    },
  }),
  requestingReset: flow.createStateConfig({
    invoke: {
      src: 'requestPasswordReset',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok || sendsNone(event.output),
          target: 'resetAsked',
          actions: assign(({ event }) => ({ resetOffered: event.output.ok })),
        },
        { target: 'resetError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  /** The same page whether the address has an account. */
  resetAsked: flow.createStateConfig({
    on: { signInByPhone: 'askingForCode', signInByEmail: 'signInEmail', back: 'signIn' },
  }),
  resetError: flow.createStateConfig({
    on: { retry: 'requestingReset', back: 'resetEmail' },
  }),
};

function sendsNone(output: Outcome<undefined, HeadOfficeFault>): boolean {
  return !output.ok && output.problem.kind === 'problem' && output.problem.code === 'noMail';
}
