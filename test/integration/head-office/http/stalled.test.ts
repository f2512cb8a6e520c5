import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForAll } from '../../../fixtures/head-office/for-tests.ts';
import type { TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, readAcknowledgement, seal, visit } from '../../../fixtures/head-office/visit.ts';

// What comes slowly, hardly, or not at all, by sockets of our own. Short limits, for speed.

const limits = { bodyIdleSeconds: 2, headSeconds: 1, leastBytesPerSecond: 1_000 };
const PATIENCE = 60_000;

const kiosk = await makeKiosk('BDG', '01');
const other = await makeKiosk('BDG', '02');
let headOffice: TestHeadOffice;
headOfficeForAll({ kiosks: [kiosk, other], settings: { limits } }, (started) => {
  ({ headOffice } = started);
});

const STRANGER = '/v1/claims/019a0000-0000-7000-8000-000000000000';

/** Sends a head, and leaves the body to the test. */
function begin(path: string, headers: Record<string, string | number>, method = 'PUT') {
  const sent = request(`${headOffice.address}${path}`, { method, headers, agent: false });
  sent.on('error', () => undefined);
  onTestFinished(() => void sent.destroy());
  const answered = new Promise<{ status: number | undefined; answer: IncomingMessage }>((resolve, reject) => {
    sent.once('response', (answer) => resolve({ status: answer.statusCode, answer }));
    sent.once('close', () => reject(new Error('closed without an answer')));
  });
  answered.catch(() => undefined);
  return { sent, answered };
}

const jose = (length: number) => ({ 'content-type': 'application/jose', 'content-length': length });
/** With the assertion of a kiosk, for some body. */
const fromKiosk = async (length: number, path = STRANGER, body = 'whatever') => ({
  ...jose(length),
  ...(await headOffice.assert('PUT', path, body)),
});

function open(): Socket {
  const { hostname, port } = new URL(headOffice.address);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

describe('a request that stands still is answered 408', () => {
  test.each([
    ['credentials', 'POST', '/v1/sessions', 'application/json'],
    ['a form', 'POST', '/oauth/token', 'application/x-www-form-urlencoded'],
  ])(
    'within the body of %s',
    async (_what, method, path, type) => {
      const { sent, answered } = begin(path, { 'content-type': type, 'content-length': 1_000 }, method);
      sent.write('{');
      const { status, answer } = await answered;
      expect(status).toBe(408);
      expect(answer.headers['connection']).toBe('close');
      expect(await json(answer)).toMatchObject({ status: 408, code: 'timeout' });
    },
    PATIENCE,
  );

  test.each([
    ['the first line', 'PUT /v1/cla'],
    ['the headers', 'PUT /v1/health HTTP/1.1\r\nhost: x\r\nx-'],
    ['nothing at all', ''],
  ])(
    'after %s',
    async (_where, beginning) => {
      const socket = open();
      socket.write(beginning);
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 .*"code":"timeout"/s);
    },
    PATIENCE,
  );

  test(
    'within an envelope of a kiosk',
    async () => {
      const { sent, answered } = begin(STRANGER, await fromKiosk(1_000));
      sent.write('{');
      const { status, answer } = await answered;
      expect([status, answer.headers['connection']]).toEqual([408, 'close']);
    },
    PATIENCE,
  );

  test(
    'also where it trickles',
    async () => {
      const { sent, answered } = begin(STRANGER, await fromKiosk(100_000));
      const trickle = setInterval(() => sent.write('x'), 100);
      onTestFinished(() => clearInterval(trickle));
      expect((await answered).status).toBe(408);
    },
    PATIENCE,
  );
});

test(
  'a claim that comes slowly but steadily is taken, and its kiosk told meanwhile that it comes',
  async () => {
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const filled = await fillIn(someone, 'businessStopped');
    const envelope = await seal(someone, filled);
    const path = `/v1/claims/${filled.claim.claimId}`;
    const headers = { ...(await fromKiosk(envelope.length, path, envelope)), 'upload-progress': '?1' };
    const { sent, answered } = begin(path, headers);
    const told: number[] = [];
    sent.on('information', ({ statusCode }) => told.push(statusCode));
    // Three times as long as a body may stand still.
    const pieces = 60;
    for (let piece = 0; piece < pieces; piece += 1) {
      const [from, to] = [piece, piece + 1].map((place) => Math.floor((envelope.length * place) / pieces));
      sent.write(envelope.slice(from, to));
      await pause(100);
    }
    sent.end();
    const { status, answer } = await answered;
    const body = await json(answer);
    expect(status).toBe(200);
    expect(readAcknowledgement({ status: 200, headers: new Headers(), body })).toMatchObject({
      outcome: 'accepted',
    });
    expect(new Set(told)).toEqual(new Set([102]));
  },
  PATIENCE,
);

test(
  'bodies of one kiosk that stand still, and lengths that are only stated, keep no honest claim out',
  async () => {
    const someone = await visit(headOffice, kiosk, 'age-56-inactive');
    const filled = await fillIn(someone, 'retirementAge');
    const { mostSubmissions, mostOfKiosk } = headOffice.settings.admission;
    const lengths = [
      ...Array(6).fill(headOffice.settings.limits.envelopeBytes),
      ...Array(mostSubmissions).fill(200),
    ];
    const asserted = await Promise.all(
      lengths.map(async (length) => ({
        ...jose(length),
        ...(await headOffice.assert('PUT', STRANGER, 'whatever', other)),
      })),
    );
    const stalled = asserted.map((headers) => begin(STRANGER, headers));
    await Promise.all(
      stalled.map(({ sent }) => new Promise<void>((resolve) => sent.write('x', () => resolve()))),
    );
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
    // Those that had the share of their kiosk were there meanwhile.
    const answers = await Promise.all(stalled.map(async ({ answered }) => (await answered).status));
    expect(answers.filter((status) => status === 408)).toHaveLength(mostOfKiosk);
    expect(answers.filter((status) => status === 503)).toHaveLength(lengths.length - mostOfKiosk);
  },
  PATIENCE,
);

test(
  'who is sent away and goes on sending forever is hung up on',
  async () => {
    const { sent, answered } = begin('/v1/nothing', jose(10_000_000), 'POST');
    const trickle = setInterval(() => sent.write('x'), 100);
    onTestFinished(() => clearInterval(trickle));
    const ended = new Promise((resolve) => sent.once('close', resolve));
    expect((await answered).status).toBe(404);
    await ended;
  },
  PATIENCE,
);
