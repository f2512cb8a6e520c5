import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import type { Logger } from 'pino';
import { KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import { digestOf } from '../digest.ts';
import type { KioskAssertions, ProvenKiosk, ShownAssertion } from '../keys/kiosk-assertion.ts';
import { refuseUnread, sendProblem } from './problems.ts';

/** What a body that does not come has for a digest. */
const EMPTY = digestOf('');

type Listened = (error: null, payload: RequestPayload) => void;

interface Inside extends ProvenKiosk {
  /** Of the body, as far as it has come. */
  readonly hash: ReturnType<typeof createHash>;
}

/** Lets in only kiosks that show who they are, before anything of a body is read; and takes only the body that they asserted. */
export function createKioskDoor(assertions: KioskAssertions, lingerSeconds: number, log: Logger) {
  const inside = new WeakMap<FastifyRequest, Inside>();
  return {
    /** In an onRequest hook. */
    async enter(
      byFormerKey: boolean,
      request: FastifyRequest,
      reply: FastifyReply,
    ): Promise<FastifyReply | undefined> {
      const proven = await assertions.verify(shownAssertion(request), byFormerKey);
      if (!proven.ok) {
        const { method, routeOptions } = request;
        log.info({ method, route: routeOptions.url ?? 'none', problem: proven.problem.code }, 'not let in');
        return refuseUnread(reply, proven.problem, lingerSeconds);
      }
      inside.set(request, { ...proven.value, hash: createHash('sha256') });
      return undefined;
    },
    /** preParsing hook: what comes of the body is hashed meanwhile. */
    listen(request: FastifyRequest, _reply: FastifyReply, payload: RequestPayload, done: Listened): void {
      const hash = inside.get(request)?.hash;
      request.raw.on('data', (piece: Buffer) => hash?.update(piece));
      done(null, payload);
    },
    /** preHandler hook: an assertion seen on its way carries no other body. */
    async compare(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
      const { hash, bodyDigest = EMPTY } = inside.get(request) ?? {};
      return hash?.digest('hex') === bodyDigest
        ? undefined
        : sendProblem(reply, { code: 'assertionRefused' });
    },
    provenBy: (request: FastifyRequest): ProvenKiosk | undefined => inside.get(request),
  };
}

/** The assertion in a request's header, where there is one. */
export function shownAssertion(request: FastifyRequest): ShownAssertion | undefined {
  const text = request.headers[KIOSK_ASSERTION.header];
  return typeof text === 'string' ? { text, ...pathOf(request) } : undefined;
}

/** What of a request an assertion has to name. */
export function pathOf({ method, url }: FastifyRequest): Pick<ShownAssertion, 'method' | 'path'> {
  return { method, path: url.split('?')[0] ?? '' };
}
