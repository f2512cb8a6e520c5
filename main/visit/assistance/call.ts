import { type DoneActorEvent, fromPromise } from 'xstate';
import type { CallEnd, HelpCallAnswer } from '../../../contract/assistance/help-call.ts';
import type { StaffCall } from '../../../contract/kiosk-api/screens/assistance.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { HeadOfficeFault } from '../../head-office-client/answers.ts';
import type { VisitContext } from '../chart/context.ts';
import { flow, update } from '../chart/setup.ts';

type Answered = Outcome<HelpCallAnswer, HeadOfficeFault>;
type Asking = (context: VisitContext, callId: string, signal: AbortSignal) => Promise<Answered>;
type Guarded = { readonly event: DoneActorEvent<Answered> };

/** Of the call under way. */
function asked(ask: Asking) {
  return fromPromise<Answered, VisitContext>(({ input, signal }) => {
    if (!input.call) throw new Error('nobody is asked of before they are called');
    return ask(input, input.call.callId, signal);
  });
}

const isState = (state: HelpCallAnswer['state']) => {
  return ({ event: { output } }: Guarded) => output.ok && output.value.state === state;
};
const isUnanswered = ({ event: { output } }: Guarded) =>
  output.ok && output.value.state === 'over' && output.value.outcome === 'unanswered';
const isProblem = (code: 'tooManyAttempts' | 'notFound') => {
  return ({ event: { output } }: Guarded) =>
    !output.ok && output.problem.kind === 'problem' && output.problem.code === code;
};

const begin = update(({ context: { ports } }) => ({
  call: { callId: ports.newCallId(), at: ports.now(), coming: null },
}));
const noteAnswer = update<Guarded['event']>(({ context: { call }, event: { output } }) => {
  if (!call || !output.ok || output.value.state !== 'coming') return {};
  const { staffName, at } = output.value;
  return { call: { ...call, coming: { staffName, at } } };
});

/** The head office is told, which is not waited for: a call that nobody ends ends there by itself. */
function end(because: CallEnd) {
  return {
    target: 'none',
    actions: [
      ({ context: { call, ports } }: { readonly context: VisitContext }) => {
        if (call) void ports.headOffice.endHelpCall(call.callId, because);
      },
    ],
  } as const;
}

const ends = {
  takeBackCall: end('takenBack'),
  finish: end('visitEnded'),
  staffCame: end('staffCame'),
  staffAtScreen: end('staffCame'),
} as const;

/** What was said of a call that failed is over with the page that says it. */
const again = {
  callStaff: { target: 'calling', actions: begin },
  closeHelp: 'none',
  finish: 'none',
} as const;

/**
 * Whether staff were called to this kiosk, beside whatever the person does meanwhile. While the call stands the head office
 * is asked again and again; a question that is lost on the way changes nothing.
 */
export const call = flow.createStateConfig({
  initial: 'none',
  states: {
    none: { on: { callStaff: { target: 'calling', actions: begin } } },
    calling: {
      invoke: {
        src: asked(({ ports }, callId, signal) =>
          ports.headOffice.callStaff(callId, { counterName: ports.counterName }, signal),
        ),
        input: ({ context }) => context,
        onDone: [
          { guard: isUnanswered, target: 'unanswered' },
          { guard: isState('over'), target: 'none' },
          { guard: isProblem('tooManyAttempts'), target: 'tooMany' },
          { guard: ({ event: { output } }) => !output.ok, target: 'unreachable' },
          { target: 'called', actions: noteAnswer },
        ],
      },
      on: ends,
    },
    called: { after: { callAsk: 'asking' }, on: ends },
    asking: {
      invoke: {
        src: asked(({ ports }, callId, signal) => ports.headOffice.findHelpCall(callId, signal)),
        input: ({ context }) => context,
        onDone: [
          { guard: isUnanswered, target: 'unanswered' },
          { guard: isState('over'), target: 'none' },
          { guard: isProblem('notFound'), target: 'unanswered' },
          { target: 'called', actions: noteAnswer },
        ],
      },
      on: ends,
    },
    unreachable: { on: again },
    unanswered: { on: again },
    tooMany: { on: again },
  },
});

/** How a call stands, for the page; null where the visit is over and nobody would wait. */
export function staffCall(visit: {
  readonly context: VisitContext;
  readonly value: { readonly step: string; readonly call: string };
}): StaffCall | null {
  const { value, context } = visit;
  if (value.step === 'farewell' || value.step === 'ended') return null;
  switch (value.call) {
    case 'calling':
    case 'unreachable':
    case 'unanswered':
    case 'tooMany':
      return { state: value.call };
    case 'called':
    case 'asking':
      return context.call?.coming ? { state: 'coming', ...context.call.coming } : { state: 'called' };
    default:
      return { state: 'none' };
  }
}
