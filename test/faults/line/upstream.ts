import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Forwarded {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Connections that live for one request, so that none is left over from a head office that was killed. */
const agent = new Agent({ keepAlive: false });
const PATIENCE_MS = 20_000;

/** Sends a request on to the head office; undefined when there was no whole answer. */
export function forward(given: Forwarded): Promise<UpstreamAnswer | undefined> {
  return new Promise((resolve) => {
    const outgoing = open(given);
    outgoing.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', () => resolve(undefined));
      answer.on('close', () => {
        if (!answer.complete) return resolve(undefined);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      });
    });
    outgoing.on('error', () => resolve(undefined));
    outgoing.end(given.body);
  });
}

/** Sends on the beginning of a request and breaks off. */
export function forwardPart(given: Forwarded, bytes: number): Promise<void> {
  return new Promise((resolve) => {
    const outgoing = open(given);
    outgoing.on('error', () => resolve());
    outgoing.on('close', () => resolve());
    outgoing.write(given.body.subarray(0, bytes), () => outgoing.destroy());
  });
}

function open({ port, method, path, headers, body }: Forwarded) {
  const { 'transfer-encoding': _coding, connection: _connection, ...rest } = headers;
  return request({
    agent,
    host: '127.0.0.1',
    port,
    method,
    path,
    timeout: PATIENCE_MS,
    headers: { ...rest, 'content-length': body.length },
  });
}
