import { type DoneActorEvent, fromPromise } from 'xstate';
import type { ProblemCode } from '../../../contract/head-office/problems.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { HeadOfficeFault } from '../../head-office-client/answers.ts';
import { connectionErrorOf } from './connection-error.ts';
import type { VisitContext } from './context.ts';
import { flow, update, type VisitTag } from './setup.ts';

type Patch = Partial<VisitContext>;
type SharedAction = 'forgetPassword';

/** Where an answer leads, and what the visit keeps of it. */
interface Route<T> {
  readonly target: string;
  /** Taken only where this holds; the first route that holds is taken. */
  readonly when?: (value: T, context: VisitContext) => boolean;
  readonly keep?: (value: T, context: VisitContext) => Patch;
  readonly also?: SharedAction;
}

interface Call<T> {
  /** Ends at once when the signal says that nobody waits any more. */
  readonly call: (context: VisitContext, signal: AbortSignal) => Promise<Outcome<T, HeadOfficeFault>>;
  readonly done: Route<T> | readonly Route<T>[];
  /** Faults that have a page of their own; every other one leads to `error`. */
  readonly faults?: readonly Route<HeadOfficeFault>[];
  /** The step whose page says what is wrong with the connection; none where `faults` takes every fault. */
  readonly error?: string;
  readonly tags?: readonly VisitTag[];
  readonly back?: string;
}

/** A step that waits for the head office: where each answer leads, and where an error of the connection does. */
export function callStep<T>({ call, done, faults = [], error, tags = ['busy', 'neutral'], back }: Call<T>) {
  type Answered = { context: VisitContext; event: DoneActorEvent<Outcome<T, HeadOfficeFault>> };
  const answered = [done].flat().map(({ target, when, keep, also }: Route<T>) => ({
    guard: ({ context, event: { output } }: Answered) =>
      output.ok && (when === undefined || when(output.value, context)),
    target,
    actions: [
      update<Answered['event']>(({ context, event: { output } }) =>
        output.ok && keep ? keep(output.value, context) : {},
      ),
      ...(also ? [also] : []),
    ],
  }));
  const failed = faults.map(({ target, when, keep, also }) => ({
    guard: ({ context, event: { output } }: Answered) =>
      !output.ok && (when === undefined || when(output.problem, context)),
    target,
    actions: [
      update<Answered['event']>(({ context, event: { output } }) =>
        !output.ok && keep ? keep(output.problem, context) : {},
      ),
      ...(also ? [also] : []),
    ],
  }));
  return flow.createStateConfig({
    tags: [...tags],
    invoke: {
      src: fromPromise<Outcome<T, HeadOfficeFault>, VisitContext>(({ input, signal }) => call(input, signal)),
      input: ({ context }) => context,
      onDone: [
        ...answered,
        ...failed,
        ...(error === undefined
          ? []
          : [
              {
                target: error,
                actions: update<Answered['event']>(({ event }) => connectionErrorOf(event.output)),
              },
            ]),
      ],
    },
    ...(back === undefined ? {} : { on: { back } }),
  });
}

/** Whether the head office said this, for the `when` of a fault's route. */
export function hasProblemCode(code: ProblemCode): (fault: HeadOfficeFault) => boolean {
  return (fault) => fault.kind === 'problem' && fault.code === code;
}
