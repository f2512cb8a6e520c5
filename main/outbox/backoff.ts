/** Limits of the wait between attempts, from the provisioning file. */
export interface BackoffLimits {
  readonly firstRetrySeconds: number;
  readonly longestRetrySeconds: number;
}

/**
 * Exponential back-off with full jitter, in milliseconds: anywhere between 0 and the doubled limit, so
 * that many kiosks whose connection returns at the same time do not all call at once. `random` is in [0, 1).
 */
export function backoff(attempts: number, random: number, limits: BackoffLimits): number {
  const limit = Math.min(limits.longestRetrySeconds, limits.firstRetrySeconds * 2 ** Math.min(attempts, 40));
  return Math.round(limit * 1_000 * random);
}
