import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { problem } from '../../contract/head-office/problems.ts';
import { routes } from '../../contract/head-office/routes.ts';
import { isUnavailable } from '../database/faults.ts';
import { errorCode } from '../error-code.ts';
import type { Failure } from './route-handler.ts';

/** RFC 9457 section 3. */
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Sends a problem, with Retry-After where trying again later helps. */
export function sendProblem(reply: FastifyReply, { code, retryAfterSeconds, faults }: Failure): FastifyReply {
  const body = problem(code, faults);
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  if (body.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(body.status).type(PROBLEM_TYPE).send(JSON.stringify(body));
}

/** Answers bytes that are not HTTP, or did not come in time, for which Fastify has no request. */
export function refuseConnection(socket: Socket, code: string): void {
  if (socket.destroyed || !socket.writable) return;
  const isLate = code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const body = JSON.stringify(problem(isLate ? 'timeout' : 'malformed'));
  const line = isLate ? 'HTTP/1.1 408 Request Timeout' : 'HTTP/1.1 400 Bad Request';
  const head = [line, 'connection: close', `content-type: ${PROBLEM_TYPE}`];
  socket.end([...head, `content-length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'));
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
      // Error messages may quote the request, so only the code and the stack are logged.
      log.error({ code: errorCode(error), at: stackLinesOf(error) }, 'request failed');
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
  return Object.values(routes)
    .filter((route) => new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(path))
    .map((route) => route.method);
}
