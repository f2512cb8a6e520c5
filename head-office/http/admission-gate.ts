import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UPLOAD } from '../../contract/claim/upload.ts';
import type { Settings } from '../configuration/configure.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { createAdmission, type Submission } from './admission.ts';
import { sendProblem } from './problems.ts';

type GateSettings = Pick<Settings, 'limits' | 'admission'>;
type Parsed = (error: Error | null, body?: Buffer) => void;

interface Inside {
  readonly submission: Submission;
  stopReading(): void;
}

/** Lets envelopes in as they arrive, as far as there is room, and keeps count of those that are being worked on. */
export function createAdmissionGate({ limits, admission }: GateSettings) {
  const { enter, nextAfterSeconds, used } = createAdmission({
    ...admission,
    leastBytesPerSecond: limits.leastBytesPerSecond,
  });
  const inside = new WeakMap<FastifyRequest, Inside>();

  function take(
    payload: IncomingMessage,
    mostBytes: number,
    submission: Submission,
    parsed: Parsed,
  ): () => void {
    const pieces: Buffer[] = [];
    let bytes = 0;
    let isOver = false;
    function onPiece(piece: Buffer): void {
      bytes += piece.length;
      pieces.push(piece);
      if (bytes <= mostBytes) submission.take(piece.length);
      else refuse();
    }
    function onEnd(): void {
      // With the last part of an envelope the whole of it is worked on.
      const whole = wholeBytes(payload);
      if (whole > 0 && whole <= limits.envelopeBytes) submission.take(whole);
      if (isOver) return;
      submission.complete();
      parsed(null, Buffer.concat(pieces, bytes));
    }
    /** What still comes is thrown away, so that the sender gets to read its answer. */
    function stopReading(): void {
      isOver = true;
      pieces.length = 0;
      payload.off('data', onPiece).off('end', onEnd).off('error', parsed);
      payload.on('error', () => undefined).resume();
    }
    function refuse(): void {
      stopReading();
      parsed(tooLarge());
    }
    payload.on('data', onPiece).once('end', onEnd).once('error', parsed);
    if (Number(payload.headers['content-length']) > mostBytes) refuse();
    return stopReading;
  }

  function read(
    request: FastifyRequest,
    payload: IncomingMessage,
    mostBytes: number,
    submission: Submission,
  ): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const stopReading = take(payload, mostBytes, submission, (error, bytes) =>
        bytes ? resolve(bytes) : reject(error),
      );
      inside.set(request, { submission, stopReading });
    });
  }

  return {
    /** In an onRequest hook: lets a kiosk's request begin, or answers 503 with Retry-After without reading its body. */
    async enter(
      { branchId, kioskId }: KioskRef,
      request: FastifyRequest,
      reply: FastifyReply,
    ): Promise<FastifyReply | undefined> {
      const entered = enter(`${branchId}-${kioskId}`, (retryAfterSeconds) => {
        inside.get(request)?.stopReading();
        sendProblem(reply, { code: 'unavailable', retryAfterSeconds });
      });
      if ('retryAfterSeconds' in entered) return sendProblem(reply, { code: 'unavailable', ...entered });
      inside.set(request, { submission: entered, stopReading: () => undefined });
      // A connection that ends before the body is complete leaves no work to do.
      reply.raw.once('close', () => inside.get(request)?.submission.leave());
      return undefined;
    },
    /** Content type parser: a body of at most so many bytes, taken in piece by piece, as `finish` makes it. */
    reader<T>(mostBytes: number, finish: (request: FastifyRequest, bytes: Buffer) => T | Promise<T>) {
      return async (request: FastifyRequest, payload: IncomingMessage): Promise<T> => {
        const submission = inside.get(request)?.submission;
        const bytes = submission ? await read(request, payload, mostBytes, submission) : Buffer.alloc(0);
        return finish(request, bytes);
      };
    },
    /** Says with the answer to a claim when its sender's next one has its turn, where many come at once. */
    paced<T>(answer: T): T | (T & { nextAfterSeconds: number }) {
      const isDecided = typeof answer === 'object' && answer !== null && 'acknowledgement' in answer;
      const seconds = isDecided ? nextAfterSeconds() : 0;
      return seconds > 0 ? { ...answer, nextAfterSeconds: seconds } : answer;
    },
    used,
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

/** Of the whole envelope, as the last part of it says; 0 for every other request. */
function wholeBytes({ headers }: IncomingMessage): number {
  const stated = headers[UPLOAD.completeHeader] === '?1' ? Number(headers[UPLOAD.lengthHeader]) : 0;
  return Number.isSafeInteger(stated) ? stated : 0;
}
