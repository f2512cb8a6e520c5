import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { headOfficeConnection } from '../../../../main/head-office-client/connection.ts';
import { createHeadOfficeClient } from '../../../../main/head-office-client/head-office-client.ts';
import { kioskConfig, kioskConfigFile } from '../../../fixtures/kiosk-config.ts';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const listening = z.object({ port: z.int() });

/** A small real HTTP server on loopback; it closes when the test is over. */
export async function smallServer(answer: (response: ServerResponse, received: Received) => void) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: string[] = [];
    for await (const chunk of request.setEncoding('utf8')) chunks.push(String(chunk));
    const { method = '', url = '', headers } = request;
    const each = { method, path: url, headers, body: chunks.join('') };
    received.push(each);
    answer(response, each);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(stop);
  return { address: `http://127.0.0.1:${listening.parse(server.address()).port}`, received, stop };
}

/** The kiosk's client on the way to an address, and how often it found nobody there. */
export function clientOf(address: string, answerSeconds = 15) {
  const { keys } = kioskConfigFile().headOffice;
  const connection = headOfficeConnection(kioskConfig({ headOffice: { url: address, keys } }).headOffice);
  let unreachable = 0;
  const client = createHeadOfficeClient({ ...connection, answerSeconds }, () => {
    unreachable += 1;
  });
  return { client, unreachable: () => unreachable };
}
