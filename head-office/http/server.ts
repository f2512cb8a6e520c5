import { readFile } from 'node:fs/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';
import { forgetPorts } from './forwarded.ts';
import { addErrorHandlers, sendMalformedHttp, sendProblem } from './problems.ts';

interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A Fastify server without routes: TLS where configured, limits, security headers, error handlers, log. */
export async function createServer(
  settings: Settings,
  log: Logger,
): Promise<Outcome<FastifyInstance, StartFault>> {
  const https = await readTls(settings);
  if (!https.ok) return https;
  const app = createApp(settings, https.value);
  if (!app.ok) return app;
  prepare(app.value, settings, log);
  return app;
}

function createApp(settings: Settings, https: Tls | null): Outcome<FastifyInstance, StartFault> {
  try {
    return succeed(
      Fastify({
        logger: false,
        https,
        bodyLimit: settings.limits.bodyBytes,
        trustProxy: settings.trustedProxies.length > 0 && settings.trustedProxies,
        requestTimeout: settings.limits.requestSeconds * 1000,
        forceCloseConnections: 'idle',
        return503OnClosing: false,
        // The path cannot be decoded.
        frameworkErrors: (_error, _request, reply) => sendProblem(reply, { code: 'notFound' }),
        clientErrorHandler: (_error, socket) => sendMalformedHttp(socket),
      }),
    );
  } catch (error) {
    return unusableTls(error);
  }
}

function prepare(app: FastifyInstance, settings: Settings, log: Logger): void {
  app.removeContentTypeParser('text/plain');
  if (settings.trustedProxies.length > 0) app.addHook('onRequest', async (request) => forgetPorts(request));
  addSecurityHeaders(app, settings.tls !== undefined);
  endConnectionsOnClosing(app);
  addErrorHandlers(app, log, settings.limits.retryAfterSeconds);
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const milliseconds = Math.round(elapsedTime);
    log.info({ method, route: routeOptions.url ?? 'none', status: statusCode, milliseconds }, 'answered');
  });
}

/** Keep-alive connections that were busy when closing began would otherwise stay open and delay the end. */
function endConnectionsOnClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onResponse', async () => {
    if (closing) app.server.closeIdleConnections();
  });
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
    return succeed({ cert: await readFile(tls.certificateFile), key: await readFile(tls.keyFile) });
  } catch (error) {
    return unusableTls(error);
  }
}

function unusableTls(error: unknown): Outcome<never, StartFault> {
  return fail(
    `the TLS certificate or its key cannot be used (${errorCode(error)}): check tls in the configuration`,
  );
}
