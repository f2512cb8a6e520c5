import type { ClaimId } from '../../contract/claim/claim.ts';
import { defaultSettings, type Settings } from '../../contract/kiosk-api/actions/settings.ts';
import type { Delivery } from '../../contract/kiosk-api/screens/claim.ts';
import type { StaffPerson } from '../../contract/staff/staff.ts';
import type { AnswerTimes } from '../answer-watch.ts';
import type { MainMessage, VisitRequest, VisitState } from './messages.ts';
import {
  type VisitClient,
  type VisitFault,
  type VisitNews,
  type VisitProcess,
  visitClient,
} from './visit-client.ts';

/** Time for the head office to hear that a session is over, before the process is killed. */
const LEAVE_MS = 500;
/** A process that lives shorter than this has hardly begun. */
const SHORT_LIFE_MS = 5_000;
/** Before the next one is tried after several that hardly began. */
const REST_MS = { first: 250, longest: 10_000 };

type Opening = Extract<MainMessage, { type: 'open' }>;
/** Who helps, as a visit knows them. */
export interface Helper extends Pick<StaffPerson, 'staffId' | 'name'> {
  /** Null where the line was down, and nobody could check a PIN. */
  readonly credentialId: string | null;
}

/** Nobody is there. */
const RESTING: VisitState = {
  phase: 'resting',
  waiting: false,
  asking: false,
  camera: false,
  handOver: null,
  helper: 'none',
  helps: 0,
  actions: 0,
  settings: defaultSettings,
};

export interface VisitsDependencies<Port> {
  readonly fork: () => VisitProcess<Port>;
  /** What a visit that begins now begins with. */
  readonly opening: () => Omit<Opening, 'type' | 'interrupted'>;
  readonly times: AnswerTimes;
  readonly answer: (request: VisitRequest) => Promise<string | null>;
  /** What main knows of the visit has changed. */
  readonly onState: (state: VisitState, before: VisitState) => void;
  readonly onNews: (news: Exclude<VisitNews, { type: 'state' | 'ended' | 'finished' }>) => void;
  /** The visit is over, and the next one stands ready: the page is to be replaced. */
  readonly onEnded: () => void;
  /** It did not come to its end. `phase` is where it stood. */
  readonly onFault: (because: VisitFault, phase: VisitState['phase']) => void;
}

/** The visits of a kiosk, each in a process of its own: one stands ready or is on, and the next is there when it ends. */
export interface Visits<Port> {
  /** Starts the first one. */
  start(): void;
  state(): VisitState;
  /** There is a process; none for a moment where several broke at once. */
  isAlive(): boolean;
  /** Hands the visit its end of the port to the page. */
  connect(port: Port): void;
  /** Tells the visit, and the next one where it stands ready already. */
  tell(message: Extract<MainMessage, { type: 'surroundings' | 'policy' | 'keys' | 'time' }>): void;
  /** Tells the visit alone. */
  say(message: Extract<MainMessage, { type: 'touch' | 'helpEnded' | 'sendPrintout' | 'printJob' }>): void;
  /**
   * A member of staff would help, in the visit that is on or in one that begins.
   * @returns the count of helpers from which on the visit knows of this one.
   */
  help(helper: Helper): number;
  deliver(claimId: ClaimId, delivery: Delivery): void;
  /** Ends the visit that is on, without a goodbye. */
  interrupt(because: VisitFault): void;
  stop(): Promise<void>;
}

interface Visit<Port> {
  readonly client: VisitClient<Port>;
  readonly openedAt: number;
  state: VisitState;
}

