import { assign } from 'xstate';
import type { StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import { staffIdSchema, staffNameSchema } from '../../../contract/staff/staff.ts';
import { memberIn, openMember, personOf, type StaffContext } from '../chart/context.ts';
import {
  clearProblem,
  question,
  questionScreen,
  type StaffScreens,
  staffSetup,
  waitFor,
} from '../chart/setup.ts';

/** Who is staff at this kiosk; for supervisors. */
export const peoplePages = {
  people: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffChoose: {
        guard: ({ context: { ports }, event }) =>
          ports.repository.all().some(({ staffId }) => staffId === event.staffId),
        target: 'member',
        actions: assign(({ event }) => ({ openId: event.staffId, problem: null })),
      },
      staffAdd: 'addId',
      back: 'console',
    },
  }),
  member: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffResetPin: 'resettingPin',
      staffSwitch: [
        // Nobody locks themselves out: another supervisor does it.
        { guard: ({ context }) => isSelf(context) },
        {
          target: 'switching',
          actions: assign(({ context, event }) => ({ wanted: { ...context.wanted, active: event.active } })),
        },
      ],
      back: { target: 'people', actions: clearProblem },
    },
  }),
  switching: waitFor({
    call: (context) =>
      context.ports.repository.switch(
        openMember(context).staffId,
        context.wanted.active,
        memberIn(context).staffId,
      ),
    done: [{ target: 'member', update: () => ({ problem: null }) }],
    failed: { target: 'member' },
  }),
  resettingPin: waitFor({
    call: (context) =>
      context.ports.repository.resetPin(openMember(context).staffId, memberIn(context).staffId),
    done: [
      {
        target: 'firstPin',
        update: (pin, context) => ({
          firstPin: { person: personOf(openMember(context)), pin },
          problem: null,
        }),
      },
    ],
    failed: { target: 'member' },
  }),
  addId: question({
    problemOf: newIdProblem,
    store: (newId) => ({ newId }),
    next: 'addName',
    back: 'people',
  }),
  addName: question({
    problemOf: (_context, value) =>
      staffNameSchema.safeParse(value).success ? null : { code: 'staffNameLength' },
    store: (value) => ({ newName: value.trim() }),
    next: 'addRole',
    back: 'addId',
  }),
  addRole: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffChooseRole: { target: 'adding', actions: assign(({ event }) => ({ newRole: event.role })) },
      back: { target: 'addName', actions: clearProblem },
    },
  }),
  adding: waitFor({
    call: (context) => context.ports.repository.add(newPerson(context), memberIn(context).staffId),
    done: [
      {
        when: ({ ok }) => ok,
        target: 'firstPin',
        update: (added, context) =>
          added.ok ? { firstPin: { person: newPerson(context), pin: added.value }, problem: null } : {},
      },
      { target: 'addId', update: () => ({ problem: { code: 'staffIdTaken' } }) },
    ],
    failed: { target: 'addRole' },
  }),
  /** Shown once; only its hash is stored. */
  firstPin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    exit: assign({ firstPin: null }),
    on: { back: 'people' },
  }),
};

export const peopleScreens = {
  people: ({ ports }) => ({ name: 'staffPeople', people: ports.repository.all() }),
  member: (context) => ({
    name: 'staffMember',
    member: openMember(context),
    self: isSelf(context),
    problem: context.problem,
  }),
  addId: (context) => questionScreen('staffId', context, context.newId),
  addName: (context) => questionScreen('staffName', context, context.newName),
  addRole: ({ newName, problem }) => ({ name: 'staffRole', staffName: newName, problem }),
  firstPin({ firstPin }) {
    if (!firstPin) throw new Error('a first PIN is shown after it was made');
    return { name: 'staffFirstPin', ...firstPin };
  },
} satisfies StaffScreens;

function isSelf({ openId, member }: StaffContext): boolean {
  return openId === member?.staffId;
}

function newPerson({ newId, newName, newRole }: StaffContext) {
  return { staffId: newId, name: newName, role: newRole };
}

function newIdProblem({ ports }: StaffContext, value: string): StaffProblem | null {
  if (!staffIdSchema.safeParse(value).success) return { code: 'staffIdForm' };
  const taken = ports.repository.all().some(({ staffId }) => staffId === value);
  return taken ? { code: 'staffIdTaken' } : null;
}
