import { z } from 'zod';
import type { ClaimId } from '../contract/claim.ts';
import {
  claimAnswerSchema,
  ENVELOPE_TYPE,
  problemSchema,
  type RouteName,
  routes,
} from '../contract/head-office-api.ts';
import { fail, type Outcome, succeed } from '../contract/outcome.ts';
import type { HeadOfficeFault, VisitHeadOffice } from './session/ports.ts';

/** No Retry-After is followed further than a day, so that a wrong one cannot park a claim for good. */
const LONGEST_WAIT_SECONDS = 86_400;

type Answer<T> = Promise<Outcome<T, HeadOfficeFault>>;

/** The kiosk's side of head-office-api. Every answer is parsed; nothing that fails is thrown. */
export interface HeadOffice extends VisitHeadOffice {
  checkHealth(): Answer<{ time: string }>;
  /** The key lists that the head office signed, newest state; not yet verified. */
  listKeys(): Answer<{ signed?: string[] | undefined }>;
  /** The policy as the head office signed it, not yet checked. */
  getPolicy(): Answer<{ policy: string }>;
  /** Sends an envelope; the answer is the signed acknowledgement, not yet checked. */
  submitClaim(claimId: ClaimId, envelope: string, signal: AbortSignal): Answer<{ acknowledgement: string }>;
}

export interface HeadOfficeConnection {
  readonly url: string;
  readonly answerSeconds: number;
  /** A `fetch` that trusts the right certificates. */
  readonly fetch: (url: string, request: Request) => Promise<Response>;
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
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

interface Call {
  readonly token?: string;
  readonly body?: unknown;
  readonly envelope?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** `onUnreachable` hears of a call that could not reach the head office, so that the line is looked at at once. */
export function headOffice(connection: HeadOfficeConnection, onUnreachable: () => void): HeadOffice {
  const call = async <T>(name: RouteName, answer: z.ZodType<T>, parts: Call = {}) => {
    const answered = await callRoute(connection, name, answer, parts);
    const failed = !answered.ok && answered.problem.kind === 'unreachable' && !parts.signal?.aborted;
    if (failed) onUnreachable();
    return answered;
  };
  return {
    checkHealth: () => callRoute(connection, 'health', routes.health.answer, {}),
    listKeys: () => call('keys', routes.keys.answer),
    getPolicy: () => call('policy', routes.policy.answer),
    signIn: (body, signal) => call('signIn', routes.signIn.answer, { body, signal }),
    register: (body, signal) => call('register', routes.register.answer, { body, signal }),
    signInAttested: (body, signal) => call('signInAttested', routes.signInAttested.answer, { body, signal }),
    getMembership: (token, signal) => call('getMembership', routes.getMembership.answer, { token, signal }),
    inquireAccount: (token, body, signal) =>
      call('inquireAccount', routes.inquireAccount.answer, { token, body, signal }),
    async listClaims(token, signal) {
      const listed = await call('listClaims', routes.listClaims.answer, { token, signal });
      return listed.ok ? succeed(listed.value.claims) : listed;
    },
    trackByReceipt: (body, signal) => call('trackByReceipt', routes.trackByReceipt.answer, { body, signal }),
    signOut: (token) => call('signOut', z.undefined(), { token }),
    submitClaim: (claimId, envelope, signal) =>
      call('submitClaim', claimAnswerSchema, { envelope, signal, parameters: { claimId } }),
  };
}

async function callRoute<T>(
  connection: HeadOfficeConnection,
  name: RouteName,
  answer: z.ZodType<T>,
  { token, body, envelope, parameters = {}, signal }: Call,
): Answer<T> {
  const { method, path, status } = routes[name];
  const url = new URL(
    path.replace(/:(\w+)/g, (_, key: string) => parameters[key] ?? ''),
    connection.url,
  );
  const limit = AbortSignal.timeout(connection.answerSeconds * 1_000);
  const headers = {
    accept: 'application/json, application/problem+json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(envelope === undefined ? {} : { 'content-type': ENVELOPE_TYPE }),
  };
  const content = envelope ?? (body === undefined ? null : JSON.stringify(body));
  try {
    const response = await connection.fetch(url.href, {
      method,
      headers,
      body: content,
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const text = await response.text();
    if (response.status !== status) return fail(readProblem(response, text));
    const parsed = answer.safeParse(text === '' ? undefined : readJson(text));
    return parsed.success ? succeed(parsed.data) : fail({ kind: 'unintelligible' });
  } catch {
    return fail({ kind: 'unreachable' });
  }
}

function readProblem(response: Response, text: string): HeadOfficeFault {
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

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
