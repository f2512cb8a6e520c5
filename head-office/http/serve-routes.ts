import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { UPLOAD } from '../../contract/claim/upload.ts';
import { ENVELOPE_TYPE, type RouteName, routes } from '../../contract/head-office/routes.ts';
import type { Settings } from '../configuration/configure.ts';
import type { KioskAssertions, ProvenKiosk } from '../keys/kiosk-assertion.ts';
import type { Admission } from './admission.ts';
import { createAdmissionGate } from './admission-gate.ts';
import { createKioskDoor, shownAssertion } from './kiosk-door.ts';
import { decodePart, partPlaceOf } from './part-body.ts';
import { sendProblem } from './problems.ts';
import type { Handlers, RouteRequest } from './route-handler.ts';

/** Registers every route of the contract with the handler of the same name; returns what envelopes take of the room for them. */
export function serveRoutes(
  app: FastifyInstance,
  handlers: Handlers,
  settings: Pick<Settings, 'limits' | 'admission'>,
  { assertions, log }: { readonly assertions: KioskAssertions; readonly log: Logger },
): Admission['used'] {
  const gate = createAdmissionGate(settings);
  const door = createKioskDoor(assertions, settings.limits.lingerSeconds, log);
  app.addContentTypeParser(
    ENVELOPE_TYPE,
    gate.reader(settings.limits.envelopeBytes, (_request, bytes) => bytes.toString()),
  );
  app.addContentTypeParser(UPLOAD.partType, gate.reader(UPLOAD.mostPartBytes, decodePart));
  for (const name of routeNames()) {
    const route = routes[name];
    const { bodyLimit, mediaType } = bodyOf(name, settings);
    const forKiosks = 'byKiosk' in route;
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit,
      onRequest: [
        ...(forKiosks ? [door.enter.bind(null, 'byFormerKey' in route)] : []),
        async (request: FastifyRequest, reply: FastifyReply) => {
          if (binaryTypeOf(request) !== mediaType) return sendProblem(reply, { code: 'mediaType' });
          const proven = mediaType === undefined ? undefined : door.provenBy(request);
          return proven && gate.enter(proven.kiosk, request, reply);
        },
      ],
      preParsing: forKiosks ? [door.listen] : [],
      preHandler: forKiosks ? [door.compare] : [],
      handler: (request, reply) =>
        gate.hold(request, async () => {
          const outcome = await handlers[name](readRequest(request, door.provenBy(request)));
          if (!outcome.ok) return sendProblem(reply, outcome.problem);
          const isPaced = mediaType !== undefined;
          return answer(name, reply, isPaced ? gate.paced(outcome.value) : outcome.value);
        }),
    });
  }
  return gate.used;
}

/** How large the body of a route may be, and its media type where that is not JSON. */
function bodyOf(name: RouteName, { limits }: Pick<Settings, 'limits'>) {
  const route = routes[name];
  if ('envelope' in route) return { bodyLimit: limits.envelopeBytes, mediaType: ENVELOPE_TYPE };
  if ('part' in route) return { bodyLimit: UPLOAD.mostPartBytes, mediaType: UPLOAD.partType };
  return { bodyLimit: limits.bodyBytes, mediaType: undefined };
}

function answer(name: RouteName, reply: FastifyReply, value: unknown): FastifyReply {
  const { status, answer: schema } = routes[name];
  const body = schema.parse(value);
  reply.code(status);
  return body === undefined ? reply.send() : reply.send(body);
}

function readRequest(request: FastifyRequest, proven: ProvenKiosk | undefined): RouteRequest {
  return {
    body: request.body,
    params: request.params,
    token: /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1],
    source: request.ip,
    assertion: shownAssertion(request),
    proven,
    part: partPlaceOf(request),
  };
}

/** The media type of a body that is not JSON. */
function binaryTypeOf({ headers }: FastifyRequest): string | undefined {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return [ENVELOPE_TYPE, UPLOAD.partType].find((known) => known === type);
}

function routeNames(): RouteName[] {
  return Object.keys(routes).filter((name): name is RouteName => name in routes);
}
