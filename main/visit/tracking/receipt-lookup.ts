import { connectionErrorScreen } from '../chart/connection-error.ts';
import { questionScreen, questionStep } from '../chart/questions.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { callStep, hasProblemCode } from '../chart/steps.ts';
import { progressStatement } from './statement.ts';

/** Where a claim stands, by its receipt number and a birth date, on any kiosk and without an account. */
export const receiptLookup = {
  trackReceipt: questionStep({ next: 'trackBirthDate', back: 'signIn' }),
  trackBirthDate: questionStep({ next: 'lookingUpClaim', back: 'trackReceipt' }),
  lookingUpClaim: callStep({
    call({ answers: { trackReceipt: receiptNumber, trackBirthDate: birthDate }, ports }, signal) {
      if (!receiptNumber || !birthDate) throw new Error('a claim is looked up by two answers');
      return ports.headOffice.trackByReceipt({ receiptNumber, birthDate }, signal);
    },
    done: { target: 'claimProgress', keep: (progress) => ({ progress }) },
    faults: [{ when: hasProblemCode('claimUnknown'), target: 'claimUnknown' }],
    error: 'lookupError',
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

export const receiptLookupScreens = {
  trackReceipt: questionScreen('trackReceipt'),
  trackBirthDate: questionScreen('trackBirthDate'),
  lookingUpClaim: working('lookup'),
  claimProgress({ progress, ports }) {
    if (!progress) throw new Error('the page of a claim comes after the claim was found');
    const { receiptNumber, stages } = progress;
    return {
      name: 'claimProgress',
      receiptNumber,
      stages,
      statement: progressStatement(progress, ports.today()),
    };
  },
  claimUnknown: ({ answers }) => ({ name: 'claimUnknown', receiptNumber: answers.trackReceipt ?? '' }),
  lookupError: connectionErrorScreen,
} satisfies Screens;
