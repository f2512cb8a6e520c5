import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { createServer as createDoor, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Certificate, Certificates } from '../../fixtures/tls/certificates.ts';
import type { Fate, Garbage, Moment, Passing } from './fate.ts';
import { NarrowLine } from './narrow-line.ts';
import { forward, forwardPart, type UpstreamAnswer } from './upstream.ts';

const listening = z.object({ port: z.int() });
const PASS: Fate = { kind: 'pass' };

/** The line between kiosk and head office: TLS towards the kiosk, and whatever happens to a line on the way. */
export class FaultyLine {
  readonly #server;
  /** Where connections arrive, before anything is said on them. */
  readonly #door = createDoor((socket) => this.#enter(socket));
  readonly #certificates: Certificates;
  readonly #headOfficePort: () => number;
  readonly #sockets = new Set<Socket>();
  readonly #overtaken = new Set<() => void>();
  #lastClaimAnswer: Buffer | undefined;
  #cut = false;
  #mute = false;

  /** How much gets through, and how long a connection lasts. */
  readonly narrows = new NarrowLine();

  /** Draws the fate of each request. */
  fate: (passing: Passing) => Fate = () => PASS;
  /** Hears of each moment on the way of an envelope, and may pull a plug then. */
  onMoment: (moment: Moment) => void = () => undefined;

  constructor(certificates: Certificates, headOfficePort: () => number) {
    this.#certificates = certificates;
    this.#headOfficePort = headOfficePort;
    this.#server = createServer(certificates.good, (request, response) => {
      this.#pass(request, response).catch(() => request.socket.destroy());
    });
    // A kiosk that does not believe the certificate hangs up; that is what is wanted.
    this.#server.on('tlsClientError', () => undefined);
    this.#server.on('clientError', (_error, socket) => socket.destroy());
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#door.listen(0, '127.0.0.1', resolve));
    await this.narrows.listen(listening.parse(this.#door.address()).port);
    return `https://127.0.0.1:${this.narrows.port}`;
  }

  /** Nothing gets through, and what was under way breaks off. */
  cut(): void {
    this.#cut = true;
    this.hangUp();
  }

  /** Nothing more is heard on any connection, and nothing at all on new ones; none is broken off. */
  mute(): void {
    this.#mute = true;
  }

  /** Breaks off all connections. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Shows another certificate from now on. */
  show(which: Exclude<keyof Certificates, 'authority'>): void {
    const certificate: Certificate = this.#certificates[which];
    this.#server.setSecureContext({ ...certificate });
    this.hangUp();
  }

  /** A line without any fault from now on. */
  heal(): void {
    this.fate = () => PASS;
    this.onMoment = () => undefined;
    this.narrows.shape = undefined;
    this.#release();
    this.#cut = false;
    this.#mute = false;
    this.show('good');
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#door.close(resolve));
    this.cut();
    await Promise.all([closed, this.narrows.close()]);
  }

  #enter(socket: Socket): void {
    if (this.#cut) return void socket.destroy();
    this.#sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => this.#sockets.delete(socket));
    if (!this.#mute) this.#server.emit('connection', socket);
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    // A whole envelope or a part of one.
    const isClaim = method !== 'GET' && url.startsWith('/v1/claims/');
    const notify = (moment: Moment) => {
      if (isClaim) this.onMoment(moment);
    };
    const fate = this.fate({ isClaim });
    notify('begun');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
    if (this.#mute) return;
    const { headers } = request;
    const forwarded = {
      port: this.#headOfficePort(),
      method,
      path: url,
      headers,
      body: Buffer.concat(chunks),
    };
    const socket = request.socket;
    switch (fate.kind) {
      case 'drop':
        if (fate.where === 'answer') await forward(forwarded);
        return void socket.destroy();
      case 'cut':
        if (fate.where === 'answer') break;
        await forwardPart(forwarded, Math.floor(forwarded.body.length * fate.share));
        return void socket.destroy();
      case 'answer':
        return answerInstead(response, fate.status, fate.retryAfter);
      case 'garbage':
        return this.#garble(response, fate.what);
      case 'foreignAnswer':
        return void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(this.#lastClaimAnswer ?? '{}');
      case 'delay':
        if (fate.where === 'request') await pause(fate.ms);
        break;
      case 'overtaken':
        await Promise.race([pause(fate.ms), new Promise<void>((go) => this.#overtaken.add(go))]);
        break;
      case 'duplicate':
        await Promise.all(Array.from({ length: fate.times - 1 }, () => forward(forwarded)));
        break;
      case 'again':
        void pause(fate.afterMs).then(() => forward(forwarded));
        break;
    }
    const answering = forward(forwarded);
    notify('passedOn');
    const answer = await answering;
    if (isClaim && fate.kind !== 'overtaken') this.#release();
    if (this.#mute) return;
    if (!answer) return void socket.destroy();
    notify('answered');
    if (isClaim && answer.status === 200) this.#lastClaimAnswer = answer.body;
    if (fate.kind === 'delay' && fate.where === 'answer') await pause(fate.ms);
    const share = fate.kind === 'cut' ? fate.share : 1;
    passBack(response, answer, share, () => notify('answerBegun'));
  }

  /** Lets those go on that wait to be overtaken. */
  #release(): void {
    for (const go of this.#overtaken) go();
    this.#overtaken.clear();
  }

  #garble(response: ServerResponse, what: Garbage): void {
    const json = { 'content-type': 'application/json' };
    switch (what) {
      case 'page':
        return void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><title>Wi-Fi</title><p>Silakan masuk ke jaringan.</p>');
      case 'noHttp':
        return void response.socket?.end(Buffer.from([0, 255, 17, 3, 3, 0, 200, 10, 13, 10]));
      case 'emptyJson':
        return void response.writeHead(200, json).end('{}');
      case 'forged':
        return void response
          .writeHead(200, json)
          .end(JSON.stringify({ acknowledgement: 'eyJhbGciOiJub25lIn0.eyJvdXRjb21lIjoiYWNjZXB0ZWQifQ.' }));
      case 'truncatedJson':
        return void response.writeHead(200, json).end('{"acknowledgement":"eyJhbGci');
    }
  }
}

function answerInstead(response: ServerResponse, status: number, retryAfter?: string): void {
  const wait = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  response.writeHead(status, { 'content-type': 'text/plain', ...wait }).end('a gateway answers');
}

function passBack(
  response: ServerResponse,
  { status, headers, body }: UpstreamAnswer,
  share: number,
  onBegun: () => void,
): void {
  const { connection: _connection, 'keep-alive': _keep, 'transfer-encoding': _coding, ...rest } = headers;
  const length = status === 204 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...rest, ...length });
  if (body.length === 0) return void response.end();
  const begun = Math.min(body.length - 1, Math.floor(body.length * Math.min(share, 0.5)));
  response.write(body.subarray(0, begun), () => {
    onBegun();
    if (share < 1) response.socket?.destroy();
    else response.end(body.subarray(begun));
  });
}
