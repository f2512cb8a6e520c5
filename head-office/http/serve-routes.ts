import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ENVELOPE_TYPE, type RouteName, routes } from '../../contract/head-office/routes.ts';
import { KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import type { Settings } from '../configuration/configure.ts';
import { createAdmissionGate } from './admission-gate.ts';
import { sendProblem } from './problems.ts';
import type { Handlers, RouteRequest } from './route-handler.ts';

/** Registers every route of the contract with the handler of the same name. */
export function serveRoutes(
  app: FastifyInstance,
  handlers: Handlers,
  settings: Pick<Settings, 'limits' | 'admission'>,
): void {
  const { limits } = settings;
  const gate = createAdmissionGate(settings);
  app.addContentTypeParser(ENVELOPE_TYPE, gate.read);
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) =>
    hasEnvelope(request) ? gate.enter(request, reply) : sendProblem(reply, { code: 'mediaType' });
  for (const name of routeNames()) {
    const route = routes[name];
    const takesEnvelope = 'envelope' in route;
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit: takesEnvelope ? limits.envelopeBytes : limits.bodyBytes,
      ...(takesEnvelope ? { onRequest } : {}),
      handler: (request, reply) =>
        gate.hold(request, async () => {
          if (!takesEnvelope && hasEnvelope(request)) return sendProblem(reply, { code: 'mediaType' });
          return answer(name, handlers, request, reply);
        }),
    });
  }
}

async function answer(
  name: RouteName,
  handlers: Handlers,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const outcome = await handlers[name](readRequest(request));
  if (!outcome.ok) return sendProblem(reply, outcome.problem);
  const { status, answer: schema } = routes[name];
  const body = schema.parse(outcome.value);
  reply.code(status);
  return body === undefined ? reply.send() : reply.send(body);
}

function readRequest(request: FastifyRequest): RouteRequest {
  return {
    body: request.body,
    params: request.params,
    token: /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1],
    source: request.ip,
    assertion: assertionOf(request),
  };
}

function assertionOf({ headers }: FastifyRequest): string | undefined {
  const sent = headers[KIOSK_ASSERTION.header];
  return typeof sent === 'string' ? sent : undefined;
}

function hasEnvelope({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase() === ENVELOPE_TYPE;
}

function routeNames(): RouteName[] {
  return Object.keys(routes).filter((name): name is RouteName => name in routes);
}
