import { type AnyActorLogic, type AnyEventObject, and, assign, or, setup, stateIn } from 'xstate';
import type { ClaimId } from '../../../contract/claim/claim.ts';
import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import type { Settings } from '../../../contract/kiosk-api/actions/settings.ts';
import type { PersonalAct } from '../../../contract/kiosk-api/screens/assistance.ts';
import type { Delivery } from '../../../contract/kiosk-api/screens/claim.ts';
import { whileRead } from './clocks.ts';
import type { Helper, VisitContext } from './context.ts';
import { isHelped, isWithoutBalance } from './evidence.ts';
import type { VisitPorts } from './ports.ts';
import type { Station } from './stations.ts';

/** A claim sent earlier has been decided on while its receipt is still on the screen. */
interface Delivered {
  readonly type: 'delivered';
  readonly claimId: ClaimId;
  readonly delivery: Delivery;
}

/** A member of staff has signed in beside this visit, and is gone again. */
interface StaffCame {
  readonly type: 'staffCame';
  readonly helper: Helper;
}

/** The process of the visit before ended in the middle. */
interface Interrupted {
  readonly type: 'interrupted';
  /** What that visit was shown in. */
  readonly settings: Settings;
}

/** Headphones were plugged in or pulled out. */
interface Headphones {
  readonly type: 'headphones';
  readonly pluggedIn: boolean;
}

export type VisitEvent =
  | Action
  | Delivered
  | StaffCame
  | Interrupted
  | Headphones
  /** Staff help no more; they have opened their own page at the kiosk. */
  | { readonly type: 'helpEnded' | 'staffAtScreen' };

/** What the rest of the kiosk asks about a step, said by the step itself. */
export type VisitTag =
  /** The page shows the camera. */
  | 'camera'
  /** The person waits for the kiosk, or the page has a time limit of its own: nobody is asked whether they are there. */
  | 'busy'
  /** It does not matter whether the participant or staff have the screen. */
  | 'neutral'
  /** Nobody's visit: it has not begun, or it is over. */
  | 'nobody'
  /** The visit cannot be finished from here. */
  | 'unfinishable'
  /** The step comes once for each document. */
  | 'eachDocument'
  /** What nobody does for the participant. */
  | `personal.${PersonalAct}`
  /** Where the step stands in "Langkah n dari m". */
  | `station.${Station}`;

/** Each call stands in the step that waits for it; none is known by a name. */
const actors: Record<string, AnyActorLogic> = {};
interface InlineActor {
  readonly src: string;
  readonly logic: AnyActorLogic;
  readonly id: string | undefined;
}

/** Types, guards and actions that several topics share; what one topic alone needs stands there. */
export const flow = setup({
  types: {
    context: {} as VisitContext,
    events: {} as VisitEvent,
    input: {} as VisitPorts,
    tags: {} as VisitTag,
  },
  actors,
  guards: {
    changing: ({ context }) => context.changing,
    hasSession: ({ context }) => context.session !== null,
    isSpeaking: ({ context }) => context.speaking,
    isHelped: ({ context }) => isHelped(context),
    reasonChosen: ({ context }) => context.reason !== null,
    waitsForStaff: and([
      or([stateIn({ call: 'called' }), stateIn({ call: 'asking' })]),
      ({ context: { call, ports } }) =>
        call !== null && ports.now().getTime() - call.at.getTime() < ports.times.callWaitMs,
    ]),
    withoutBalance: ({ context }) => isWithoutBalance(context),
  },
  actions: {
    clearProblem: assign({ problem: null, refused: false, unanswered: false }),
    forgetPassword: assign(({ context }) => {
      const { signInPassword: _s, registerPassword: _r, ...answers } = context.answers;
      const { signInPassword: _typedS, registerPassword: _typedR, ...typed } = context.typed;
      return { answers, typed };
    }),
    markUnanswered: assign({ unanswered: true }),
    startChanging: assign({ changing: true }),
    stopChanging: assign({ changing: false }),
    closeHelp: assign({ helpOpen: false }),
    noteSpeech: assign(({ event }) => (event.type === 'speech' ? { speaking: event.speaking } : {})),
  },
  delays: {
    idle: ({ context }) => whileRead(context, context.ports.times.idleMs),
    second: 1_000,
    receipt: ({ context }) => whileRead(context, context.ports.times.receiptMs),
    farewell: ({ context }) => whileRead(context, context.ports.times.farewellMs),
    introduction: ({ context }) => whileRead(context, context.ports.times.introductionMs),
    callAsk: ({ context }) => context.ports.times.callAskMs,
  },
});

/** A change of the context that several transitions share; `Event` is what it needs of the event. */
export function update<Event extends AnyEventObject = VisitEvent>(
  change: (now: { readonly context: VisitContext; readonly event: Event }) => Partial<VisitContext>,
) {
  return assign<VisitContext, Event, undefined, VisitEvent, InlineActor>(change);
}
