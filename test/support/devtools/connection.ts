import { z } from 'zod';

const messageSchema = z.union([
  z.object({ id: z.int(), result: z.unknown() }),
  z.object({ id: z.int(), error: z.object({ message: z.string() }) }),
  // What is told unasked, and asked for by nobody here.
  z.object({ method: z.string() }),
]);

/** A page whose process ended meanwhile may never answer. */
const ANSWER_MS = 5_000;

/** Sees each message as it goes to the kiosk or comes from it. */
export type OnMessage = (text: string) => void;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Talks to one page by the DevTools protocol. All messages go through the kiosk's main process, so whoever watches what main
 * knows must know what they say.
 */
export class DevToolsConnection {
  readonly #socket: WebSocket;
  readonly #onMessage: OnMessage;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  private constructor(socket: WebSocket, onMessage: OnMessage) {
    this.#socket = socket;
    this.#onMessage = onMessage;
    socket.addEventListener('message', ({ data }) => this.#receive(String(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the kiosk has gone'));
    });
  }

  static async open(url: string, onMessage: OnMessage): Promise<DevToolsConnection> {
    const socket = new WebSocket(url);
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true });
      socket.addEventListener('error', () => reject(new Error('the page cannot be reached')), { once: true });
    });
    return new DevToolsConnection(socket, onMessage);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** @throws where the page was replaced before it answered, among other things. */
  async send(method: string, params: object): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const text = JSON.stringify({ id, method, params });
    this.#onMessage(text);
    let timer: ReturnType<typeof setTimeout> | undefined;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      timer = setTimeout(() => reject(new Error(`${method} was not answered`)), ANSWER_MS);
      this.#socket.send(text);
    }).finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(id);
    });
  }

  close(): void {
    this.#socket.close();
  }

  #receive(text: string): void {
    this.#onMessage(text);
    const message = messageSchema.parse(JSON.parse(text));
    if (!('id' in message)) return;
    const waiting = this.#waiting.get(message.id);
    if ('error' in message) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }
}
