import { writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createBankGateway } from '../../../../head-office/account-inquiry/bank-gateway.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const ACCOUNT = { bankCode: '002', number: '0123456789' };
const SILENT = { kind: 'silent' };

/** A bank gateway that answers so. */
async function gateway(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return `http://127.0.0.1:${port}/inquiries`;
}

async function inquiry(url: string, more = {}) {
  const limits = { answerSeconds: 0.3, failuresInARow: 3, restSeconds: 0.5 };
  const made = await createBankGateway({ kind: 'http', url, ...limits, ...more }, makeLog('silent'));
  if (!made.ok) throw new Error(made.problem);
  onTestFinished(() => made.value.close());
  return made.value;
}

const answering = (body: unknown, status = 200) =>
  gateway((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });

describe('a bank gateway', () => {
  test('is asked with bank, number and token, and says who holds the account', async () => {
    const asked: unknown[] = [];
    const url = await gateway(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      asked.push([
        request.method,
        request.headers.authorization,
        JSON.parse(Buffer.concat(parts).toString()),
      ]);
      response.end(JSON.stringify({ found: true, holderName: 'SITI RAHMA', active: true, branch: 'more' }));
    });
    const tokenFile = join(temporaryFolder(), 'token');
    await writeFile(tokenFile, 'rahasia\n');
    const bank = await inquiry(url, { tokenFile });
    expect(await bank.ask(ACCOUNT)).toEqual({ kind: 'held', holderName: 'SITI RAHMA', isActive: true });
    expect(asked).toEqual([['POST', 'Bearer rahasia', { bankCode: '002', accountNumber: '0123456789' }]]);
  });

  test.each([
    ['knows no such account', { found: false }, { kind: 'unknown' }],
    [
      'says that it is closed',
      { found: true, holderName: 'A', active: false },
      { kind: 'held', holderName: 'A', isActive: false },
    ],
    ['answers without a name', { found: true, active: true }, SILENT],
    ['answers another thing', { balance: 1 }, SILENT],
    ['answers rubbish', '<!doctype html>', SILENT],
    ['answers nothing', '', SILENT],
    ['answers far too much', JSON.stringify({ found: false, more: 'x'.repeat(100_000) }), SILENT],
  ])('that %s', async (_name, body, expected) => {
    expect(await (await inquiry(await answering(body))).ask(ACCOUNT)).toEqual(expected);
  });

  test.each([500, 404, 401, 302, 204])('that answers %i has told nothing', async (status) => {
    expect(await (await inquiry(await answering({ found: false }, status))).ask(ACCOUNT)).toEqual(SILENT);
  });

  test.each([
    ['is mute', (() => {}) satisfies RequestListener],
    [
      'drips one byte at a time',
      ((_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 50);
        response.once('close', () => clearInterval(timer));
      }) satisfies RequestListener,
    ],
    ['hangs up', ((request) => request.socket.destroy()) satisfies RequestListener],
  ])('that %s is given up', async (_name, answer) => {
    expect(await (await inquiry(await gateway(answer))).ask(ACCOUNT)).toEqual(SILENT);
  });

  test('that is not there has told nothing', async () => {
    expect(await (await inquiry('http://127.0.0.1:1/')).ask(ACCOUNT)).toEqual(SILENT);
  });

  test('that fails several times in a row is left alone for a while, and asked again then', async () => {
    let requests = 0;
    let isWell = false;
    const url = await gateway((_request, response) => {
      requests += 1;
      response.writeHead(isWell ? 200 : 500);
      response.end(JSON.stringify({ found: false }));
    });
    const bank = await inquiry(url);
    for (let time = 0; time < 10; time += 1) expect(await bank.ask(ACCOUNT)).toEqual(SILENT);
    expect(requests).toBe(3);
    isWell = true;
    await expect.poll(() => bank.ask(ACCOUNT), { timeout: 10_000 }).toEqual({ kind: 'unknown' });
  });

  test('whose token cannot be read is told at the start', async () => {
    const settings = {
      kind: 'http',
      url: 'http://127.0.0.1:1/',
      answerSeconds: 1,
      failuresInARow: 1,
    } as const;
    const tokenFile = join(temporaryFolder(), 'none');
    const made = await createBankGateway({ ...settings, restSeconds: 1, tokenFile }, makeLog('silent'));
    expect(made).toMatchObject({ ok: false, problem: expect.stringContaining('(ENOENT)') });
  });
});
