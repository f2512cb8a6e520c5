import { assign } from 'xstate';
import type { StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import { newPinProblem } from '../accounts/pin.ts';
import { memberIn, type StaffContext, startStaff } from '../chart/context.ts';
import { question, questionScreen, type StaffScreens, staffSetup, waitFor } from '../chart/setup.ts';

/** From the unlock taps to the signed-in member: who it is, the PIN, and at the first sign-in a PIN of their own. */
export const signIn = {
  away: staffSetup.createStateConfig({
    entry: assign(({ context: { ports } }) => startStaff(ports)),
    on: {
      staffUnlockTap: [
        {
          guard: ({ context }) => recentTaps(context).length >= context.ports.unlockTap.presses,
          target: 'choosing',
        },
        { actions: assign(({ context }) => ({ unlockTaps: recentTaps(context) })) },
      ],
      finish: {},
      timeUp: {},
    },
  }),
  choosing: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffChoose: {
        guard: ({ context: { ports }, event }) =>
          ports.repository.active().some(({ staffId }) => staffId === event.staffId),
        target: 'pin',
        actions: assign(({ context: { ports }, event }) => {
          const member = ports.repository.all().find(({ staffId }) => staffId === event.staffId);
          return { member: member ?? null, problem: null };
        }),
      },
      back: 'away',
    },
  }),
  pin: question({
    problemOf: ({ ports }, value) => pinProblem(value, ports.pinDigits),
    store: (pin) => ({ pin }),
    next: 'checkingPin',
    back: 'choosing',
  }),
  checkingPin: waitFor({
    call: (context) => context.ports.repository.signIn(memberIn(context).staffId, context.pin),
    done: [
      {
        when: ({ ok }) => ok,
        target: 'known',
        update: (signedIn) => (signedIn.ok ? { member: signedIn.value, signedIn: true } : {}),
      },
      {
        target: 'pin',
        update: (signedIn) => (signedIn.ok ? {} : { problem: signedIn.problem, pin: '', newPin: '' }),
      },
    ],
    // A guess that cannot be counted is none.
    failed: { target: 'pin', update: { pin: '', newPin: '' } },
  }),
  known: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    always: [
      { guard: ({ context }) => context.member?.firstPin === true, target: 'newPin' },
      { target: 'arrived', actions: assign({ pin: '', newPin: '' }) },
    ],
  }),
  newPin: question({
    problemOf: ({ ports, pin }, value) => newPinProblem(value, ports.pinDigits, pin),
    store: (newPin) => ({ newPin }),
    next: 'repeatPin',
  }),
  repeatPin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: [
        { guard: ({ context, event }) => event.value === context.newPin, target: 'savingPin' },
        { target: 'newPin', actions: assign({ problem: { code: 'pinDiffers' }, newPin: '' }) },
      ],
      back: 'newPin',
    },
  }),
  savingPin: waitFor({
    call: (context) => context.ports.repository.choosePin(memberIn(context).staffId, context.newPin),
    done: [{ target: 'arrived', update: () => ({ pin: '', newPin: '' }) }],
    failed: { target: 'newPin', update: { newPin: '' } },
  }),
  /** The console is for a kiosk at rest; during a visit staff help in it. */
  arrived: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    always: [{ guard: ({ context }) => context.ports.visitIsOn(), target: 'helping' }, { target: 'console' }],
  }),
  /** The screen belongs to the visit; the participant decides whether staff may help there. */
  helping: staffSetup.createStateConfig({
    on: { visitEnded: { target: 'away', actions: signOut('visitEnded') } },
  }),
};

export const signInScreens = {
  choosing: ({ ports }) => ({ name: 'staffChoice', people: ports.repository.active() }),
  pin: (context) => questionScreen('pin', context),
  newPin: (context) => questionScreen('newPin', context),
  repeatPin: (context) => questionScreen('repeatPin', context),
} satisfies StaffScreens;

/** Reports who is signed in as signed out, and why. */
export function signOut(because: Parameters<StaffContext['ports']['signedOut']>[1]) {
  return ({ context }: { readonly context: StaffContext }) => {
    if (context.signedIn) context.ports.signedOut(memberIn(context).staffId, because);
  };
}

/** The taps that still count, the present one among them. */
function recentTaps({ ports, unlockTaps }: StaffContext): number[] {
  const now = ports.now().getTime();
  return [...unlockTaps.filter((at) => now - at <= ports.unlockTap.seconds * 1_000 && at <= now), now];
}

function pinProblem(value: string, digits: number): StaffProblem | null {
  return /^\d+$/.test(value) && value.length === digits ? null : { code: 'pinDigits', least: digits };
}
