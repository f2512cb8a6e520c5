import { randomUUID, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Settings } from '../configuration/configure.ts';
import { parseJson, type StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';
import { requestContext } from '../request-context.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { limitBodyPace } from './body-pace.ts';
import { forgetPorts } from './forwarded.ts';
import { addErrorHandlers, refuseConnection, sendProblem } from './problems.ts';
import { contextOf, identifyRequests } from './request-id.ts';

interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** When the certificate ends. */
  readonly until: Date;
}

interface Server {
  readonly app: FastifyInstance;
  /** When the TLS certificate ends with which it listens; undefined where somebody else speaks TLS. */
  readonly certificateUntil: Date | undefined;
}

/** A Fastify server without routes: TLS where configured, limits, security headers, error handlers, log. */
export async function createServer(
  settings: Settings,
  log: Logger,
  tracing: Tracing | undefined,
): Promise<Outcome<Server, StartFault>> {
  const https = await readTls(settings);
  if (!https.ok) return https;
  const app = createApp(settings, https.value);
  if (!app.ok) return app;
  prepare(app.value, settings, { log, tracing });
  return succeed({ app: app.value, certificateUntil: https.value?.until });
}

function createApp(settings: Settings, https: Tls | null): Outcome<FastifyInstance, StartFault> {
  try {
    return succeed(
      Fastify({
        logger: false,
        genReqId: () => randomUUID(),
        ...(https
          ? { https: { cert: https.cert, key: https.key, ...timeLimits(settings.limits) } }
          : { http: timeLimits(settings.limits) }),
        bodyLimit: settings.limits.bodyBytes,
        trustProxy: settings.trustedProxies.length > 0 && settings.trustedProxies,
        // Bodies have a clock of their own, which goes by their pace.
        requestTimeout: 0,
        connectionTimeout: settings.limits.silentSeconds * 1_000,
        keepAliveTimeout: settings.limits.keepAliveSeconds * 1_000,
        forceCloseConnections: 'idle',
        return503OnClosing: false,
        // The path cannot be decoded.
        frameworkErrors: (_error, _request, reply) => sendProblem(reply, { code: 'notFound' }),
        clientErrorHandler: ({ code }, socket) => refuseConnection(socket, code),
      }),
    );
  } catch (error) {
    return unusableTls(error);
  }
}

function prepare(
  app: FastifyInstance,
  settings: Settings,
  { log, tracing }: { readonly log: Logger; readonly tracing: Tracing | undefined },
): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const json = parseJson(String(body));
    if (json.ok) done(null, json.value);
    else done(Object.assign(new Error('the body is no JSON'), { statusCode: 400 }));
  });
  if (settings.trustedProxies.length > 0) app.addHook('onRequest', async (request) => forgetPorts(request));
  identifyRequests(app, tracing);
  addSecurityHeaders(app, settings.tls !== undefined);
  waitForContinue(app);
  limitBodyPace(app, settings.limits);
  // Nobody is connected through; by itself Node closes without an answer.
  app.server.on('connect', (_request, socket) => refuseConnection(socket, 'CONNECT'));
  addErrorHandlers(app, log, settings.limits.retryAfterSeconds);
  app.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    const { method, routeOptions } = request;
    const milliseconds = Math.round(elapsedTime);
    const route = routeOptions.url ?? 'none';
    requestContext.run(contextOf(request), () =>
      log.info({ method, route, status: statusCode, milliseconds }, 'answered'),
    );
  });
}

/** Whoever asks whether to send a body (RFC 9110 section 10.1.1) is told to once nothing before the body speaks against it. */
function waitForContinue(app: FastifyInstance): void {
  app.server.on('checkContinue', (request, response) => app.server.emit('request', request, response));
  app.addHook('preParsing', (request, reply, payload, done) => {
    if (request.headers.expect?.toLowerCase() === '100-continue') reply.raw.writeContinue();
    done(null, payload);
  });
}

/** What Node's server keeps itself; it looks once a second. */
function timeLimits({ headSeconds }: Settings['limits']) {
  const milliseconds = headSeconds * 1_000;
  return {
    headersTimeout: milliseconds,
    handshakeTimeout: milliseconds,
    requestTimeout: 0,
    connectionsCheckingInterval: Math.min(1_000, milliseconds),
  };
}

/** For data, not pages. Without CORS headers no web page of another origin can read it. */
function addSecurityHeaders(app: FastifyInstance, tls: boolean): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    // RFC 6797: two years, and only where the answer came over TLS.
    if (tls) reply.header('strict-transport-security', 'max-age=63072000');
  });
}

async function readTls({ tls }: Settings): Promise<Outcome<Tls | null, StartFault>> {
  if (!tls) return succeed(null);
  try {
    const cert = await readFile(tls.certificateFile);
    const until = new Date(new X509Certificate(cert).validTo);
    return succeed({ cert, key: await readFile(tls.keyFile), until });
  } catch (error) {
    return unusableTls(error);
  }
}

function unusableTls(error: unknown): Outcome<never, StartFault> {
  return fail(
    `the TLS certificate or its key cannot be used (${errorCode(error)}): check tls in the configuration`,
  );
}
