import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import { assertionOf } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import type { TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { clientOf, smallServer } from '../../../fixtures/head-office-client/small-server.ts';
import { startTcpProxy, type TcpProxy } from '../../../fixtures/line/tcp-proxy.ts';

// The kiosk's client and the head office with a slow line between them, which holds in its buffers what it has not carried yet.

const claimId = claimIdSchema.parse('019abcde-0000-7000-8000-000000000001');
const signal = new AbortController().signal;
/** No envelope: the head office says so as soon as it has all of it. */
const MALFORMED = { ok: false, problem: { kind: 'problem', code: 'malformed', retryAfterSeconds: null } };
const UNREACHABLE = { ok: false, problem: { kind: 'unreachable' } };
const PATIENCE = 60_000;

let headOffice: TestHeadOffice;
let assertion: ReturnType<typeof assertionOf>;
headOfficeForAll({ settings: { limits: { bodyIdleSeconds: 4 } } }, (started) => {
  ({ headOffice } = started);
  assertion = assertionOf(started.kiosk, started.clock);
});

let line: TcpProxy;
beforeEach(async () => {
  line = await startTcpProxy({ host: '127.0.0.1', port: Number(new URL(headOffice.address).port) });
  onTestFinished(() => line.close());
});

const submit = (bytes: number, answerSeconds: number) =>
  clientOf(`http://127.0.0.1:${line.port}`, { answerSeconds, assertion }).client.submitClaim(
    claimId,
    'x'.repeat(bytes),
    signal,
  );

/** Answers as soon as it has the head of a request, and reads no body. */
async function rawServer(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => answer(response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return { address: `http://127.0.0.1:${port}` };
}

describe('an upload', () => {
  test(
    'that makes progress arrives, however long it takes',
    async () => {
      line.bytesPerSecond = 100_000;
      expect(await submit(900_000, 3)).toEqual(MALFORMED);
    },
    PATIENCE,
  );

  test(
    'that stands still is given up',
    async () => {
      line.mostBytes = 200_000;
      line.bytesPerSecond = 100_000;
      expect(await submit(900_000, 2)).toEqual(UNREACHABLE);
    },
    PATIENCE,
  );

  test(
    'into a line that is mute from the start is given up',
    async () => {
      line.isMute = true;
      expect(await submit(900_000, 1)).toEqual(UNREACHABLE);
    },
    PATIENCE,
  );
});

test(
  'an answer that comes before the upload is complete is heard',
  async () => {
    const { address } = await rawServer((response) =>
      response.writeHead(503, { 'retry-after': '7', 'content-type': 'text/plain' }).end('not now'),
    );
    const told = { kind: 'problem', code: 'unavailable', retryAfterSeconds: 7 };
    const { client } = clientOf(address);
    expect(await client.submitClaim(claimId, 'x'.repeat(12_000_000), signal)).toEqual({
      ok: false,
      problem: told,
    });
  },
  PATIENCE,
);

test(
  'an answer that trickles is given up',
  async () => {
    const { address } = await smallServer((response) => {
      const trickle = setInterval(() => response.write(' '), 100);
      response.once('close', () => clearInterval(trickle));
    });
    const { client } = clientOf(address, { answerSeconds: 1, leastBytesPerSecond: 500 });
    expect(await client.checkHealth()).toEqual(UNREACHABLE);
  },
  PATIENCE,
);
