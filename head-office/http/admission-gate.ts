import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../configuration/configure.ts';
import { createAdmission, type Submission } from './admission.ts';
import { sendProblem } from './problems.ts';

type GateSettings = Pick<Settings, 'limits' | 'admission'>;
type Parsed = (error: Error | null, body?: string) => void;

interface Inside {
  readonly submission: Submission;
  stopReading(): void;
}

/** Lets envelopes in as they arrive, as far as there is room, and keeps count of those that are being worked on. */
export function createAdmissionGate({ limits, admission }: GateSettings) {
  const { enter } = createAdmission({ ...admission, leastBytesPerSecond: limits.leastBytesPerSecond });
  const inside = new WeakMap<FastifyRequest, Inside>();

  function take(payload: IncomingMessage, submission: Submission, parsed: Parsed): () => void {
    const pieces: Buffer[] = [];
    let bytes = 0;
    function onPiece(piece: Buffer): void {
      bytes += piece.length;
      pieces.push(piece);
      if (bytes <= limits.envelopeBytes) submission.take(piece.length);
      else refuse();
    }
    function onEnd(): void {
      submission.complete();
      parsed(null, Buffer.concat(pieces, bytes).toString());
    }
    /** What still comes is thrown away, so that the sender gets to read its answer. */
    function stopReading(): void {
      pieces.length = 0;
      payload.off('data', onPiece).off('end', onEnd).off('error', parsed);
      payload.on('error', () => undefined).resume();
    }
    function refuse(): void {
      stopReading();
      parsed(tooLarge());
    }
    payload.on('data', onPiece).once('end', onEnd).once('error', parsed);
    if (Number(payload.headers['content-length']) > limits.envelopeBytes) refuse();
    return stopReading;
  }

  return {
    /** onRequest hook: lets the request begin, or answers 503 with Retry-After without reading its body. */
    async enter(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
      const entered = enter((retryAfterSeconds) => {
        inside.get(request)?.stopReading();
        sendProblem(reply, { code: 'unavailable', retryAfterSeconds });
      });
      if ('retryAfterSeconds' in entered) return sendProblem(reply, { code: 'unavailable', ...entered });
      inside.set(request, { submission: entered, stopReading: () => undefined });
      // A connection that ends before the body is complete leaves no work to do.
      reply.raw.once('close', () => inside.get(request)?.submission.leave());
      return undefined;
    },
    /** Content type parser: the envelope as text, taken in piece by piece. */
    read(request: FastifyRequest, payload: IncomingMessage, parsed: Parsed): void {
      const submission = inside.get(request)?.submission;
      if (submission) inside.set(request, { submission, stopReading: take(payload, submission, parsed) });
      else parsed(null, '');
    },
    /** Runs the work of an admitted request, also when its connection ends meanwhile; then frees its place. */
    async hold<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
      const submission = inside.get(request)?.submission;
      inside.delete(request);
      try {
        return await work();
      } finally {
        submission?.leave();
      }
    },
  };
}

function tooLarge(): Error {
  return Object.assign(new Error('the envelope is too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' });
}
