import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../configuration/configure.ts';
import { createAdmission } from './admission.ts';
import { sendProblem } from './problems.ts';

/** Asks for a place before a body is read, and keeps it until the work on it is done. */
export function createAdmissionGate(settings: Pick<Settings, 'limits' | 'admission'>) {
  const places = new WeakMap<FastifyRequest, { leave(): void }>();
  const { enter } = createAdmission(settings.admission);
  return {
    /** Hook: lets the request in, or answers 503 with Retry-After without reading what it sends. */
    async enter(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
      const stated = Number(request.headers['content-length'] ?? Number.NaN);
      const place = enter(Number.isSafeInteger(stated) ? stated : settings.limits.envelopeBytes);
      if ('retryAfterSeconds' in place) return sendProblem(reply, { code: 'unavailable', ...place });
      places.set(request, place);
      // A line that breaks before the body is complete brings no work.
      reply.raw.once('close', () => places.get(request)?.leave());
      return undefined;
    },
    /** Does the work of a request that was let in, also when its line breaks meanwhile; then gives its place back. */
    async hold<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
      const place = places.get(request);
      places.delete(request);
      try {
        return await work();
      } finally {
        place?.leave();
      }
    },
  };
}
