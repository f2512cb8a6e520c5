import { assign } from 'xstate';
import { personOf } from '../book.ts';
import { openMember, staffSetup } from './setup.ts';

/** Who is staff at this kiosk; for supervisors. */
export const people = {
  people: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffChoose: { guard: 'isMember', target: 'member', actions: 'openMember' },
      staffAdd: 'addId',
      back: 'console',
    },
  }),
  member: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffResetPin: 'resettingPin',
      // Nobody shuts themselves out: another supervisor does it.
      staffSwitch: [{ guard: 'isSelf' }, { actions: 'switchMember' }],
      back: 'people',
    },
  }),
  resettingPin: staffSetup.createStateConfig({
    tags: 'covers',
    invoke: {
      src: 'resetPin',
      input: ({ context }) => context,
      onDone: {
        target: 'firstPin',
        actions: assign(({ context, event }) => ({
          firstPin: { person: personOf(openMember(context)), pin: event.output },
        })),
      },
    },
  }),
  addId: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffAnswer: [
        { guard: 'newIdIsGood', target: 'addName', actions: 'keepNewId' },
        { actions: 'sayNewIdProblem' },
      ],
      back: { target: 'people', actions: 'clearProblem' },
    },
  }),
  addName: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffAnswer: [
        { guard: 'newNameIsGood', target: 'addRole', actions: 'keepNewName' },
        { actions: 'sayNewNameProblem' },
      ],
      back: { target: 'addId', actions: 'clearProblem' },
    },
  }),
  addRole: staffSetup.createStateConfig({
    tags: 'covers',
    on: { staffChooseRole: { target: 'adding', actions: 'keepRole' }, back: 'addName' },
  }),
  adding: staffSetup.createStateConfig({
    tags: 'covers',
    invoke: {
      src: 'addMember',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'firstPin',
          actions: assign(({ context: { newId, newName, newRole }, event: { output } }) =>
            output.ok
              ? { firstPin: { person: { staffId: newId, name: newName, role: newRole }, pin: output.value } }
              : {},
          ),
        },
        { target: 'addId', actions: 'sayIdTaken' },
      ],
    },
  }),
  /** Shown once; it is nowhere else but as its hash. */
  firstPin: staffSetup.createStateConfig({
    tags: 'covers',
    exit: 'forgetFirstPin',
    on: { back: 'people' },
  }),
};
