import { assign } from 'xstate';
import { openMember, staffSetup } from '../chart/setup.ts';
import { personOf } from '../repository.ts';

/** Who is staff at this kiosk; for supervisors. */
export const people = {
  people: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffChoose: { guard: 'isMember', target: 'member', actions: 'openMember' },
      staffAdd: 'addId',
      back: 'console',
    },
  }),
  member: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffResetPin: 'resettingPin',
      // Nobody shuts themselves out: another supervisor does it.
      staffSwitch: [{ guard: 'isSelf' }, { actions: 'switchMember' }],
      back: 'people',
    },
  }),
  resettingPin: staffSetup.createStateConfig({
    tags: 'ownsScreen',
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
    tags: 'ownsScreen',
    on: {
      staffAnswer: [
        { guard: 'newIdIsGood', target: 'addName', actions: 'keepNewId' },
        { actions: 'sayNewIdProblem' },
      ],
      back: { target: 'people', actions: 'clearProblem' },
    },
  }),
  addName: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: [
        { guard: 'newNameIsGood', target: 'addRole', actions: 'keepNewName' },
        { actions: 'sayNewNameProblem' },
      ],
      back: { target: 'addId', actions: 'clearProblem' },
    },
  }),
  addRole: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: { staffChooseRole: { target: 'adding', actions: 'keepRole' }, back: 'addName' },
  }),
  adding: staffSetup.createStateConfig({
    tags: 'ownsScreen',
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
    tags: 'ownsScreen',
    exit: 'forgetFirstPin',
    on: { back: 'people' },
  }),
};
