import { assign } from 'xstate';
import type { ClaimProgress } from '../../../contract/claim/claim.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import { connectionErrorOf } from '../chart/connection-error.ts';
import type { HeadOfficeFault } from '../chart/ports.ts';
import { flow } from '../chart/setup.ts';

/** Where a claim stands, by its receipt number and a birth date, on any kiosk and without an account. */
export const receiptLookup = {
  trackReceipt: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      answer: [
        { guard: 'answerIsGood', target: 'trackBirthDate', actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      back: 'signIn',
    },
  }),
  trackBirthDate: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      answer: [
        { guard: 'answerIsGood', target: 'lookingUpClaim', actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      back: 'trackReceipt',
    },
  }),
  lookingUpClaim: flow.createStateConfig({
    invoke: {
      src: 'trackByReceipt',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'claimProgress',
          actions: assign(({ event }) => (event.output.ok ? { progress: event.output.value } : {})),
        },
        { guard: ({ event }) => isUnknown(event.output), target: 'claimUnknown' },
        { target: 'lookupError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  claimProgress: flow.createStateConfig({
    on: { back: 'signIn' },
  }),
  /** Number and date do not belong together, or the claim still waits for the line; which of them is not told. */
  claimUnknown: flow.createStateConfig({
    on: { retry: 'trackReceipt', back: 'trackReceipt' },
  }),
  lookupError: flow.createStateConfig({
    on: { retry: 'lookingUpClaim', back: 'trackBirthDate' },
  }),
};

function isUnknown(output: Outcome<ClaimProgress, HeadOfficeFault>): boolean {
  return !output.ok && output.problem.kind === 'problem' && output.problem.code === 'claimUnknown';
}
