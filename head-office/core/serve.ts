import formBody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { claimIdSchema } from '../../contract/claim/claim.ts';
import { eventIdSchema } from '../../contract/core/case-event.ts';
import { CORE_TOKEN_PATH, coreRoutes } from '../../contract/core/routes.ts';
import {
  CLIENT_CREDENTIALS,
  coreTokenError,
  coreTokenRequestSchema,
  coreTokenSchema,
} from '../../contract/core/token.ts';
import { fail } from '../../contract/outcome.ts';
import { malformed } from '../http/route-handler.ts';
import { answerTo } from './answer.ts';
import { authenticateCore } from './clients/authenticate.ts';
import { giveToken, type TokenDependencies } from './clients/give-token.ts';
import { type Attachment, findAttachment } from './feed/find-attachment.ts';
import { findEventData } from './feed/find-event-data.ts';
import type { FeedDependencies } from './feed/read-feed.ts';
import { createEventWaits } from './feed/wait-for-events.ts';
import { sendCoreProblem } from './problems.ts';
import { type FactsDependencies, serveFacts } from './serve-facts.ts';

export type CoreDependencies = TokenDependencies &
  FeedDependencies &
  FactsDependencies & {
    /** The head office's own address, an audience of assertions. */
    readonly web: { readonly url: string };
  };

/** What the agency's own systems ask, for configured clients alone. */
export async function serveCore(
  app: FastifyInstance,
  { dependencies }: { readonly dependencies: CoreDependencies },
): Promise<void> {
  await app.register(formBody, { bodyLimit: dependencies.settings.limits.bodyBytes });
  app.post(CORE_TOKEN_PATH, (request, reply) => answerToken(dependencies, request, reply));
  serveEvents(app, dependencies);
  serveCases(app, dependencies);
  serveFacts(app, dependencies);
}

async function answerToken(dependencies: CoreDependencies, request: FastifyRequest, reply: FastifyReply) {
  const form = coreTokenRequestSchema.safeParse(request.body);
  if (!form.success) return refuseToken(reply, faultOf(request.body));
  const { url } = dependencies.web;
  const audiences = [CLIENT_CREDENTIALS.audience, url, new URL(CORE_TOKEN_PATH, url).href];
  const given = await giveToken(dependencies, { form: form.data, source: request.ip, audiences });
  if (given.ok) return reply.header('pragma', 'no-cache').send(coreTokenSchema.parse(given.value));
  if (given.problem.code === 'tooManyAttempts') return sendCoreProblem(reply, given.problem);
  return refuseToken(reply, given.problem.code);
}

function refuseToken(reply: FastifyReply, code: Parameters<typeof coreTokenError>[0]): FastifyReply {
  const { status, body } = coreTokenError(code);
  return reply.code(status).send(body);
}

function faultOf(body: unknown): 'unsupported_grant_type' | 'invalid_request' {
  const other = z.object({ grant_type: z.string() }).safeParse(body);
  return other.success && other.data.grant_type !== CLIENT_CREDENTIALS.grant
    ? 'unsupported_grant_type'
    : 'invalid_request';
}

function serveEvents(app: FastifyInstance, dependencies: CoreDependencies): void {
  const { core } = dependencies.settings;
  const waits = createEventWaits(dependencies);
  app.addHook('preClose', async () => waits.end());
  const { listEvents, getEventData } = coreRoutes;

  app.get(listEvents.path, (request, reply) =>
    answerTo(dependencies, listEvents, { request, reply }, async (client) => {
      const query = listEvents.query.safeParse(request.query);
      if (!query.success) return fail(malformed(query.error));
      const { after, wait = 0, most = core.mostEvents } = query.data;
      return waits.next({
        clientId: client.id,
        after,
        most: Math.min(most, core.mostEvents),
        waitSeconds: Math.min(wait, core.mostWaitSeconds),
        gone: hangUpOf(reply),
      });
    }),
  );

  app.get(getEventData.path, (request, reply) =>
    answerTo(dependencies, getEventData, { request, reply }, async () => {
      const params = z.object({ eventId: eventIdSchema }).safeParse(request.params);
      return params.success
        ? findEventData(dependencies, params.data.eventId)
        : fail(malformed(params.error));
    }),
  );
}

function serveCases(app: FastifyInstance, dependencies: CoreDependencies): void {
  const { getAttachment } = coreRoutes;
  const paramsSchema = z.object({
    claimId: claimIdSchema,
    place: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  });
  app.get(getAttachment.path, async (request, reply) => {
    const authenticated = await authenticateCore(dependencies, request, getAttachment.scope);
    if (!authenticated.ok) return sendCoreProblem(reply, authenticated.problem, getAttachment.scope);
    const params = paramsSchema.safeParse(request.params);
    if (!params.success) return sendCoreProblem(reply, malformed(params.error));
    const found = await findAttachment(dependencies, params.data);
    return found.ok ? sendPicture(reply, found.value) : sendCoreProblem(reply, found.problem);
  });
}

function sendPicture(reply: FastifyReply, { bytes, digest }: Attachment): FastifyReply {
  const base64 = Buffer.from(digest, 'hex').toString('base64');
  return reply.type('image/jpeg').header('repr-digest', `sha-256=:${base64}:`).send(Buffer.from(bytes));
}

/** Aborted when nobody reads the answer any more. */
function hangUpOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}
