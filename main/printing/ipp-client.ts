import { Buffer } from 'node:buffer';
import { request } from 'node:http';
import { decodeAnswer, encodeRequest, type IppAnswer, type IppRequest } from './ipp.ts';

/** Longer than a print service on the same machine ever takes to answer. */
const ANSWER_MS = 5_000;

/** Sends one request to the print service. Undefined where it does not answer, or not in its protocol. */
export type IppClient = (path: string, request: IppRequest) => Promise<IppAnswer | undefined>;

/** `server` is the path of the service's socket, or `host:port`. */
export function ippClient(server: string): IppClient {
  const [hostname = '', port = '631'] = server.split(':');
  const address = server.startsWith('/') ? { socketPath: server } : { hostname, port };
  return (path, message) =>
    new Promise((resolve) => {
      const body = encodeRequest(message);
      const asked = request(
        {
          ...address,
          path,
          method: 'POST',
          timeout: ANSWER_MS,
          agent: false,
          headers: { host: 'localhost', 'content-type': 'application/ipp', 'content-length': body.length },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', () => resolve(undefined));
          answer.on('end', () => resolve(read(Buffer.concat(chunks))));
        },
      );
      asked.on('timeout', () => asked.destroy());
      // Also after `destroy`, which ends in an error of its own.
      asked.on('error', () => resolve(undefined));
      asked.on('close', () => resolve(undefined));
      asked.end(body);
    });
}

function read(message: Buffer): IppAnswer | undefined {
  try {
    return decodeAnswer(message);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
