import { type AnswerTimes, AnswerWatch } from '../answer-watch.ts';
import { countPerSecond } from '../per-second.ts';
import { type MainMessage, type VisitMessage, type VisitRequest, visitMessageSchema } from './messages.ts';

/** A visit's process as main sees it. `Port` is a port to a page, which is handed on and never used. */
export interface VisitProcess<Port> {
  post(message: MainMessage, ports?: readonly Port[]): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** Why a visit's process was given up: it ended, did not answer, said what it must not or too much, or told of a bug. */
export type VisitFault = 'ended' | 'hung' | 'form' | 'flood' | 'bug';

/** What a visit says besides what is answered here. */
export type VisitNews = Exclude<VisitMessage, { type: 'request' | 'pong' }>;

/** More messages in a second than any visit has. */
const MOST_A_SECOND = 500;

export interface VisitClientDependencies<Port> {
  readonly process: VisitProcess<Port>;
  readonly times: AnswerTimes;
  /** The answer to a request; null where it could not be done. */
  readonly answer: (request: VisitRequest) => Promise<string | null>;
  readonly onNews: (news: VisitNews) => void;
  /** It is of no more use, and was killed. */
  readonly onFault: (because: VisitFault) => void;
}

/** One visit's process, which is trusted in nothing: what it says is parsed, counted, and has a time limit. */
export interface VisitClient<Port> {
  post(message: MainMessage, ports?: readonly Port[]): void;
  /** Ends the process, whatever it is doing. */
  kill(): void;
}

export function visitClient<Port>(dependencies: VisitClientDependencies<Port>): VisitClient<Port> {
  const { process, times, answer, onNews, onFault } = dependencies;
  let gone = false;
  const heard = countPerSecond();
  let pings = 0;
  const watch = new AnswerWatch(times);

  const pinging = setInterval(() => {
    if (watch.isOver()) return giveUp('hung');
    watch.pinged();
    pings += 1;
    process.post({ type: 'ping', number: pings });
  }, times.pingSeconds * 1_000);

  function kill(): void {
    gone = true;
    clearInterval(pinging);
    process.kill();
  }

  function giveUp(because: VisitFault): void {
    if (gone) return;
    kill();
    onFault(because);
  }

  async function respond(id: number, request: VisitRequest): Promise<void> {
    const value = await answer(request);
    if (!gone) process.post({ type: 'answer', id, value });
  }

  process.onExit(() => giveUp('ended'));
  process.onMessage((received) => {
    if (gone) return;
    if (heard() > MOST_A_SECOND) return giveUp('flood');
    const message = visitMessageSchema.safeParse(received);
    if (!message.success) return giveUp('form');
    const { data } = message;
    watch.started();
    if (data.type === 'pong') {
      if (data.number === pings) watch.answered();
      return;
    }
    if (data.type === 'request') return void respond(data.id, data.request);
    onNews(data);
    if (data.type === 'broken') giveUp('bug');
  });
  return {
    post(message, ports) {
      if (!gone) process.post(message, ports);
    },
    kill,
  };
}