export function openVisits<Port>(dependencies: VisitsDependencies<Port>): Visits<Port> {
  const { fork, opening, times, answer, onState, onNews, onEnded, onFault } = dependencies;
  let current: Visit<Port> | undefined;
  let next: Visit<Port> | undefined;
  /** Visits that are over, whose process lives for a moment. */
  const leaving = new Map<Visit<Port>, { readonly left: Promise<void>; readonly leave: () => void }>();
  let shortLives = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function open(interrupted: Settings | null): Visit<Port> {
    const visit: Visit<Port> = {
      openedAt: performance.now(),
      state: RESTING,
      client: visitClient({
        process: fork(),
        times,
        answer: (request) => (visit === current ? answer(request) : Promise.resolve(null)),
        onNews: (news) => hear(visit, news),
        onFault: (because) => giveUp(visit, because),
      }),
    };
    visit.client.post({ type: 'open', ...opening(), interrupted });
    return visit;
  }

  function hear(visit: Visit<Port>, news: VisitNews): void {
    if (news.type === 'finished') {
      leave(visit);
      return;
    }
    if (news.type === 'state') {
      const before = visit.state;
      visit.state = news.state;
      if (visit !== current) return;
      onState(news.state, before);
      visit.client.post({ type: 'stateKnown', number: news.number });
      if (news.state.phase === 'farewell') next ??= open(null);
      return;
    }
    if (visit !== current) return;
    if (news.type === 'ended') end(visit);
    else onNews(news);
  }

  /** The next one takes its place at once; its process has a moment to tell the head office, and no more. */
  function end(visit: Visit<Port>): void {
    shortLives = 0;
    leaveSoon(visit);
    replace(null);
  }

  function leaveSoon(visit: Visit<Port>): void {
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      const latest = setTimeout(() => leave(), LEAVE_MS);
      leave = () => {
        clearTimeout(latest);
        leaving.delete(visit);
        visit.client.kill();
        resolve();
      };
    });
    leaving.set(visit, { left, leave });
  }

  const leave = (visit: Visit<Port>) => leaving.get(visit)?.leave();

  function replace(interrupted: Settings | null): void {
    const before = current?.state ?? RESTING;
    if (interrupted) {
      next?.client.kill();
      next = undefined;
    }
    current = next ?? open(interrupted);
    next = undefined;
    onState(current.state, before);
    onEnded();
  }

  function giveUp(visit: Visit<Port>, because: VisitFault): void {
    if (visit === next) next = undefined;
    leave(visit);
    if (visit !== current || stopped) return;
    const { phase, settings } = visit.state;
    onFault(because, phase);
    shortLives = performance.now() - visit.openedAt < SHORT_LIFE_MS ? shortLives + 1 : 0;
    const interrupted = phase === 'visit' || phase === 'interrupted' ? settings : null;
    if (shortLives <= 1) {
      replace(interrupted);
      return;
    }
    const before = visit.state;
    current = undefined;
    onState(RESTING, before);
    onEnded();
    const restMs = Math.min(REST_MS.first * 2 ** shortLives, REST_MS.longest);
    again = setTimeout(() => replace(interrupted), restMs);
  }

  return {
    start() {
      current = open(null);
    },
    state: () => current?.state ?? RESTING,
    isAlive: () => current !== undefined,
    connect: (port) => current?.client.post({ type: 'page' }, [port]),
    tell(message) {
      current?.client.post(message);
      next?.client.post(message);
    },
    say: (message) => current?.client.post(message),
    help(helper) {
      // Nobody comes back to a visit that says goodbye.
      if (current?.state.phase === 'farewell') end(current);
      const known = (current?.state.helps ?? 0) + 1;
      current?.client.post({ type: 'help', helper });
      return known;
    },
    deliver: (claimId, delivery) => current?.client.post({ type: 'delivered', claimId, delivery }),
    interrupt(because) {
      if (!current) return;
      current.client.kill();
      giveUp(current, because);
    },
    async stop() {
      stopped = true;
      clearTimeout(again);
      next?.client.kill();
      if (current) {
        current.client.post({ type: 'stop' });
        leaveSoon(current);
      }
      current = undefined;
      await Promise.all([...leaving.values()].map(({ left }) => left));
    },
  };
}
