import { fill } from '../../../../contract/language/fill.ts';
import type { TooManyAttempts } from '../../../accounts/limit-attempts.ts';
import type { PageContext } from '../layout/page-context.ts';

/** 429, with when to try again for the browser and for the person. */
export function sayTooMany({ reply, text }: PageContext, { retryAfterSeconds }: TooManyAttempts): string {
  reply.code(429).header('retry-after', String(retryAfterSeconds));
  return fill(text.tooMany, { minutes: Math.ceil(retryAfterSeconds / 60) });
}
