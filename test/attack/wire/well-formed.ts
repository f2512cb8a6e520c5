import { z } from 'zod';
import { coreProblemSchema } from '../../../contract/core/problems.ts';
import { coreTokenErrorSchema } from '../../../contract/core/token.ts';
import { oauthErrorSchema } from '../../../contract/head-office/device-authorization.ts';
import { problemSchema } from '../../../contract/head-office/problems.ts';
import type { WireAnswer } from './sender.ts';

/** Who is to wait is told how long. */
const WAITING: readonly number[] = [429, 503];

/** Of a problem, whether the kiosks' contract or the core's has it. */
const anyProblemSchema = z.union([problemSchema, coreProblemSchema]);
/** Where refusals are those of RFC 6749. */
const OAUTH = [
  { path: /^\/oauth\//, error: oauthErrorSchema },
  { path: /^\/core\/v1\/token$/, error: coreTokenErrorSchema },
];

/** What is wrong with a refusal: data answer one problem (RFC 9457), tokens as RFC 6749 says, pages are HTML. */
export function faultOf(asked: string, answer: WireAnswer): string | undefined {
  const { status, headers, text } = answer;
  if (status < 400) return undefined;
  if (WAITING.includes(status) && !/^[1-9]\d*$/.test(headers['retry-after'] ?? '')) {
    return `${status} without Retry-After`;
  }
  const type = headers['content-type'] ?? '';
  const [, path = ''] = asked.split(' ');
  if (type.startsWith('text/html')) {
    return /^\/(fleet|masuk|desk)/.test(path) ? undefined : `${status} with a page`;
  }
  const oauth = OAUTH.find((each) => each.path.test(path));
  if (type.startsWith('application/json') && oauth) {
    return oauth.error.safeParse(jsonOf(text)).success ? undefined : `${status} with no error of RFC 6749`;
  }
  if (!type.startsWith('application/problem+json')) return `${status} with ${type || 'no type'}`;
  const problem = problemIn(text);
  // To HEAD there is no body (RFC 9110 section 9.3.2).
  if (asked.startsWith('HEAD ')) return undefined;
  return problem?.status === status ? undefined : `${status} with no problem of the contract`;
}

export function problemIn(text: string): z.infer<typeof anyProblemSchema> | undefined {
  return anyProblemSchema.safeParse(jsonOf(text)).data;
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
