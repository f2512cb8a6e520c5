import { assign } from 'xstate';
import { staffSetup } from './setup.ts';

/** From the knock to the signed-in member: who, PIN, and the first time a PIN of one's own. */
export const signIn = {
  away: staffSetup.createStateConfig({
    entry: 'forget',
    on: {
      staffKnock: [{ guard: 'knockedEnough', target: 'choosing' }, { actions: 'keepKnock' }],
      finish: {},
      timeUp: {},
    },
  }),
  choosing: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffChoose: { guard: 'isKnown', target: 'pin', actions: 'choose' },
      back: 'away',
    },
  }),
  pin: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffAnswer: [
        { guard: 'pinTyped', target: 'checkingPin', actions: 'keepPin' },
        { actions: 'sayPinProblem' },
      ],
      back: { target: 'choosing', actions: 'clearProblem' },
    },
  }),
  checkingPin: staffSetup.createStateConfig({
    tags: 'covers',
    invoke: {
      src: 'signIn',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'known',
          actions: [assign(({ event }) => (event.output.ok ? { member: event.output.value } : {})), 'enter'],
        },
        {
          target: 'pin',
          actions: [
            assign(({ event }) => (event.output.ok ? {} : { problem: event.output.problem })),
            'forgetPins',
          ],
        },
      ],
    },
  }),
  known: staffSetup.createStateConfig({
    tags: 'covers',
    always: [
      { guard: 'mustChangePin', target: 'newPin' },
      { target: 'arrived', actions: 'forgetPins' },
    ],
  }),
  newPin: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffAnswer: [
        { guard: 'newPinIsGood', target: 'repeatPin', actions: 'keepNewPin' },
        { actions: 'sayNewPinProblem' },
      ],
    },
  }),
  repeatPin: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffAnswer: [
        { guard: 'repeatsPin', target: 'savingPin' },
        { target: 'newPin', actions: 'sayPinsDiffer' },
      ],
      back: 'newPin',
    },
  }),
  savingPin: staffSetup.createStateConfig({
    tags: 'covers',
    invoke: {
      src: 'savePin',
      input: ({ context }) => context,
      onDone: { target: 'arrived', actions: 'forgetPins' },
      onError: { target: 'newPin', actions: 'sayNotSaved' },
    },
  }),
  /** The console is for a kiosk at rest; during a visit staff help in it. */
  arrived: staffSetup.createStateConfig({
    tags: 'covers',
    always: [{ guard: 'visitIsOn', target: 'helping' }, { target: 'console' }],
  }),
  /** The screen is the visit's; whether staff may help there is for the participant to say. */
  helping: staffSetup.createStateConfig({
    on: { visitEnded: { target: 'away', actions: 'noteOut' } },
  }),
};
