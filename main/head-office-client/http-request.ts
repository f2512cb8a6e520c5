import { problemSchema } from '../../contract/head-office/problems.ts';
import { KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import type { HeadOfficeFault } from './answers.ts';

/** A Retry-After of more than a day counts as a day, so that a wrong one cannot hold a claim for good. */
const LONGEST_WAIT_SECONDS = 86_400;

export interface HeadOfficeConnection {
  readonly url: string;
  readonly answerSeconds: number;
  /** A `fetch` that trusts the right certificates. */
  readonly fetch: (url: string, request: Request) => Promise<Response>;
  /** Makes the client assertion that proves which kiosk calls, a new one for each call; missing before enrolment. */
  readonly assertion?: () => Promise<string>;
}

interface Request {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly redirect: 'error';
  readonly signal: AbortSignal;
}

interface Response {
  readonly status: number;
  readonly headers: { get(name: 'retry-after' | 'date'): string | null };
  text(): Promise<string>;
}

/** An answer with its whole body. */
export interface HttpAnswer {
  readonly response: Response;
  readonly text: string;
}

interface RequestOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly signal?: AbortSignal | undefined;
}

/** One call to the head office and its whole answer; undefined where there was none in time. */
export async function httpRequest(
  { url, answerSeconds, fetch, assertion }: HeadOfficeConnection,
  path: string,
  { signal, headers, ...options }: RequestOptions,
): Promise<HttpAnswer | undefined> {
  const clientAssertion = await assertion?.();
  const timeout = AbortSignal.timeout(answerSeconds * 1_000);
  try {
    const response = await fetch(new URL(path, url).href, {
      ...options,
      headers: {
        ...headers,
        ...(clientAssertion === undefined ? {} : { [KIOSK_ASSERTION.header]: clientAssertion }),
      },
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return { response, text: await response.text() };
  } catch {
    return undefined;
  }
}

/** The problem that the head office reports. */
export function readProblem({ response, text }: HttpAnswer): HeadOfficeFault {
  const parsed = problemSchema.safeParse(readJson(text));
  const retryAfterSeconds = readRetryAfter(response);
  if (parsed.success) return { kind: 'problem', code: parsed.data.code, retryAfterSeconds };
  // A gateway in front of the head office answers without a problem code.
  if (response.status >= 500) return { kind: 'problem', code: 'unavailable', retryAfterSeconds };
  if (response.status === 429) return { kind: 'problem', code: 'tooManyAttempts', retryAfterSeconds };
  return { kind: 'unintelligible' };
}

/** RFC 9110 10.2.3: seconds, or a date, which is compared with the head office's own clock (`Date`). */
function readRetryAfter({ headers }: Response): number | null {
  const text = headers.get('retry-after') ?? '';
  const secondsAhead = (Date.parse(text) - Date.parse(headers.get('date') ?? '')) / 1_000;
  const seconds = text.includes(',') ? Math.max(secondsAhead, 0) : Number(text || Number.NaN);
  return seconds >= 0 ? Math.min(seconds, LONGEST_WAIT_SECONDS) : null;
}

/** Undefined where it is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
