import type { HeadOfficeConnection } from '../head-office-client/http-request.ts';
import { type RequestMessage, type ResponseMessage, responseMessageSchema } from './messages.ts';

/** A network process as main sees it. */
export interface NetworkProcess {
  post(message: RequestMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
}

export interface VisitNetworkProcess {
  /** A `fetch` that runs in the visit's network process. Rejects where there is no answer. */
  readonly fetch: HeadOfficeConnection['fetch'];
  /** The visit is over: its process ends with all that it read, and another one is started. */
  renew(): void;
}

type Response = Awaited<ReturnType<HeadOfficeConnection['fetch']>>;

interface PendingRequest {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

/** The network processes, one for each visit; one that ends by itself is replaced when it is next needed. */
export function visitNetworkProcess(
  fork: () => NetworkProcess,
  authorityFile: string | undefined,
): VisitNetworkProcess {
  let current: ProcessClient | undefined;
  const start = () => {
    const started = new ProcessClient(fork(), authorityFile, () => {
      if (current === started) current = undefined;
    });
    return started;
  };
  return {
    async fetch(url, { method, headers, body, signal }) {
      current ??= start();
      return current.fetch({ url, method, headers: { ...headers }, body }, signal);
    },
    renew() {
      current?.finish();
      current = start();
    },
  };
}

/** Requests to one process, and its answers. */
class ProcessClient {
  readonly #process: NetworkProcess;
  readonly #pending = new Map<number, PendingRequest>();
  #lastId = 0;
  #exited = false;

  constructor(process: NetworkProcess, authorityFile: string | undefined, onExit: () => void) {
    this.#process = process;
    process.onMessage((message) => this.#onMessage(message));
    process.onExit(() => {
      this.#exited = true;
      for (const { reject } of this.#pending.values()) reject(new Error('the network process ended'));
      onExit();
    });
    process.post({ type: 'open', ...(authorityFile === undefined ? {} : { authorityFile }) });
  }

  fetch(
    request: Omit<Extract<RequestMessage, { type: 'fetch' }>, 'type' | 'id'>,
    signal: AbortSignal,
  ): Promise<Response> {
    this.#lastId += 1;
    const id = this.#lastId;
    const abort = () => {
      if (!this.#exited) this.#process.post({ type: 'abort', id });
      this.#pending.get(id)?.reject(new Error('the request was aborted'));
    };
    return new Promise<Response>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      signal.addEventListener('abort', abort, { once: true });
      this.#process.post({ type: 'fetch', id, ...request });
      if (signal.aborted) abort();
    }).finally(() => {
      this.#pending.delete(id);
      signal.removeEventListener('abort', abort);
    });
  }

  finish(): void {
    this.#process.post({ type: 'finish' });
  }

  #onMessage(received: unknown): void {
    const message = responseMessageSchema.parse(received);
    const pending = this.#pending.get(message.id);
    if (message.type === 'failed') pending?.reject(new Error('the head office did not answer'));
    else pending?.resolve(toResponse(message));
  }
}

function toResponse({ status, headers, text }: Extract<ResponseMessage, { type: 'response' }>): Response {
  return { status, headers: { get: (name) => headers[name] ?? null }, text: async () => text };
}
