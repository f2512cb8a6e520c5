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
    refused: 'Needs help from staff',
  },

  trackedClaim: {
    title: 'How far is your claim?',
    hint: 'Receipt {number}',
    due: 'The money arrives by {date}.',
    paid: 'The money has been paid. Check your account.',
    late: 'Past that date? Take the receipt number to the desk.',
    reached: 'Done, {when}',
    now: 'Being worked on',
    waiting: 'Not yet',
    amount: 'Amount',
    account: 'Paid to',
    reason: 'Reason for the claim',
    stages: 'Stages of the claim',
    refused: 'This claim cannot be paid yet.',
    expected: 'The money usually arrives on {date}.',
    overdue: 'The money should have arrived by {date}.',
    lateNow: 'Take the receipt number to the desk now, or phone 175.',
    waitsForStaff: 'Staff are checking the name of the account’s holder.',
    waitsForData:
      'Your claim has been received. Staff need to complete your data before amount and date are determined.',
    waitsForDataBring: 'Bring KTP, family card, and member card to the service desk.',
    more: 'Amount and account can be seen after you enter your account.',
    confirmed: 'Amount on the receipt',
    determined: 'Amount by the head office',
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
