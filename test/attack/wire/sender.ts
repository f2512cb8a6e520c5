import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { jsonOf } from './well-formed.ts';

/** By then a head office that means to answer has done so. */
const PATIENCE_MS = 30_000;
/** Who has answered on a socket and is silent for so long has said all. */
const SAID_ALL_MS = 400;
/** The one address from which the head office believes X-Forwarded-For (RFC 7239 speaks of the same). */
export const PROXY = '127.200.0.1';

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
  readonly json: unknown;
  readonly milliseconds: number;
}

/** One request, and what came of it. */
export interface Exchange {
  /** Method and path. */
  readonly asked: string;
  readonly sent: string;
  readonly answer: WireAnswer | undefined;
  /** Both ways. */
  readonly bytes: number;
  /** Said to be in the way, and not to be answered. */
  readonly poured?: true;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly token?: string;
}

interface SenderOptions {
  readonly headOffice: string;
  /** IPv4 of loopback as they are, or any address as a load balancer would tell it. */
  readonly from: string;
  readonly onExchange?: (exchange: Exchange) => void;
}

/** Somebody at an address who speaks HTTP to the head office, each request on a connection of its own. */
export class Sender {
  readonly from: string;
  readonly #headOffice: URL;
  readonly #onExchange: (exchange: Exchange) => void;

  constructor({ headOffice, from, onExchange = () => undefined }: SenderOptions) {
    this.from = from;
    this.#headOffice = new URL(headOffice);
    this.#onExchange = onExchange;
  }

  /** The same person at another address. */
  at(from: string): Sender {
    return new Sender({ headOffice: this.#headOffice.href, from, onExchange: this.#onExchange });
  }

  get(path: string, asked: Asked = {}): Promise<WireAnswer | undefined> {
    return this.send('GET', path, asked);
  }

  post(path: string, json: unknown, asked: Asked = {}): Promise<WireAnswer | undefined> {
    return this.send('POST', path, { ...asked, json });
  }

  /** Undefined where no answer came. */
  async send(method: string, path: string, asked: Asked = {}): Promise<WireAnswer | undefined> {
    const body = bodyOf(asked);
    const headers = { ...typeOf(asked), ...this.#forwarded(), ...tokenOf(asked), ...asked.headers };
    const { answer, bytes } = await this.#exchange(method, path, headers, body);
    const sent = [
      path,
      JSON.stringify(headers),
      body?.toString('latin1') ?? '',
      Object.values(asked.form ?? {}).join(' '),
    ].join('\n');
    this.#onExchange({ asked: `${method} ${path}`, sent, answer, bytes });
    return answer;
  }

  /** A connection on which anything may be said. */
  open(): Socket {
    const { hostname, port } = this.#headOffice;
    const socket = connect({ host: hostname, port: Number(port), localAddress: this.#local });
    return socket.on('error', () => undefined);
  }

  /** Says exactly this, and hears until the head office ends, or has answered and says no more. */
  async say(bytes: string | Buffer): Promise<string> {
    const socket = this.open();
    const pieces: Buffer[] = [];
    const ended = new Promise((resolve) => {
      let quiet = setTimeout(resolve, PATIENCE_MS);
      socket.on('data', (piece: Buffer) => {
        pieces.push(piece);
        clearTimeout(quiet);
        quiet = setTimeout(resolve, SAID_ALL_MS);
      });
      socket.once('close', () => {
        clearTimeout(quiet);
        resolve(undefined);
      });
    });
    socket.write(bytes);
    await ended;
    const text = Buffer.concat(pieces).toString('latin1');
    const count = socket.bytesRead + socket.bytesWritten;
    socket.destroy();
    const line = bytes.toString('latin1').split('\r\n')[0]?.slice(0, 60) ?? '';
    this.#onExchange({ asked: line, sent: bytes.toString('latin1'), answer: readRaw(text), bytes: count });
    return text;
  }

  /** Counts what went over a socket that was only there to be in the way. */
  countPoured({ bytesRead, bytesWritten }: Socket): void {
    const bytes = bytesRead + bytesWritten;
    this.#onExchange({ asked: 'a socket', sent: '', answer: undefined, bytes, poured: true });
  }

  get #local(): string {
    return this.from.startsWith('127.') ? this.from : PROXY;
  }

  #forwarded(): Record<string, string> {
    return this.#local === PROXY ? { 'x-forwarded-for': this.from } : {};
  }

  #exchange(
    method: string,
    path: string,
    headers: Asked['headers'],
    body: Buffer | undefined,
  ): Promise<Pick<Exchange, 'answer' | 'bytes'>> {
    const { hostname, port } = this.#headOffice;
    return new Promise((resolve) => {
      const begun = performance.now();
      const length = body === undefined ? {} : { 'content-length': String(body.length) };
      const options = { host: hostname, port, method, path, agent: false, localAddress: this.#local };
      const asking = request({ ...options, headers: { ...length, ...copyOf(headers) } });
      const end = (answer: WireAnswer | undefined) => {
        clearTimeout(late);
        const { socket } = asking;
        resolve({ answer, bytes: (socket?.bytesRead ?? 0) + (socket?.bytesWritten ?? 0) });
        asking.destroy();
      };
      const late = setTimeout(() => end(undefined), PATIENCE_MS);
      asking.once('error', () => end(undefined));
      asking.once('response', (response) => {
        void read(response).then((text) => end(answerOf(response, text, performance.now() - begun)));
      });
      asking.end(body);
    });
  }
}

function answerOf(
  { statusCode = 0, headers }: IncomingMessage,
  text: string,
  milliseconds: number,
): WireAnswer {
  const single = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return {
    status: statusCode,
    headers: Object.fromEntries(single),
    cookies: headers['set-cookie'] ?? [],
    text,
    json: jsonOf(text),
    milliseconds,
  };
}

async function read(response: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of response) pieces.push(Buffer.from(piece));
  } catch {
    // What came before the connection broke.
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The first answer of what was heard on a socket. */
function readRaw(text: string): WireAnswer | undefined {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  if (status === 0) return undefined;
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  const lines = head.split('\r\n').slice(1);
  const headers = lines.map((line) => {
    const [name = '', ...value] = line.split(':');
    return [name.toLowerCase(), value.join(':').trim()];
  });
  return {
    status,
    headers: Object.fromEntries(headers),
    cookies: [],
    text: body,
    json: jsonOf(body),
    milliseconds: 0,
  };
}

function bodyOf({ json, form, body }: Asked): Buffer | undefined {
  if (body !== undefined) return Buffer.from(body);
  if (form !== undefined) return Buffer.from(new URLSearchParams(form).toString());
  return json === undefined ? undefined : Buffer.from(JSON.stringify(json));
}

function typeOf({ json, form }: Asked): Record<string, string> {
  if (form !== undefined) return { 'content-type': 'application/x-www-form-urlencoded' };
  return json === undefined ? {} : { 'content-type': 'application/json' };
}

function tokenOf({ token }: Asked): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

function copyOf(headers: Asked['headers'] = {}): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
