import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UPLOAD_PROGRESS_HEADER } from '../../contract/head-office/routes.ts';
import type { Settings } from '../configuration/configure.ts';
import { startDeadline } from '../deadline.ts';
import { hasBody, sendProblem } from './problems.ts';

type Pace = Pick<Settings['limits'], 'bodyIdleSeconds' | 'leastBytesPerSecond'>;

/**
 * Ends requests whose body stands still or trickles: each time that `bodyIdleSeconds` pass, the body is complete or
 * `leastBytesPerSecond` have come meanwhile; else the answer is 408. One that keeps coming takes as long as it needs.
 */
export function limitBodyPace(app: FastifyInstance, pace: Pace): void {
  app.addHook('preParsing', (request, reply, payload, done) => {
    if (hasBody(request)) watch(request, reply, pace);
    done(null, payload);
  });
}

function watch(request: FastifyRequest, reply: FastifyReply, pace: Pace): void {
  const { raw } = request;
  const wanted = pace.bodyIdleSeconds * pace.leastBytesPerSecond;
  const tell = createProgress(request, reply, pace.bodyIdleSeconds);
  let bytes = 0;
  const deadline = startDeadline(pace.bodyIdleSeconds, () => {
    if (reply.sent) raw.socket.destroy();
    else sendProblem(reply.header('connection', 'close'), { code: 'timeout' });
  });
  raw.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    tell();
    if (bytes < wanted) return;
    bytes = 0;
    deadline.restart();
  });
  raw.once('end', deadline.stop);
  raw.once('close', deadline.stop);
}

/**
 * What a slow line still holds of a body nobody else can see: a client that asks is told now and then, by an interim
 * answer (RFC 9110 section 15.2), that its body keeps coming.
 */
function createProgress(request: FastifyRequest, reply: FastifyReply, idleSeconds: number): () => void {
  if (request.headers[UPLOAD_PROGRESS_HEADER] === undefined) return () => undefined;
  const everyMs = (idleSeconds * 1_000) / 4;
  let toldAt = performance.now();
  return () => {
    const now = performance.now();
    if (now - toldAt < everyMs || reply.raw.headersSent) return;
    toldAt = now;
    reply.raw.writeProcessing();
  };
}
