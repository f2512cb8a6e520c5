import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { httpRequest } from '../../../../main/head-office-client/http-request.ts';
import { padded, type ResponseMessage, unpadded } from '../../../../main/visit-network-process/messages.ts';
import { serveRequests } from '../../../../main/visit-network-process/serve.ts';
import {
  type NetworkProcess,
  visitNetworkProcess,
} from '../../../../main/visit-network-process/visit-network-process.ts';
import { smallServer } from '../../../fixtures/head-office-client/small-server.ts';

interface Forked extends NetworkProcess {
  readonly ended: () => boolean;
  /** As when the process is killed. */
  crash(): void;
}

/** Both ends, joined without a process between them; messages are copied as on their way to one. */
function joined() {
  const forked: Forked[] = [];
  const network = visitNetworkProcess(() => {
    let toMain: (message: unknown) => void = () => undefined;
    let onExit = () => undefined;
    let ended = false;
    const end = () => {
      ended = true;
      onExit();
    };
    const onMessage = serveRequests({
      post: (message) => {
        if (!ended) toMain(unpadded(structuredClone(padded(message))));
      },
      exit: end,
    });
    const process: Forked = {
      post: (message) => onMessage(unpadded(structuredClone(padded(message)))),
      onMessage(listener) {
        toMain = listener;
      },
      onExit(listener) {
        onExit = () => void listener();
      },
      ended: () => ended,
      crash: end,
    };
    forked.push(process);
    return process;
  }, undefined);
  const ask = (url: string, path: string, body: string | null = null, signal?: AbortSignal) =>
    httpRequest({ url, answerSeconds: 15, fetch: network.fetch }, path, {
      method: body === null ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    });
  return { network, forked, ask };
}

describe('what asks for a visit', () => {
  test('asks as the kiosk itself does, and hands on what the kiosk reads of an answer', async () => {
    const { address, received } = await smallServer((response) => {
      response.writeHead(429, { 'retry-after': '7', 'set-cookie': 'a=b' }).end('{"code":"later"}');
    });
    const { ask } = joined();
    const answered = await ask(address, '/v1/sessions', '{"email":"siti@contoh.id"}');
    expect(received).toMatchObject([
      { method: 'POST', path: '/v1/sessions', body: '{"email":"siti@contoh.id"}' },
    ]);
    expect(received[0]?.headers['content-type']).toBe('application/json');
    expect(answered?.response.status).toBe(429);
    expect(answered?.response.headers.get('retry-after')).toBe('7');
    expect(answered?.text).toBe('{"code":"later"}');
  });

  test('hears nothing but what was wrapped for the way', () => {
    expect(() => unpadded({ type: 'finish' })).toThrow('expected tuple');
  });

  test('is no line where nobody answers', async () => {
    const { address, stop } = await smallServer((response) => response.end());
    await stop();
    expect(await joined().ask(address, '/v1/health')).toBeUndefined();
  });

  test('gives a question up that nobody waits for', async () => {
    const { address } = await smallServer(() => undefined);
    const { ask } = joined();
    const leave = new AbortController();
    const asked = ask(address, '/v1/membership', null, leave.signal);
    leave.abort();
    expect(await asked).toBeUndefined();
  });

  test('ends with the visit once what it was asked is answered, and another process asks for the next visit', async () => {
    const answers: (() => void)[] = [];
    const { address } = await smallServer((response) => answers.push(() => response.end('{}')));
    const { network, forked, ask } = joined();
    const asked = ask(address, '/v1/membership');
    while (answers.length === 0) await nextTurn();
    network.renew();
    expect(forked.map(({ ended }) => ended())).toEqual([false, false]);
    answers.pop()?.();
    expect((await asked)?.text).toBe('{}');
    await expect.poll(() => forked.map(({ ended }) => ended())).toEqual([true, false]);

    const next = ask(address, '/v1/membership');
    while (answers.length === 0) await nextTurn();
    answers.pop()?.();
    expect((await next)?.text).toBe('{}');
    expect(forked).toHaveLength(2);
  });

  test('that breaks loses the questions it had, and the next one is asked by another process', async () => {
    let silent = true;
    const { address, received } = await smallServer((response) => {
      if (!silent) response.end('{}');
    });
    const { forked, ask } = joined();
    const asked = ask(address, '/v1/membership');
    while (received.length === 0) await nextTurn();
    forked[0]?.crash();
    expect(await asked).toBeUndefined();
    silent = false;
    expect((await ask(address, '/v1/membership'))?.text).toBe('{}');
    expect(forked).toHaveLength(2);
  });

  test('answers a question that came too early, rather than keep who asked waiting', async () => {
    const posted: ResponseMessage[] = [];
    const onMessage = serveRequests({ post: (message) => posted.push(message), exit: () => undefined });
    onMessage({ type: 'fetch', id: 1, url: 'https://localhost', method: 'GET', headers: {}, body: null });
    await expect.poll(() => posted).toEqual([{ type: 'failed', id: 1 }]);
  });
});
