import type { HeadOfficeConnection } from '../head-office-client/http-request.ts';
import { type FromLine, fromLineSchema, type ToLine } from './messages.ts';

/** A process as main sees it. */
export interface LineProcess {
  say(message: ToLine): void;
  onMessage(hear: (message: unknown) => void): void;
  onEnd(ended: () => void): void;
}

export interface VisitNetworkProcess {
  /** What asks for a visit, in another process. Rejects where there is no answer. */
  readonly fetch: HeadOfficeConnection['fetch'];
  /** The visit is over: its process ends with all that it read, and another stands ready. */
  renew(): void;
}

type Response = Awaited<ReturnType<HeadOfficeConnection['fetch']>>;

interface Waiting {
  readonly answered: (response: Response) => void;
  readonly failed: (because: Error) => void;
}

/** The line of one visit after the other; one that breaks is replaced when it is next needed. */
export function visitNetworkProcess(
  fork: () => LineProcess,
  authorityFile: string | undefined,
): VisitNetworkProcess {
  let line: OpenLine | undefined;
  const open = () => {
    const opened = new OpenLine(fork(), authorityFile, () => {
      if (line === opened) line = undefined;
    });
    return opened;
  };
  return {
    async fetch(url, { method, headers, body, signal }) {
      line ??= open();
      return line.ask({ url, method, headers: { ...headers }, body }, signal);
    },
    renew() {
      line?.finish();
      line = open();
    },
  };
}

class OpenLine {
  readonly #process: LineProcess;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #ended = false;

  constructor(process: LineProcess, authorityFile: string | undefined, onEnd: () => void) {
    this.#process = process;
    process.onMessage((message) => this.#hear(message));
    process.onEnd(() => {
      this.#ended = true;
      for (const { failed } of this.#waiting.values()) failed(new Error('the process of the line ended'));
      onEnd();
    });
    process.say({ type: 'open', ...(authorityFile === undefined ? {} : { authorityFile }) });
  }

  ask(
    question: Omit<Extract<ToLine, { type: 'ask' }>, 'type' | 'id'>,
    signal: AbortSignal,
  ): Promise<Response> {
    this.#asked += 1;
    const id = this.#asked;
    const abandon = () => {
      if (!this.#ended) this.#process.say({ type: 'abandon', id });
      this.#waiting.get(id)?.failed(new Error('nobody waits for the answer'));
    };
    return new Promise<Response>((answered, failed) => {
      this.#waiting.set(id, { answered, failed });
      signal.addEventListener('abort', abandon, { once: true });
      this.#process.say({ type: 'ask', id, ...question });
      if (signal.aborted) abandon();
    }).finally(() => {
      this.#waiting.delete(id);
      signal.removeEventListener('abort', abandon);
    });
  }

  finish(): void {
    this.#process.say({ type: 'finish' });
  }

  #hear(said: unknown): void {
    const message = fromLineSchema.parse(said);
    const waiting = this.#waiting.get(message.id);
    if (message.type === 'failed') waiting?.failed(new Error('the head office did not answer'));
    else waiting?.answered(responseOf(message));
  }
}

function responseOf({ status, headers, text }: Extract<FromLine, { type: 'answer' }>): Response {
  return { status, headers: { get: (name) => headers[name] ?? null }, text: async () => text };
}
