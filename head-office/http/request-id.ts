import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requestContext } from '../request-context.ts';

const HEADER = 'x-request-id';
/** A UUID, with or without hyphens: nothing that could hold a number of a person. */
const ID = /^[\da-f]{8}(-?)([\da-f]{4}\1){3}[\da-f]{12}$/i;

/**
 * Gives each request an id, by which its answer, its problem and its lines in the log are found together. Of a load balancer
 * that is trusted its own id is taken, of anybody else none.
 */
export function identifyRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const told = request.headers[HEADER];
    if (typeof told === 'string' && ID.test(told) && cameByProxy(request)) request.id = told;
    reply.header(HEADER, request.id);
    requestContext.run({ requestId: request.id }, done);
  });
  // The end of a body is an event of the connection, which belongs to no request.
  app.addHook('preValidation', (request, _reply, done) => {
    requestContext.run({ requestId: request.id }, done);
  });
}

/** Whether somebody who is trusted said where the request came from. */
function cameByProxy({ ips }: FastifyRequest): boolean {
  return ips !== undefined && ips.length > 1;
}
