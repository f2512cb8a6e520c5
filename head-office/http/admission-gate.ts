import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../configuration/configure.ts';
import { createAdmission } from './admission.ts';
import { sendProblem } from './problems.ts';

/** Reserves a place for a request before its body is read, and frees it when the work is done. */
export function createAdmissionGate(settings: Pick<Settings, 'limits' | 'admission'>) {
  const places = new WeakMap<FastifyRequest, { leave(): void }>();
  const { enter } = createAdmission(settings.admission);
  return {
    /** onRequest hook: admits the request, or answers 503 with Retry-After without reading its body. */
    async enter(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
      const stated = Number(request.headers['content-length'] ?? Number.NaN);
      const place = enter(Number.isSafeInteger(stated) ? stated : settings.limits.envelopeBytes);
      if ('retryAfterSeconds' in place) return sendProblem(reply, { code: 'unavailable', ...place });
      places.set(request, place);
      // A connection that ends before the body is complete leaves no work to do.
      reply.raw.once('close', () => places.get(request)?.leave());
      return undefined;
    },
    /** Runs the work of an admitted request, also when its connection ends meanwhile; then frees its place. */
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
