import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sendProblem } from '../http/problems.ts';

/**
 * How kiosks are answered in training: as usual; with a captive portal's page; with 503; or not at all, after the work
 * was done.
 */
export const simulatedFaultsSchema = z.strictObject({
  answer: z.enum(['normal', 'rubbish', 'unavailable', 'lost']),
});
export type SimulatedFaults = z.infer<typeof simulatedFaultsSchema>;

const CAPTIVE_PORTAL_PAGE = '<!doctype html><title>Wi-Fi</title><p>Silakan masuk ke jaringan.</p>';

/** Answers the contract's routes as `faults` says at the time; training's own routes always work. */
export function simulateFaults(
  app: FastifyInstance,
  faults: SimulatedFaults,
  retryAfterSeconds: number,
): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isOfContract(request.url)) return;
    if (faults.answer === 'unavailable')
      return sendProblem(reply, { code: 'unavailable', retryAfterSeconds });
    if (faults.answer === 'rubbish') return reply.type('text/html; charset=utf-8').send(CAPTIVE_PORTAL_PAGE);
  });
  app.addHook('onSend', async (request, _reply, payload) => {
    if (faults.answer === 'lost' && isOfContract(request.url)) request.raw.socket.destroy();
    return payload;
  });
}

function isOfContract(url: string): boolean {
  return url.startsWith('/v1/') || url.startsWith('/oauth/');
}
