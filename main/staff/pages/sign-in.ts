import { assign } from 'xstate';
import { staffSetup } from '../chart/setup.ts';

/** From the unlockTap to the signed-in member: who, PIN, and the first time a PIN of one's own. */
export const signIn = {
  away: staffSetup.createStateConfig({
    entry: 'forget',
    on: {
      staffUnlockTap: [{ guard: 'enoughUnlockTaps', target: 'choosing' }, { actions: 'recordUnlockTap' }],
      finish: {},
      timeUp: {},
    },
  }),
  choosing: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffChoose: { guard: 'isKnown', target: 'pin', actions: 'choose' },
      back: 'away',
    },
  }),
  pin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: [
        { guard: 'pinTyped', target: 'checkingPin', actions: 'keepPin' },
        { actions: 'sayPinProblem' },
      ],
      back: { target: 'choosing', actions: 'clearProblem' },
    },
  }),
  checkingPin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
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
    tags: 'ownsScreen',
    always: [
      { guard: 'mustChangePin', target: 'newPin' },
      { target: 'arrived', actions: 'forgetPins' },
    ],
  }),
  newPin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: [
        { guard: 'newPinIsGood', target: 'repeatPin', actions: 'keepNewPin' },
        { actions: 'sayNewPinProblem' },
      ],
    },
  }),
  repeatPin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: [
        { guard: 'repeatsPin', target: 'savingPin' },
        { target: 'newPin', actions: 'sayPinsDiffer' },
      ],
      back: 'newPin',
    },
  }),
  savingPin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    invoke: {
      src: 'savePin',
      input: ({ context }) => context,
      onDone: { target: 'arrived', actions: 'forgetPins' },
      onError: { target: 'newPin', actions: 'sayNotSaved' },
    },
  }),
  /** The console is for a kiosk at rest; during a visit staff help in it. */
  arrived: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    always: [{ guard: 'visitIsOn', target: 'helping' }, { target: 'console' }],
  }),
  /** The screen is the visit's; whether staff may help there is for the participant to say. */
  helping: staffSetup.createStateConfig({
    on: { visitEnded: { target: 'away', actions: 'noteOut' } },
  }),
};
