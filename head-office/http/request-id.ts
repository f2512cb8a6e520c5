import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type RequestContext, requestContext } from '../request-context.ts';
import type { Tracing } from '../tracing/tracing.ts';

const HEADER = 'x-request-id';
const contexts = new WeakMap<FastifyRequest, RequestContext>();
/** A UUID, with or without hyphens: nothing that could hold a number of a person. */
const ID = /^[\da-f]{8}(-?)([\da-f]{4}\1){3}[\da-f]{12}$/i;

/**
 * Gives each request an id, by which its answer, its problem and its lines in the log are found together. Of a load balancer
 * that is trusted its own id is taken, of anybody else none. Where requests are traced, its span begins and ends with it; no caller
 * says whether it is, or of whose trace it is a part.
 */
export function identifyRequests(app: FastifyInstance, tracing: Tracing | undefined): void {
  app.addHook('onRequest', (request, reply, done) => {
    const told = request.headers[HEADER];
    if (typeof told === 'string' && ID.test(told) && cameByProxy(request)) request.id = told;
    reply.header(HEADER, request.id);
    const span = tracing && beginSpan(tracing, request, reply);
    const context = { requestId: request.id, ...(span ? { span } : {}) };
    contexts.set(request, context);
    requestContext.run(context, done);
  });
  // The end of a body is an event of the connection, which belongs to no request.
  app.addHook('preValidation', (request, _reply, done) => {
    requestContext.run(contextOf(request), done);
  });
}

/** For what is done when its answer is over, which is an event of the connection, too. */
export function contextOf(request: FastifyRequest): RequestContext {
  return contexts.get(request) ?? { requestId: request.id };
}

/** However it ends: answered, refused without an answer of Fastify's, or hung up. */
function beginSpan(tracing: Tracing, { method, routeOptions }: FastifyRequest, { raw }: FastifyReply) {
  const span = tracing.begin(method, routeOptions.url ?? 'none');
  raw.once('close', () => span?.end(raw.headersSent ? { status: raw.statusCode } : {}));
  return span;
}

/** Whether somebody who is trusted said where the request came from. */
function cameByProxy({ ips }: FastifyRequest): boolean {
  return ips !== undefined && ips.length > 1;
}
