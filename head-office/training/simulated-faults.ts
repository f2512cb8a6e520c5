import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sendProblem } from '../http/problems.ts';

/**
 * How the service answers a kiosk in training: as it should; with a page such as a hotel's Wi-Fi puts in the way;
 * that it cannot answer; or by doing the work and losing the answer.
 */
export const answerModeSchema = z.strictObject({
  answer: z.enum(['normal', 'rubbish', 'unavailable', 'lost']),
});
export type Line = z.infer<typeof answerModeSchema>;

const CAPTIVE_PORTAL_PAGE = '<!doctype html><title>Wi-Fi</title><p>Silakan masuk ke jaringan.</p>';

/** Spoils the answers of the contract's routes as `line` says at the time; training's own routes stay whole. */
export function simulateFaults(app: FastifyInstance, line: Line, retryAfterSeconds: number): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isOfContract(request.url)) return;
    if (line.answer === 'unavailable') return sendProblem(reply, { code: 'unavailable', retryAfterSeconds });
    if (line.answer === 'rubbish') return reply.type('text/html; charset=utf-8').send(CAPTIVE_PORTAL_PAGE);
  });
  app.addHook('onSend', async (request, _reply, payload) => {
    if (line.answer === 'lost' && isOfContract(request.url)) request.raw.socket.destroy();
    return payload;
  });
}

function isOfContract(url: string): boolean {
  return url.startsWith('/v1/') || url.startsWith('/oauth/');
}
