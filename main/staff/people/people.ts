import { assign } from 'xstate';
import type { StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import { type StaffMember, staffIdSchema, staffNameSchema } from '../../../contract/staff/staff.ts';
import { openMember, personOf, type StaffContext } from '../chart/context.ts';
import {
  clearProblem,
  question,
  questionScreen,
  type StaffScreens,
  staffSetup,
  waitFor,
} from '../chart/setup.ts';

/** Who is staff at this branch; for supervisors. */
export const peoplePages = {
  listingPeople: waitFor({
    call: ({ ports }) => ports.repository.list(),
    done: [
      { when: ({ ok }) => ok, target: 'people', update: (listed) => (listed.ok ? known(listed.value) : {}) },
      { target: 'console', update: problemIn },
    ],
  }),
  people: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffChoose: {
        guard: ({ context: { members }, event }) => members.some(({ staffId }) => staffId === event.staffId),
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
    call: (context) => context.ports.repository.switch(openMember(context).staffId, context.wanted.active),
    done: [
      {
        when: ({ ok }) => ok,
        target: 'member',
        update: (_switched, context) => changed(context, { active: context.wanted.active }),
      },
      { target: 'member', update: problemIn },
    ],
  }),
  resettingPin: waitFor({
    call: (context) => context.ports.repository.resetPin(openMember(context).staffId),
    done: [
      {
        when: ({ ok }) => ok,
        target: 'firstPin',
        update: (reset, context) =>
          reset.ok
            ? {
                ...changed(context, { firstPin: true }),
                firstPin: { person: personOf(openMember(context)), pin: reset.value },
              }
            : {},
      },
      { target: 'member', update: problemIn },
    ],
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
    call: (context) => context.ports.repository.add(newPerson(context)),
    done: [
      {
        when: ({ ok }) => ok,
        target: 'firstPin',
        update: (added, context) =>
          added.ok
            ? {
                ...known([...context.members, { ...newPerson(context), active: true, firstPin: true }]),
                firstPin: { person: newPerson(context), pin: added.value },
              }
            : {},
      },
      {
        when: (added) => !added.ok && added.problem.code === 'staffIdTaken',
        target: 'addId',
        update: problemIn,
      },
      { target: 'addRole', update: problemIn },
    ],
  }),
  /** Shown once; only its hash is stored, by the head office. */
  firstPin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    exit: assign({ firstPin: null }),
    on: { back: 'people' },
  }),
};

export const peopleScreens = {
  people: ({ members }) => ({ name: 'staffPeople', people: members }),
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

function known(members: readonly StaffMember[]): Partial<StaffContext> {
  return { members, problem: null };
}

/** The member whose page is open has changed. */
function changed({ members, openId }: StaffContext, change: Partial<StaffMember>): Partial<StaffContext> {
  return known(members.map((member) => (member.staffId === openId ? { ...member, ...change } : member)));
}

function problemIn(outcome: Outcome<unknown, StaffProblem>): Partial<StaffContext> {
  return outcome.ok ? {} : { problem: outcome.problem };
}

function newIdProblem({ members }: StaffContext, value: string): StaffProblem | null {
  if (!staffIdSchema.safeParse(value).success) return { code: 'staffIdForm' };
  const taken = members.some(({ staffId }) => staffId === value);
  return taken ? { code: 'staffIdTaken' } : null;
}
