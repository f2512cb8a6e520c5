import { assign, fromPromise, raise, setup } from 'xstate';
import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import type { StaffAction } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type { Diagnostics, StaffMember, StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import { type StaffId, staffIdSchema, staffNameSchema } from '../../../contract/staff/staff.ts';
import { type StaffContext, startStaff } from './context.ts';
import { newPinProblem } from './pin.ts';
import type { StaffPorts } from './ports.ts';

/** What staff do, and of the actions that every page has those that count here, too. */
type StaffEvent =
  | StaffAction
  | Action
  /** Nobody has touched the screen for too long. */
  | { readonly type: 'timeUp' }
  /** The visit in which staff helped is over. */
  | { readonly type: 'visitEnded' };

const base = setup({
  types: {
    context: {} as StaffContext,
    events: {} as StaffEvent,
    input: {} as StaffPorts,
    tags: {} as 'camera' | 'ownsScreen',
  },
  actors: {
    signIn: fromPromise<Outcome<StaffMember, StaffProblem>, StaffContext>(({ input }) =>
      input.ports.book.signIn(memberIn(input).staffId, input.pin),
    ),
    savePin: fromPromise<unknown, StaffContext>(({ input }) =>
      input.ports.book.choosePin(memberIn(input).staffId, input.newPin),
    ),
    runDiagnostics: fromPromise<Diagnostics, StaffContext>(({ input }) => input.ports.runDiagnostics()),
    printTest: fromPromise<Diagnostics, StaffContext>(async ({ input }) => {
      await input.ports.printTest();
      return input.ports.runDiagnostics();
    }),
    addMember: fromPromise<Outcome<string, 'staffIdTaken'>, StaffContext>(({ input }) => {
      const person = { staffId: input.newId, name: input.newName, role: input.newRole };
      return input.ports.book.add(person, memberIn(input).staffId);
    }),
    resetPin: fromPromise<string, StaffContext>(({ input }) =>
      input.ports.book.resetPin(openMember(input).staffId, memberIn(input).staffId),
    ),
  },
  guards: {
    enoughUnlockTaps: ({ context }) => unlockTapsNow(context).length >= context.ports.unlockTap.presses,
    isKnown: ({ context, event }) =>
      event.type === 'staffChoose' &&
      context.ports.book.active().some(({ staffId }) => staffId === event.staffId),
    pinTyped: ({ context, event }) =>
      event.type === 'staffAnswer' && pinShape(event.value, context.ports.pinDigits) === null,
    newPinIsGood: ({ context, event }) =>
      event.type === 'staffAnswer' &&
      newPinProblem(event.value, context.ports.pinDigits, context.pin) === null,
    repeatsPin: ({ context, event }) => event.type === 'staffAnswer' && event.value === context.newPin,
    mustChangePin: ({ context }) => context.member?.firstPin === true,
    visitIsOn: ({ context }) => context.ports.visitIsOn(),
    isSupervisor: ({ context }) => context.member?.role === 'supervisor',
    opens: ({ event }, page: string) => event.type === 'staffOpen' && event.page === page,
    mayLeaveTo: ({ context, event }) => event.type === 'staffLeave' && mayLeave(context, event.to),
    settingTaken: ({ context }) => context.problem === null,
    isMember: ({ context, event }) =>
      event.type === 'staffChoose' &&
      context.ports.book.all().some(({ staffId }) => staffId === event.staffId),
    isSelf: ({ context }) => context.openId === context.member?.staffId,
    newIdIsGood: ({ context, event }) =>
      event.type === 'staffAnswer' && newIdProblem(context, event.value) === null,
    newNameIsGood: ({ event }) =>
      event.type === 'staffAnswer' && staffNameSchema.safeParse(event.value).success,
  },
  delays: { idle: ({ context }) => context.ports.idleMs },
});

/** Who is signed in, or signing in. @throws Error when nobody is: the flow came to a page too early. */
export function memberIn({ member }: StaffContext): StaffMember {
  if (!member) throw new Error('this page is for staff who have signed in');
  return member;
}

export function openMember({ ports, openId }: StaffContext): StaffMember {
  const found = ports.book.all().find(({ staffId }) => staffId === openId);
  if (!found) throw new Error('a page of a member comes after the choice of one');
  return found;
}

/** The presses that still count, this one among them. */
function unlockTapsNow({ ports, unlockTaps }: StaffContext): number[] {
  const now = ports.now().getTime();
  return [...unlockTaps.filter((at) => now - at <= ports.unlockTap.seconds * 1_000 && at <= now), now];
}

function pinShape(value: string, digits: number): StaffProblem | null {
  return /^\d+$/.test(value) && value.length === digits ? null : { code: 'pinDigits', least: digits };
}

function newIdProblem({ ports }: StaffContext, value: string): StaffProblem | null {
  if (!staffIdSchema.safeParse(value).success) return { code: 'staffIdForm' };
  const taken = ports.book.all().some(({ staffId }) => staffId === value);
  return taken ? { code: 'staffIdTaken' } : null;
}

/** Out of training only where there is training; to end the program is for supervisors. */
function mayLeave({ ports, member }: StaffContext, to: string): boolean {
  if (to === 'exit') return member?.role === 'supervisor';
  if (to === 'training') return !ports.training;
  return to !== 'service' || ports.training;
}

function by(context: StaffContext): StaffId {
  return memberIn(context).staffId;
}

export const staffSetup = base.extend({
  actions: {
    recordUnlockTap: assign({ unlockTaps: ({ context }) => unlockTapsNow(context) }),
    choose: assign(({ context, event }) => {
      if (event.type !== 'staffChoose') return {};
      const member = context.ports.book.all().find(({ staffId }) => staffId === event.staffId);
      return { member: member ?? null, problem: null };
    }),
    keepPin: assign(({ event }) => (event.type === 'staffAnswer' ? { pin: event.value, problem: null } : {})),
    keepNewPin: assign(({ event }) =>
      event.type === 'staffAnswer' ? { newPin: event.value, problem: null } : {},
    ),
    sayPinProblem: assign(({ context, event }) =>
      event.type === 'staffAnswer' ? { problem: pinShape(event.value, context.ports.pinDigits) } : {},
    ),
    sayNewPinProblem: assign(({ context, event }) =>
      event.type === 'staffAnswer'
        ? { problem: newPinProblem(event.value, context.ports.pinDigits, context.pin) }
        : {},
    ),
    sayPinsDiffer: assign({ problem: { code: 'pinDiffers' as const }, newPin: '' }),
    sayNotSaved: assign({ problem: { code: 'notSaved' as const }, newPin: '' }),
    forgetPins: assign({ pin: '', newPin: '' }),
    clearProblem: assign({ problem: null }),
    enter: assign({ signedIn: true }),
    retryClaim: ({ context, event }) => {
      if (event.type === 'staffRetryClaim') context.ports.claims.retry(event.claimId, by(context));
    },
    retryAll: ({ context }) => context.ports.claims.retryAll(),
    openSetting: assign(({ event }) =>
      event.type === 'staffChangeSetting' ? { setting: event.setting, problem: null } : {},
    ),
    setSetting: assign(({ context, event }) => {
      if (event.type !== 'staffAnswer') return {};
      const set = context.ports.settings.set(context.setting, event.value, by(context));
      return { problem: set.ok ? null : set.problem };
    }),
    openMember: assign(({ event }) => (event.type === 'staffChoose' ? { openId: event.staffId } : {})),
    switchMember: ({ context, event }) => {
      if (event.type === 'staffSwitch')
        context.ports.book.switch(openMember(context).staffId, event.active, by(context));
    },
    keepNewId: assign(({ event }) =>
      event.type === 'staffAnswer' ? { newId: event.value, problem: null } : {},
    ),
    sayNewIdProblem: assign(({ context, event }) =>
      event.type === 'staffAnswer' ? { problem: newIdProblem(context, event.value) } : {},
    ),
    keepNewName: assign(({ event }) =>
      event.type === 'staffAnswer' ? { newName: event.value.trim(), problem: null } : {},
    ),
    sayNewNameProblem: assign({ problem: { code: 'staffNameLength' as const } }),
    keepRole: assign(({ event }) => (event.type === 'staffChooseRole' ? { newRole: event.role } : {})),
    forgetFirstPin: assign({ firstPin: null }),
    sayIdTaken: assign({ problem: { code: 'staffIdTaken' as const } }),
    keepLeaving: assign(({ event }) => (event.type === 'staffLeave' ? { leaving: event.to } : {})),
    leaveNow: ({ context }) => context.ports.leave(context.leaving, by(context)),
    noteOut: ({ context, event }) => {
      if (!context.signedIn) return;
      const because = event.type === 'timeUp' ? 'idle' : event.type === 'visitEnded' ? 'visitEnded' : 'end';
      context.ports.signedOut(by(context), because);
    },
    forget: assign(({ context: { ports } }) => startStaff(ports)),
    keepSettings: assign(({ context: { settings }, event }) =>
      event.type === 'changeSettings' ? { settings: { ...settings, ...event.change } } : {},
    ),
    openHelp: assign({ helpOpen: true }),
    closeHelp: assign({ helpOpen: false }),
    sayTimeUp: raise({ type: 'timeUp' }),
  },
});
