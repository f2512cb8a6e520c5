import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { type Fact, type FactResult, notTaken } from '../../contract/core/facts.ts';
import { coreRoutes } from '../../contract/core/routes.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts } from '../accounts/limit-attempts.ts';
import { type FactDependencies, tellFact } from '../facts/tell-fact.ts';
import { malformed } from '../http/route-handler.ts';
import { type AuthenticationDependencies, authenticateCore } from './clients/authenticate.ts';
import type { CoreClient } from './clients/clients.ts';
import { type CoreFailure, refuseCoreUnread, sendCoreProblem } from './problems.ts';

export type FactsDependencies = AuthenticationDependencies & FactDependencies & { readonly log: Logger };

/** Takes what the core tells. Who it is, is known before anything of a body is read. */
export function serveFacts(app: FastifyInstance, dependencies: FactsDependencies): void {
  const { path, scope, answer } = coreRoutes.tellFacts;
  const inside = new WeakMap<FastifyRequest, CoreClient>();
  app.post(
    path,
    {
      async onRequest(request, reply) {
        const authenticated = await authenticateCore(dependencies, request, scope);
        if (!authenticated.ok) {
          const { lingerSeconds } = dependencies.settings.limits;
          return refuseCoreUnread(reply, authenticated.problem, { scope, lingerSeconds });
        }
        inside.set(request, authenticated.value);
        return undefined;
      },
    },
    async (request, reply) => {
      const client = inside.get(request);
      const outcome = client
        ? await take(dependencies, client, request.body)
        : fail({ code: 'tokenRefused' as const });
      return outcome.ok ? reply.send(answer.parse(outcome.value)) : sendCoreProblem(reply, outcome.problem);
    },
  );
}

async function take(
  dependencies: FactsDependencies,
  client: CoreClient,
  body: unknown,
): Promise<Outcome<{ readonly results: readonly FactResult[] }, CoreFailure>> {
  const key = { kind: 'coreFacts', account: '', source: `core ${client.id}`, always: true } as const;
  return limitAttempts(dependencies, [key], async () => {
    const told = coreRoutes.tellFacts.body.safeParse(body);
    if (!told.success) return fail(malformed(told.error));
    const results: FactResult[] = [];
    // One after the other: of one claim they may build on each other.
    for (const fact of told.data.facts) results.push(await tell(dependencies, client, fact));
    return succeed({ results });
  });
}

async function tell(dependencies: FactsDependencies, { id }: CoreClient, fact: Fact): Promise<FactResult> {
  const { factId, kind } = fact;
  const told = await tellFact(dependencies, id, fact);
  if (told.ok) return { factId, result: told.value };
  dependencies.log.warn({ client: id, kind, problem: told.problem }, 'a fact of the core was not taken');
  return notTaken(factId, told.problem);
}
