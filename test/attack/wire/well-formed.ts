import { oauthErrorSchema } from '../../../contract/head-office/device-authorization.ts';
import { problemSchema } from '../../../contract/head-office/problems.ts';
import type { WireAnswer } from './sender.ts';

/** Who is to wait is told how long. */
const WAITING: readonly number[] = [429, 503];

/** What is wrong with a refusal: data answer one problem (RFC 9457), the device grant as RFC 6749 says, pages are HTML. */
export function faultOf(asked: string, answer: WireAnswer): string | undefined {
  const { status, headers, text } = answer;
  if (status < 400) return undefined;
  if (WAITING.includes(status) && !/^[1-9]\d*$/.test(headers['retry-after'] ?? '')) {
    return `${status} without Retry-After`;
  }
  const type = headers['content-type'] ?? '';
  const [, path = ''] = asked.split(' ');
  if (type.startsWith('text/html')) {
    return /^\/(fleet|masuk)/.test(path) ? undefined : `${status} with a page`;
  }
  if (type.startsWith('application/json') && path.startsWith('/oauth/')) {
    return oauthErrorSchema.safeParse(jsonOf(text)).success
      ? undefined
      : `${status} with no error of RFC 6749`;
  }
  if (!type.startsWith('application/problem+json')) return `${status} with ${type || 'no type'}`;
  const problem = problemSchema.safeParse(jsonOf(text));
  // To HEAD there is no body (RFC 9110 section 9.3.2).
  if (asked.startsWith('HEAD ')) return undefined;
  return problem.success && problem.data.status === status
    ? undefined
    : `${status} with no problem of the contract`;
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
