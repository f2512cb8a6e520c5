import {
  type AnyActorLogic,
  assign,
  type DoneActorEvent,
  type ErrorActorEvent,
  fromPromise,
  setup,
} from 'xstate';
import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import type { StaffAction, StaffAsk } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type { StaffProblem, StaffScreen } from '../../../contract/kiosk-api/screens/staff.ts';
import { personOf, type StaffContext } from './context.ts';
import type { StaffPorts } from './ports.ts';

/** Staff's own actions, and those of every page. */
type StaffEvent =
  | StaffAction
  | Action
  /** Nobody has touched the screen for too long. */
  | { readonly type: 'timeUp' }
  /** The visit in which staff helped is over. */
  | { readonly type: 'visitEnded' };

export const staffSetup = setup({
  types: {
    context: {} as StaffContext,
    events: {} as StaffEvent,
    input: {} as StaffPorts,
    tags: {} as 'camera' | 'ownsScreen',
  },
  // None is named: each is defined where it is invoked, see `waitFor`.
  actors: {} as Record<string, AnyActorLogic>,
  delays: { idle: ({ context }) => context.ports.idleMs },
});

export const clearProblem = staffSetup.assign({ problem: null });

interface Question {
  /** Why the answer is not accepted; null where it is. */
  readonly problemOf: (context: StaffContext, value: string) => StaffProblem | null;
  /** What an accepted answer changes. */
  readonly store: (value: string) => Partial<StaffContext>;
  readonly next: string;
  readonly back?: string;
}

/** A page with one question: an accepted answer leads on, for any other the page says what is wrong. */
export function question({ problemOf, store, next, back }: Question) {
  return staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: [
        {
          guard: ({ context, event }) => problemOf(context, event.value) === null,
          target: next,
          actions: assign(({ event }) => ({ ...store(event.value), problem: null })),
        },
        { actions: assign(({ context, event }) => ({ problem: problemOf(context, event.value) })) },
      ],
      ...(back === undefined ? {} : { back: { target: back, actions: clearProblem } }),
    },
  });
}

interface NextState<T> {
  readonly when?: (output: T) => boolean;
  readonly target: string;
  /** What the output changes. */
  readonly update?: (output: T, context: StaffContext) => Partial<StaffContext>;
}

/**
 * A state that waits for a promise. The transitions after it know the type of its output, which XState gives only to
 * actors that are named in `setup`, far from the page that invokes them.
 */
export function waitFor<T>({
  call,
  done,
  failed,
}: {
  readonly call: (context: StaffContext) => Promise<T>;
  readonly done: readonly NextState<T>[];
  /** Where staff are told that it could not be stored; a promise that never fails needs none. */
  readonly failed?: { readonly target: string; readonly update?: Partial<StaffContext> };
}) {
  type Done = { readonly context: StaffContext; readonly event: DoneActorEvent<T> };
  return staffSetup.createStateConfig({
    tags: 'ownsScreen',
    invoke: {
      src: fromPromise<T, StaffContext>(({ input }) => call(input)),
      input: ({ context }) => context,
      onDone: done.map(({ when, target, update }) => ({
        guard: ({ event }: Done) => when?.(event.output) ?? true,
        target,
        actions: assign(({ context, event }: Done) => update?.(event.output, context) ?? {}),
      })),
      ...(failed
        ? {
            onError: {
              target: failed.target,
              actions: [
                ({ context, event }: { context: StaffContext; event: ErrorActorEvent }) =>
                  context.ports.onNotSaved(event.error),
                assign({ problem: { code: 'notSaved' as const }, ...failed.update }),
              ],
            },
          }
        : {}),
    },
  });
}

/** What the screen shows on the pages of a topic, by the name of their state. */
export type StaffScreens = Readonly<Record<string, (context: StaffContext) => StaffScreen>>;

export function questionScreen(
  ask: StaffAsk,
  { member, problem, branch }: StaffContext,
  value = '',
): StaffScreen {
  const person = member && personOf(member);
  return { name: 'staffQuestion', ask, person, value, problem, digits: branch.pinDigits };
}
