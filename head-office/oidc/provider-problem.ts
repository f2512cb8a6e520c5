import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import type { Logger } from 'pino';
import { z } from 'zod';
import { errorCode } from '../error-code.ts';

/**
 * Why the provider has signed nobody in. `declined`: the person or the provider said no. `over`: the code is good no longer.
 * `untrusted`: what came is not from this provider, for this sign-in and of this time. `unavailable`: nothing came, or nothing
 * that can be read.
 */
export type ProviderProblem = 'declined' | 'over' | 'untrusted' | 'unavailable';

/** Codes of openid-client for a token, or an answer, that does not hold what was agreed. */
const UNTRUSTED = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
]);
/** RFC 6749, 4.1.2.1 and 5.2. Other texts are not logged: who writes them is not known. */
const saidSchema = z.string().regex(/^[a-z_]{1,40}$/);

/** Logs the codes of a failure, and nothing of the token. */
export function explainFailure(error: unknown, log: Logger): ProviderProblem {
  const said = saidIn(error);
  const code = errorCode(error);
  const problem = problemOf(code, said);
  log.warn({ code, said, problem }, 'the identity provider signed nobody in');
  return problem;
}

function saidIn(error: unknown): string | undefined {
  if (!(error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)) return undefined;
  return saidSchema.safeParse(error.error).data;
}

function problemOf(code: string, said: string | undefined): ProviderProblem {
  if (said === 'access_denied') return 'declined';
  if (said === 'invalid_grant') return 'over';
  return UNTRUSTED.has(code) ? 'untrusted' : 'unavailable';
}
