import { assign, type DoneActorEvent, fromPromise } from 'xstate';
import type { BranchStaff } from '../../../contract/head-office/staff.ts';
import type { StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import { isSimplePin, type StaffId, type StaffMember } from '../../../contract/staff/staff.ts';
import { memberIn, personOf, type StaffContext, startStaff } from '../chart/context.ts';
import { question, questionScreen, type StaffScreens, staffSetup, waitFor } from '../chart/setup.ts';

/** Whoever was chosen of those who may sign in. */
const keepChosen = staffSetup.assign(({ context, event }) =>
  event.type === 'staffChoose' ? { member: chosen(context, event.staffId), problem: null } : {},
);

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
    // Who is known is shown at once, and who is staff now as soon as the head office has said it.
    invoke: {
      src: fromPromise<BranchStaff, StaffContext>(({ input }) => input.ports.repository.refresh()),
      input: ({ context }) => context,
      onDone: {
        actions: assign(({ event }: { event: DoneActorEvent<BranchStaff> }) => ({ branch: event.output })),
      },
    },
    on: {
      staffChoose: [
        { guard: ({ context, event }) => chosen(context, event.staffId) === null },
        { guard: ({ context }) => context.ports.lineUp(), target: 'pin', actions: keepChosen },
        { target: 'notChecked', actions: keepChosen },
      ],
      back: 'away',
    },
  }),
  /** The line is down: who it is stands on their own word, and on the screen. */
  notChecked: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffGoOn: {
        target: 'arrived',
        actions: ({ context }) => context.ports.repository.noteNotChecked(memberIn(context).staffId),
      },
      back: 'choosing',
    },
  }),
  pin: question({
    problemOf: ({ branch }, value) => pinProblem(value, branch.pinDigits),
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
        update: (signedIn) => (signedIn.ok ? { ...signedIn.value, signedIn: true } : {}),
      },
      {
        when: (signedIn) => !signedIn.ok && signedIn.problem.code === 'headOfficeAway',
        target: 'notChecked',
        update: () => ({ pin: '' }),
      },
      {
        target: 'pin',
        update: (signedIn) => (signedIn.ok ? {} : { problem: signedIn.problem, pin: '', newPin: '' }),
      },
    ],
  }),
  known: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    always: [
      { guard: ({ context }) => context.member?.firstPin === true, target: 'newPin' },
      { target: 'arrived', actions: assign({ pin: '', newPin: '' }) },
    ],
  }),
  newPin: question({
    problemOf: ({ branch, pin }, value) => newPinProblem(value, branch.pinDigits, pin),
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
    call: ({ ports, newPin }) => ports.repository.choosePin(newPin),
    done: [
      { when: ({ ok }) => ok, target: 'arrived', update: () => ({ pin: '', newPin: '' }) },
      {
        target: 'newPin',
        update: (saved) => (saved.ok ? {} : { problem: saved.problem, newPin: '' }),
      },
    ],
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
  choosing: ({ branch }) => ({ name: 'staffChoice', people: branch.people }),
  notChecked: (context) => ({ name: 'staffNotChecked', person: personOf(memberIn(context)) }),
  pin: (context) => questionScreen('pin', context),
  newPin: (context) => questionScreen('newPin', context),
  repeatPin: (context) => questionScreen('repeatPin', context),
} satisfies StaffScreens;

/** Reports who is signed in as signed out, and why. */
export function signOut(because: Parameters<StaffContext['ports']['signedOut']>[1]) {
  return ({ context }: { readonly context: StaffContext }) => {
    if (!context.signedIn) return;
    context.ports.signedOut(memberIn(context).staffId, because);
    context.ports.repository.signOut();
  };
}

/** The taps that still count, the present one among them. */
function recentTaps({ ports, unlockTaps }: StaffContext): number[] {
  const now = ports.now().getTime();
  return [...unlockTaps.filter((at) => now - at <= ports.unlockTap.seconds * 1_000 && at <= now), now];
}

/** One of those who may sign in; null for anybody else. */
function chosen({ branch }: StaffContext, staffId: StaffId): StaffMember | null {
  const person = branch.people.find((each) => each.staffId === staffId);
  return person ? { ...person, active: true, firstPin: false } : null;
}

/** Why this cannot be a PIN that its owner chose; null where it can. The head office looks at it, too. */
function newPinProblem(pin: string, digits: number, before: string): StaffProblem | null {
  if (pin === before) return { code: 'pinSame' };
  return pinProblem(pin, digits) ?? (isSimplePin(pin) ? { code: 'pinSimple' } : null);
}

function pinProblem(value: string, digits: number): StaffProblem | null {
  return /^\d+$/.test(value) && value.length === digits ? null : { code: 'pinDigits', least: digits };
}
