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
  const errors = error === undefined ? [] : [{ target: error, keep: connectionErrorOf }];
  return flow.createStateConfig({
    tags: [...tags],
    invoke: {
      src: fromPromise<Outcome<T, HeadOfficeFault>, VisitContext>(({ input, signal }) => call(input, signal)),
      input: ({ context }) => context,
      onDone: [
        ...routed([done].flat(), (output: Outcome<T, HeadOfficeFault>) =>
          output.ok ? { part: output.value } : null,
        ),
        ...routed([...faults, ...errors], (output: Outcome<T, HeadOfficeFault>) =>
          output.ok ? null : { part: output.problem },
        ),
      ],
    },
    ...(back === undefined ? {} : { on: { back } }),
  });
}

/** The transitions of these routes, taken where the output has the part that they look at. */
function routed<Output, Part>(
  routes: readonly Route<Part>[],
  find: (output: Output) => { readonly part: Part } | null,
) {
  type Answered = { context: VisitContext; event: DoneActorEvent<Output> };
  return routes.map(({ target, when, keep, also }) => ({
    guard({ context, event }: Answered) {
      const found = find(event.output);
      return found !== null && (when === undefined || when(found.part, context));
    },
    target,
    actions: [
      update<Answered['event']>(({ context, event }) => {
        const found = find(event.output);
        return found && keep ? keep(found.part, context) : {};
      }),
      ...(also ? [also] : []),
    ],
  }));
}

/** Whether the head office said this, for the `when` of a fault's route. */
export function hasProblemCode(code: ProblemCode): (fault: HeadOfficeFault) => boolean {
  return (fault) => fault.kind === 'problem' && fault.code === code;
}
