import type { tracking as original } from '../id/tracking.ts';
import type { Translation } from '../translation.ts';

/** Tracking Klaim: how far a claim has come. */
export const tracking = {
  tracking: {
    title: 'Which claim would you like to see?',
    hint: 'Press a claim to see how far it has come.',
    emptyTitle: 'There is no claim yet',
    emptyHint: 'Claims that you make will be seen here.',
    item: 'Made on {date}',
    stage: 'Stage now: {stage}',
    refused: 'Not accepted',
  },

  trackedClaim: {
    title: 'How far is your claim?',
    hint: 'Receipt {number}',
    paid: 'The money has been paid.',
    reached: 'Done, {when}',
    now: 'Being worked on',
    waiting: 'Not yet',
    stages: 'Stages of the claim',
    waitsForData:
      'Your claim has been received. Staff need to complete your data before amount and date are determined.',
    waitsForConfirmation: 'Your claim has been received. A second member of staff has to confirm it first.',
    differs: 'The head office’s amount counts. Staff can explain the difference.',
  },

  /** Receipt number and birth date name no claim together, or it has not arrived yet. */
  claimUnknown: {
    title: 'The claim was not found',
    hint: 'Number {number} with that birth date was not found.',
    todo: 'Compare both with the receipt and the KTP.',
    waiting: 'Claimed while the line was down? That claim still waits to be sent.',
    ask: 'If it is still not found, take the receipt to the desk.',
    again: 'Check the number',
  },

  /** One plain sentence for each screen. */
  help: {
    tracking: 'Press the claim that you want to see.',
    trackedClaim: 'A tick means that this stage is done.',
    claimProgress: 'Stages that are done have a tick.',
    claimUnknown: 'Press Check the number to type it again.',
  },
} as const satisfies Translation<typeof original>;
