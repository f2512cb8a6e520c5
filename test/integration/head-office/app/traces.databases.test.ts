import { createServer, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { makeLog } from '../../../../head-office/log.ts';
import { createHttpPeer } from '../../../../head-office/peers/http-peer.ts';
import { requestContext } from '../../../../head-office/request-context.ts';
import { startTracing } from '../../../../head-office/tracing/start.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { makeCoreClient } from '../../../fixtures/core/core-client.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import {
  participantOf,
  startTestHeadOffice,
  type TestHeadOfficeOptions,
} from '../../../fixtures/head-office/head-office.ts';
import { fillIn, outcomeOf, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { startOtlpReceiver } from '../../../fixtures/traces/otlp-receiver.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = `00-${TRACE}-b7ad6b7169203331-01`;
const system = inject('postgresServer') === undefined ? 'sqlite' : 'postgresql';

/** Sends at once. */
const sendingTo = (url: string) => ({ OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_BSP_SCHEDULE_DELAY: '10' });

async function start(environment: Record<string, string>, more: TestHeadOfficeOptions = {}) {
  return stoppable(startTestHeadOffice({ environment, ...more }));
}

/** A head office whose traces are received, and its log. */
async function traced(more: TestHeadOfficeOptions = {}, environment: Record<string, string> = {}) {
  const receiver = await startOtlpReceiver();
  const written: string[] = [];
  const log = makeLog('info', { instance: 'office-1', to: { write: (line) => void written.push(line) } });
  const headOffice = await start({ ...sendingTo(receiver.url), ...environment }, { log, ...more });
  return { receiver, headOffice, written };
}

describe('where traces are sent', () => {
  test('a request is one, with its statements, and its lines of the log name it', async () => {
    const { receiver, headOffice, written } = await traced({ settings: { instance: 'office-1' } });
    await headOffice.send('GET', '/v1/health');
    await eventually(() => expect(receiver.spans.map(({ name }) => name)).toContain('GET /v1/health'));
    const request = receiver.spans.find(({ name }) => name === 'GET /v1/health');
    expect(request).toMatchObject({
      kind: 'server',
      parentId: '',
      links: [],
      isError: false,
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/v1/health',
        'http.response.status_code': 200,
      },
      resource: { 'service.name': 'anjungan-head-office', 'service.instance.id': 'office-1' },
    });
    const statements = receiver.spans.filter(({ parentId }) => parentId === request?.spanId);
    expect(statements).not.toEqual([]);
    for (const statement of statements) {
      expect(statement).toMatchObject({
        traceId: request?.traceId,
        kind: 'client',
        name: expect.stringMatching(/^SELECT [a-z_]+$/),
        attributes: { 'db.system.name': system, 'db.operation.name': 'SELECT' },
      });
    }
    const answered = written.find((line) => line.includes('"answered"') && line.includes('/v1/health'));
    expect(answered).toContain(`"traceId":"${request?.traceId}"`);
  });

  test('nothing of a person is in a single byte of them', async () => {
    const kiosk = await makeKiosk();
    const { receiver, headOffice } = await traced({ kiosks: [kiosk] });
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const filled = await fillIn(someone, 'businessStopped');
    const { claimId, receiptNumber } = z
      .object({ claimId: z.string(), receiptNumber: z.string() })
      .parse(filled.claim);
    const { outcome } = outcomeOf(await submit(headOffice, claimId, await seal(someone, filled)));
    expect(outcome).toBe('accepted');
    const { nik } = someone.membership;
    const { name, email, phone, birthDate, cards, bankAccounts } = participantOf('bpu-under-ceiling');
    await headOffice.send('GET', `/v1/nothing/${nik}?email=${email}`);
    await headOffice.send('POST', '/v1/sessions', { email, password: `${trainingPassword}-no` });
    await eventually(() => {
      const routes = receiver.spans.map(({ attributes }) => attributes['http.route']);
      expect(routes).toContain('/v1/claims/:claimId');
      expect(routes).toContain('none');
    });
    await headOffice.stop();
    const sent = receiver.bytes.toString('latin1').toLowerCase();
    // It would be found.
    expect(sent).toContain('insert claims');
    const { token, sessionId, membership, account } = someone;
    const personal = [nik, name, ...name.split(' '), email, phone, trainingPassword, account.number];
    const named = [claimId, receiptNumber, token, sessionId, membership.participantId, kiosk.kid];
    const others = [
      ...bankAccounts.map(({ number }) => number),
      ...cards.map(({ kpj }) => kpj),
      `${birthDate}`,
    ];
    for (const text of [...personal, ...named, ...others, '127.0.0.1']) {
      expect(sent).not.toContain(text.toLowerCase());
    }
    expect(new Set(receiver.spans.flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(
      new Set([
        'http.request.method',
        'http.route',
        'http.response.status_code',
        'db.system.name',
        'db.operation.name',
        'db.collection.name',
      ]),
    );
  });

  test('no stranger chooses whether a request is traced, or of which trace it is a part', async () => {
    const { receiver, headOffice } = await traced();
    const headers = { traceparent: CALLER, tracestate: 'a=b', baggage: 'nik=3273010101900001' };
    await fetch(`${headOffice.address}/v1/keys`, { headers });
    await eventually(() => expect(receiver.spans.map(({ name }) => name)).toContain('GET /v1/keys'));
    expect(receiver.bytes.toString('hex')).not.toContain(TRACE);
    expect(receiver.bytes.toString('latin1')).not.toContain('3273010101900001');

    const off = await traced({}, { OTEL_TRACES_SAMPLER: 'parentbased_always_off' });
    await fetch(`${off.headOffice.address}/v1/keys`, { headers });
    await off.headOffice.stop();
    expect(off.receiver.connections).toBe(0);
    expect(off.written.join('')).not.toContain('traceId');
  });

  test('the trace of a client of the core is linked, once it has shown who it is', async () => {
    const core = await makeCoreClient();
    const { receiver, headOffice } = await traced({ settings: { core: { clients: [core.configured] } } });
    const asked = async (bearer: string, traceparent: string) => {
      const headers = { authorization: `Bearer ${bearer}`, traceparent };
      return (await fetch(`${headOffice.address}/core/v1/events`, { headers })).status;
    };
    expect(await asked('nobody', CALLER)).toBe(401);
    const token = await core.token(headOffice);
    expect(await asked(token, 'x'.repeat(5_000))).toBe(200);
    expect(await asked(token, CALLER)).toBe(200);
    await eventually(() => {
      const feeds = receiver.spans.filter(({ name }) => name === 'GET /core/v1/events');
      expect(feeds.map(({ links }) => links)).toEqual([[], [], [TRACE]]);
      for (const { traceId, parentId } of feeds) {
        expect(traceId).not.toBe(TRACE);
        expect(parentId).toBe('');
      }
    });
  });

  test('a failure is one, with its status', async () => {
    const { receiver, headOffice } = await traced();
    await headOffice.send('POST', '/training/line', { answer: 'unavailable' });
    await headOffice.send('GET', '/v1/policy');
    await eventually(() => {
      const span = receiver.spans.find(({ name }) => name === 'GET /v1/policy');
      const attributes = { 'http.response.status_code': 503, 'error.type': '503' };
      expect(span).toMatchObject({ isError: true, attributes });
    });
  });

  test('another system may continue the trace of a question that it is asked', async () => {
    const receiver = await startOtlpReceiver();
    const log = makeLog('silent');
    const tracing = await startTracing(sendingTo(receiver.url), { instance: 'office-1', log });
    if (!tracing.ok || !tracing.value) throw new Error('traces are not sent');
    const { heard, url } = await startBank();
    const about = { name: 'x', section: 'x', mostBytes: 1_000, meanwhile: 'x' };
    const limits = { answerSeconds: 5, failuresInARow: 3, restSeconds: 1 };
    const peer = await createHttpPeer({ kind: 'http', url, ...limits }, about, log);
    if (!peer.ok) throw new Error(peer.problem);
    onTestFinished(() => peer.value.close());
    const ask = (path: string) => peer.value.ask(path, { nik: '3273010101900001' }, z.object({}));
    const span = tracing.value.begin('PUT', '/v1/claims/:claimId');
    if (!span) throw new Error('it is not traced');
    await requestContext.run({ requestId: 'x', span }, async () => {
      await ask('/find');
      await expect(ask('/fails')).rejects.toThrow();
    });
    span.end({ status: 200 });
    await tracing.value.stop(5);
    const [found, failed] = receiver.spans.filter(({ kind }) => kind === 'client');
    const attributes = { 'server.address': '127.0.0.1', 'url.template': '/find' };
    expect(found).toMatchObject({ name: 'POST /find', traceId: span.traceId, isError: false, attributes });
    expect(failed).toMatchObject({ isError: true, attributes: { 'error.type': 'HTTP_500' } });
    expect(heard[0]?.['traceparent']).toBe(`00-${span.traceId}-${found?.spanId}-01`);
    // Outside of a request nothing is traced.
    await ask('/find');
    expect(heard.at(-1)?.['traceparent']).toBeUndefined();
    expect(receiver.bytes.toString('latin1')).not.toContain('3273010101900001');
  });
});

describe('a receiver', () => {
  test.each([['mute' as const], [503 as const], ['away' as const]])(
    'that is %s keeps nobody waiting, neither who asks nor who stops',
    async (answer) => {
      const receiver = answer === 'away' ? undefined : await startOtlpReceiver(answer);
      const url = receiver?.url ?? 'http://127.0.0.1:1';
      const settings = { stop: { unreadySeconds: 0, drainSeconds: 0.2, tracesSeconds: 0.2, seconds: 9 } };
      const written: string[] = [];
      const log = makeLog('warn', { to: { write: (line) => void written.push(line) } });
      const headOffice = await start(sendingTo(url), { settings, log });
      for (let asked = 0; asked < 20; asked += 1) {
        expect((await headOffice.send('GET', '/v1/health')).status).toBe(200);
      }
      if (receiver) await eventually(() => expect(receiver.bytes.length).toBeGreaterThan(0));
      await headOffice.stop();
      expect(written.join('')).not.toContain('stopped before all work had ended');
    },
  );

  test('that refuses is told of in the log, by a code', async () => {
    const receiver = await startOtlpReceiver(503);
    const written: string[] = [];
    const log = makeLog('warn', { to: { write: (line) => void written.push(line) } });
    const environment = { ...sendingTo(receiver.url), OTEL_BSP_EXPORT_TIMEOUT: '200' };
    vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '300');
    onTestFinished(() => void vi.unstubAllEnvs());
    const headOffice = await start(environment, { log });
    await headOffice.send('GET', '/v1/health');
    await eventually(() => expect(written.join('')).toContain('traces were not taken'));
    expect(written.join('')).not.toContain(receiver.url);
  });
});

describe('nobody is connected to', () => {
  test.each([
    ['by default', () => ({})],
    [
      'where the place alone is missing',
      () => ({ OTEL_SERVICE_NAME: 'x', OTEL_TRACES_SAMPLER: 'of another program' }),
    ],
    ['where it is switched off', (url: string) => ({ ...sendingTo(url), OTEL_SDK_DISABLED: 'TRUE' })],
    ['where no exporter is wanted', (url: string) => ({ ...sendingTo(url), OTEL_TRACES_EXPORTER: 'none' })],
    ['where the place is empty', () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: ' ' })],
  ])('%s', async (_what, environment) => {
    const receiver = await startOtlpReceiver();
    const headOffice = await start(environment(receiver.url));
    expect((await headOffice.send('GET', '/v1/health')).status).toBe(200);
    await headOffice.stop();
    expect(receiver.connections).toBe(0);
  });

  test.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://x' }, 'variable OTEL_EXPORTER_OTLP_ENDPOINT says'],
    [{ OTEL_TRACES_EXPORTER: 'zipkin' }, 'variable OTEL_TRACES_EXPORTER says'],
    [{ OTEL_TRACES_SAMPLER: 'jaeger_remote', OTEL_TRACES_EXPORTER: 'otlp' }, 'OTEL_TRACES_SAMPLER says'],
    [{ OTEL_TRACES_EXPORTER: 'otlp', OTEL_TRACES_SAMPLER_ARG: '2' }, 'OTEL_TRACES_SAMPLER_ARG says'],
    [{ OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, 'sent by http/protobuf alone'],
  ])('%j is a fault at the start', async (environment, words) => {
    await expect(startTestHeadOffice({ environment })).rejects.toThrow(words);
  });
});

/** Answers all but one path. */
async function startBank() {
  const heard: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    heard.push(request.headers);
    request.resume().once('end', () => response.writeHead(request.url === '/fails' ? 500 : 200).end('{}'));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return { heard, url: `http://127.0.0.1:${port}` };
}
