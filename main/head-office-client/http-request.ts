import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { problemSchema } from '../../contract/head-office/problems.ts';
import { UPLOAD_PROGRESS_HEADER } from '../../contract/head-office/routes.ts';
import {
  type AssertedRequest,
  type AssertRequest,
  KIOSK_ASSERTION,
} from '../../contract/keys/kiosk-assertion.ts';
import { digestOf } from '../digest.ts';
import { readJson } from '../read-json.ts';
import type { HeadOfficeFault } from './answers.ts';
import { startIdleLimit } from './idle-limit.ts';

/** A Retry-After of more than a day counts as a day, so that a wrong one cannot hold a claim for good. */
const LONGEST_WAIT_SECONDS = 86_400;
/** Of a body, handed to the line one after the other: the next one when the line has taken this one. */
const PIECE_BYTES = 16_384;

export interface HeadOfficeConnection {
  readonly url: string;
  /** A call is given up when nothing moved for so long: neither the line nor the head office. */
  readonly answerSeconds: number;
  /** An answer that comes more slowly than this counts as standing still. */
  readonly leastBytesPerSecond: number;
  /** Makes a call that trusts the right certificates. */
  readonly request: (url: string, options: HttpOptions) => Promise<Dispatcher.ResponseData>;
  /** Makes the client assertion that proves which kiosk calls, a new one for each request; missing before enrolment. */
  readonly assertion?: AssertRequest;
}

type HttpOptions = Omit<Dispatcher.RequestOptions, 'origin' | 'path'>;

/** An answer with its whole body. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly text: string;
}

interface RequestOptions {
  readonly method: AssertedRequest['htm'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One call to the head office and its whole answer; undefined where the other side was mute for too long, or the
 * connection failed. What keeps moving takes as long as it needs, in either direction.
 */
export async function httpRequest(
  { url, request, assertion, ...limits }: HeadOfficeConnection,
  path: string,
  { method, headers, body, signal }: RequestOptions,
): Promise<HttpAnswer | undefined> {
  const bytes = body === null ? null : Buffer.from(body);
  const digest = bytes && bytes.length > 0 ? { digest: digestOf(bytes) } : {};
  const clientAssertion = await assertion?.({ htm: method, path, ...digest });
  const idle = startIdleLimit(limits);
  try {
    const response = await request(new URL(path, url).href, {
      method,
      headers: {
        ...headers,
        ...(clientAssertion === undefined ? {} : { [KIOSK_ASSERTION.header]: clientAssertion }),
        ...(bytes ? { 'content-length': String(bytes.length), [UPLOAD_PROGRESS_HEADER]: '?1' } : {}),
      },
      body: bytes && Readable.from(piecesOf(bytes, idle.moved), { objectMode: false, highWaterMark: 1 }),
      signal: signal ? AbortSignal.any([signal, idle.signal]) : idle.signal,
      // The line and the head office have one clock here, which sees more than undici's.
      headersTimeout: 0,
      bodyTimeout: 0,
      onInfo: idle.moved,
    });
    idle.moved();
    const text = await readText(response.body, idle.received);
    // A portal sends elsewhere; nobody is followed there.
    const isElsewhere = response.statusCode >= 300 && response.statusCode < 400;
    return isElsewhere ? undefined : { status: response.statusCode, headers: response.headers, text };
  } catch {
    return undefined;
  } finally {
    idle.stop();
  }
}

function* piecesOf(bytes: Buffer, onTaken: () => void): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    yield bytes.subarray(start, start + PIECE_BYTES);
    onTaken();
  }
}

async function readText(body: AsyncIterable<Buffer>, onReceived: (bytes: number) => void): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of body) {
    pieces.push(piece);
    onReceived(piece.length);
  }
  return Buffer.concat(pieces).toString();
}

/** The problem that the head office reports. */
export function readProblem(answer: HttpAnswer): HeadOfficeFault {
  const { status } = answer;
  const parsed = problemSchema.safeParse(readJson(answer.text));
  const retryAfterSeconds = readRetryAfter(answer);
  if (parsed.success) return { kind: 'problem', code: parsed.data.code, retryAfterSeconds };
  // A gateway in front of the head office answers without a problem code.
  if (status >= 500) return { kind: 'problem', code: 'unavailable', retryAfterSeconds };
  if (status === 429) return { kind: 'problem', code: 'tooManyAttempts', retryAfterSeconds };
  return { kind: 'unintelligible' };
}

/** RFC 9110 10.2.3: seconds, or a date, which is compared with the head office's own clock (`Date`). */
function readRetryAfter({ headers }: HttpAnswer): number | null {
  const text = String(headers['retry-after'] ?? '');
  const secondsAhead = (Date.parse(text) - Date.parse(String(headers['date']))) / 1_000;
  const seconds = text.includes(',') ? Math.max(secondsAhead, 0) : Number(text || Number.NaN);
  return seconds >= 0 ? Math.min(seconds, LONGEST_WAIT_SECONDS) : null;
}
