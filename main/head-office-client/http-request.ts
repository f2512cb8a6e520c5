import { problemSchema } from '../../contract/head-office/problems.ts';
import { KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import type { HeadOfficeFault } from '../visit/chart/ports.ts';

/** No Retry-After is followed further than a day, so that a wrong one cannot park a claim for good. */
const LONGEST_WAIT_SECONDS = 86_400;

/** Those headers of an answer that the kiosk looks at. */
export const READ_HEADERS = ['retry-after', 'date'] as const;

export interface HeadOfficeConnection {
  readonly url: string;
  readonly answerSeconds: number;
  /** A `fetch` that trusts the right certificates. */
  readonly fetch: (url: string, request: Request) => Promise<Response>;
  /** By what the kiosk shows who it is, fresh for each call; none where it does not. */
  readonly assertion?: () => Promise<string>;
}

interface Request {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly redirect: 'error';
  readonly signal: AbortSignal;
}

interface Response {
  readonly status: number;
  readonly headers: { get(name: (typeof READ_HEADERS)[number]): string | null };
  text(): Promise<string>;
}

/** An answer, read to its end. */
export interface Answered {
  readonly response: Response;
  readonly text: string;
}

interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** One call to the head office and its whole answer; undefined where there was none in time. */
export async function httpRequest(
  { url, answerSeconds, fetch, assertion }: HeadOfficeConnection,
  path: string,
  { signal, headers, ...sent }: Sent,
): Promise<Answered | undefined> {
  const shown = await assertion?.();
  const limit = AbortSignal.timeout(answerSeconds * 1_000);
  try {
    const response = await fetch(new URL(path, url).href, {
      ...sent,
      headers: { ...headers, ...(shown === undefined ? {} : { [KIOSK_ASSERTION.header]: shown }) },
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return { response, text: await response.text() };
  } catch {
    return undefined;
  }
}

/** What the head office says went wrong. */
export function readProblem({ response, text }: Answered): HeadOfficeFault {
  const parsed = problemSchema.safeParse(readJson(text));
  const retryAfterSeconds = readRetryAfter(response);
  if (parsed.success) return { kind: 'problem', code: parsed.data.code, retryAfterSeconds };
  // A gateway before the head office answers in its own words.
  if (response.status >= 500) return { kind: 'problem', code: 'unavailable', retryAfterSeconds };
  if (response.status === 429) return { kind: 'problem', code: 'tooManyAttempts', retryAfterSeconds };
  return { kind: 'unintelligible' };
}

/** RFC 9110 10.2.3: seconds, or a date; how far ahead a date lies is told by the head office's own clock (Date). */
function readRetryAfter({ headers }: Response): number | null {
  const text = headers.get('retry-after') ?? '';
  const ahead = (Date.parse(text) - Date.parse(headers.get('date') ?? '')) / 1_000;
  const seconds = text.includes(',') ? Math.max(ahead, 0) : Number(text || Number.NaN);
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
