import { assign, not } from 'xstate';
import { flow } from '../chart/setup.ts';

/** From the check page to the receipt. */
export const submission = {
  check: flow.createStateConfig({
    entry: 'stopChanging',
    // A changed part may ask for more: another reason for documents, another bank for a number.
    always: [
      { guard: not('reasonChosen'), target: 'reason', actions: 'startChanging' },
      { guard: 'documentsMissing', target: 'documentPages', actions: ['startChanging', 'startDocuments'] },
      { guard: 'accountUnsettled', target: 'bank', actions: 'startChanging' },
      { guard: 'accountUnconfirmed', target: 'accountConfirm' },
    ],
    on: {
      changePart: [
        { guard: { type: 'changesPart', params: 'reason' }, target: 'reason', actions: 'startChanging' },
        {
          guard: { type: 'changesPart', params: 'documents' },
          target: 'documentPages',
          actions: ['startChanging', 'startDocuments'],
        },
        { guard: { type: 'changesPart', params: 'photo' }, target: 'photoIntro', actions: 'startChanging' },
        { guard: { type: 'changesPart', params: 'npwp' }, target: 'npwp', actions: 'startChanging' },
        { guard: { type: 'changesPart', params: 'account' }, target: 'bank', actions: 'startChanging' },
      ],
      submitClaim: 'submitting',
      back: 'bank',
    },
  }),
  /** Until the claim is stored there is no receipt; once it is stored there is always one. */
  submitting: flow.createStateConfig({
    on: { finish: {} },
    invoke: {
      src: 'submitClaim',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'receipt',
          actions: [
            assign(({ event }) => (event.output.ok ? { stored: event.output.value } : {})),
            'markClaimInProgress',
            // They lie in the sealed claim now, which the kiosk itself cannot open.
            'overwritePictures',
          ],
        },
        { target: 'notStored' },
      ],
      onError: 'notStored',
    },
  }),
  notStored: flow.createStateConfig({
    on: { retry: 'submitting', back: 'check' },
  }),
  receipt: flow.createStateConfig({
    after: { receipt: 'farewell' },
    on: {
      delivered: { guard: 'isThisClaim', actions: 'keepDelivery' },
      openTracking: { guard: 'hasSession', target: 'loadingClaims' },
      touch: { target: 'receipt', reenter: true },
    },
  }),
};
