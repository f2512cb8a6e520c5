import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { CoreProblem } from '../../contract/core/problems.ts';
import { coreRoutes } from '../../contract/core/routes.ts';
import { type Problem, problem } from '../../contract/head-office/problems.ts';
import { routes } from '../../contract/head-office/routes.ts';
import { isUnavailable } from '../database/faults.ts';
import { errorCode } from '../error-code.ts';
import { OwnFault } from '../own-fault.ts';
import type { Failure } from './route-handler.ts';

/** RFC 9457 section 3. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
type AnyProblem = Problem | CoreProblem;

/** Sends a problem, with Retry-After where trying again later helps. */
export function sendProblem(reply: FastifyReply, failure: Failure): FastifyReply {
  const body = prepare(reply, failure);
  return reply.code(body.status).send(JSON.stringify(body));
}

/** Sends a problem to whoever has a body to send that nobody wants, and closes the connection without reading it. */
export function refuseUnread(reply: FastifyReply, failure: Failure, lingerSeconds: number): FastifyReply {
  if (!hasBody(reply.request)) return sendProblem(reply, failure);
  return endUnread(reply, prepare(reply, failure), lingerSeconds);
}

/**
 * Answers while a body is still to come, and reads none of it. Closed at once, the connection would be reset and the answer
 * lost on the way: so it stays open, unread, until the sender has closed it or `lingerSeconds` are over.
 */
export function endUnread(reply: FastifyReply, body: AnyProblem, lingerSeconds: number): FastifyReply {
  const { socket } = reply.hijack().request.raw;
  endWith(socket, body, reply.getHeaders());
  const lingering = setTimeout(() => socket.destroy(), lingerSeconds * 1_000);
  socket.once('close', () => clearTimeout(lingering));
  return reply;
}

/** Answers bytes that are not HTTP, or did not come in time, for which Fastify has no request. */
export function refuseConnection(socket: Duplex, code: string): void {
  if (socket.destroyed || !socket.writable) return;
  const isLate = code === 'ERR_HTTP_REQUEST_TIMEOUT';
  endWith(socket, problem(isLate ? 'timeout' : 'malformed'), { 'content-type': PROBLEM_TYPE });
}

/** Whether a request says that a body follows. */
export function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function prepare(reply: FastifyReply, { code, retryAfterSeconds, ...more }: Failure): Problem {
  const instance = `urn:anjungan-jht:request:${reply.request.id}`;
  const body = problem(code, { ...more, instance });
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  // RFC 9110 section 11.6.1: a 401 names what is asked for.
  const scheme = code === 'assertionRefused' ? 'Kiosk-Assertion' : 'Bearer';
  if (body.status === 401) reply.header('www-authenticate', scheme);
  reply.type(PROBLEM_TYPE);
  return body;
}

function endWith(socket: Duplex, answer: AnyProblem, headers: Readonly<Record<string, unknown>>): void {
  const body = JSON.stringify(answer);
  const line = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`;
  const fields = Object.entries({
    ...headers,
    connection: 'close',
    'content-length': Buffer.byteLength(body),
  }).map(([name, value]) => `${name}: ${String(value)}`);
  socket.end([line, ...fields, '', body].join('\r\n'));
}

/** Answers everything that no handler does with a problem: unknown paths, unreadable bodies, thrown errors. */
export function addErrorHandlers(app: FastifyInstance, log: Logger, retryAfterSeconds: number): void {
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsOf(request);
    if (allowed.length === 0) return sendProblem(reply, { code: 'notFound' });
    return sendProblem(reply.header('allow', allowed.join(', ')), { code: 'methodNotAllowed' });
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    // Whoever hangs up within a request is no fault of ours, and hears no answer.
    if (request.raw.readableAborted) return sendProblem(reply, { code: 'malformed' });
    const failure = failureOf(error, retryAfterSeconds);
    if (failure.code === 'internal' || failure.code === 'unavailable') {
      // Error messages may quote the request, so only the code and the stack are logged, and what is the own set-up's.
      const own = error instanceof OwnFault ? { fault: error.message } : {};
      log.error(
        { requestId: request.id, code: errorCode(error), ...own, at: stackLinesOf(error) },
        'request failed',
      );
    }
    return sendProblem(reply, failure);
  });
}

function failureOf(error: FastifyError, retryAfterSeconds: number): Failure {
  const code = errorCode(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'tooLarge' };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { code: 'mediaType' };
  if (isUnavailable(error)) return { code: 'unavailable', retryAfterSeconds };
  if (error.statusCode !== undefined && error.statusCode < 500) return { code: 'malformed' };
  return { code: 'internal' };
}

function stackLinesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}

/** The methods that the contract has for a request's path. */
function methodsOf(request: FastifyRequest): string[] {
  const path = request.url.split('?')[0] ?? '';
  return [...Object.values(routes), ...Object.values(coreRoutes)]
    .filter((route) => new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(path))
    .map((route) => route.method);
}
