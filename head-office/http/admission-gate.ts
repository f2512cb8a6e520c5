import type { FastifyReply, FastifyRequest } from 'fastify';
import { UPLOAD } from '../../contract/claim/upload.ts';
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
      const place = enter(bytesOf(request, settings.limits.envelopeBytes));
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

/** What a request will hold in memory: its body, and with the last part of an envelope the whole of it. */
function bytesOf({ headers }: FastifyRequest, most: number): number {
  const isLast = headers[UPLOAD.completeHeader] === '?1';
  const stated = Number(headers[isLast ? UPLOAD.lengthHeader : 'content-length'] ?? Number.NaN);
  return Number.isSafeInteger(stated) ? stated : most;
}
