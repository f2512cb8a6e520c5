import type { FastifyReply } from 'fastify';
import { type CoreProblem, type CoreProblemCode, coreProblem } from '../../contract/core/problems.ts';
import type { CoreScope } from '../../contract/core/token.ts';
import { endUnread, hasBody, PROBLEM_TYPE } from '../http/problems.ts';

/** A problem as the answer. */
export interface CoreFailure extends Pick<CoreProblem, 'faults' | 'oldest'> {
  readonly code: CoreProblemCode;
  readonly retryAfterSeconds?: number;
}

/** Sends a problem; whoever may not ask is told for which scope a token is needed (RFC 6750 section 3). */
export function sendCoreProblem(reply: FastifyReply, failure: CoreFailure, scope?: CoreScope): FastifyReply {
  const body = prepare(reply, failure, scope);
  return reply.code(body.status).send(JSON.stringify(body));
}

/** The same to whoever has a body to send, of which nothing is read. */
export function refuseCoreUnread(
  reply: FastifyReply,
  failure: CoreFailure,
  { scope, lingerSeconds }: { readonly scope: CoreScope; readonly lingerSeconds: number },
): FastifyReply {
  if (!hasBody(reply.request)) return sendCoreProblem(reply, failure, scope);
  return endUnread(reply, prepare(reply, failure, scope), lingerSeconds);
}

function prepare(
  reply: FastifyReply,
  { code, retryAfterSeconds, faults, oldest }: CoreFailure,
  scope?: CoreScope,
): CoreProblem {
  const body = coreProblem(code, { ...(faults ? { faults } : {}), ...(oldest ? { oldest } : {}) });
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  const errors: Partial<Record<CoreProblemCode, string>> = {
    tokenRefused: 'invalid_token',
    scopeMissing: 'insufficient_scope',
  };
  const error = errors[code];
  if (error && scope) reply.header('www-authenticate', `Bearer error="${error}", scope="${scope}"`);
  reply.type(PROBLEM_TYPE);
  return body;
}
