import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { CoreScope } from '../../contract/core/token.ts';
import type { Outcome } from '../../contract/outcome.ts';
import { type AuthenticationDependencies, authenticateCore } from './clients/authenticate.ts';
import type { CoreClient } from './clients/clients.ts';
import { type CoreFailure, sendCoreProblem } from './problems.ts';

interface JsonRoute {
  readonly scope: CoreScope;
  readonly answer: z.ZodType;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Lets a client in that may, and answers by the contract. */
export async function answerTo(
  dependencies: AuthenticationDependencies,
  { scope, answer }: JsonRoute,
  { request, reply }: Exchange,
  work: (client: CoreClient) => Promise<Outcome<unknown, CoreFailure>>,
): Promise<FastifyReply> {
  const authenticated = await authenticateCore(dependencies, request, scope);
  const outcome = authenticated.ok ? await work(authenticated.value) : authenticated;
  if (!outcome.ok) return sendCoreProblem(reply, outcome.problem, scope);
  return reply.send(answer.parse(outcome.value));
}
