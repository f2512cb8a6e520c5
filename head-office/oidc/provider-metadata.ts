import type { ServerMetadata } from 'openid-client';
import type { Logger } from 'pino';
import { type Clock, minutesAfter } from '../clock.ts';
import type { OidcSettings } from '../configuration/oidc-schema.ts';
import { errorCode } from '../error-code.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly log: Logger;
  readonly oidc: Pick<OidcSettings, 'metadataMinutes' | 'retrySeconds'>;
}

/**
 * What the provider publishes about itself (OpenID Connect Discovery 1.0), asked for when it is needed. All who need it at once
 * wait for one answer. Where none comes, what it said before counts on, and it is left alone for a while.
 */
export function rememberMetadata(
  ask: () => Promise<ServerMetadata>,
  { clock, log, oidc }: Dependencies,
): () => Promise<ServerMetadata | undefined> {
  let known: ServerMetadata | undefined;
  let until = new Date(0);
  let asking: Promise<void> | undefined;
  async function renew(): Promise<void> {
    try {
      known = await ask();
      until = minutesAfter(clock.now(), oidc.metadataMinutes);
    } catch (error) {
      log.warn({ code: errorCode(error) }, 'the identity provider says nothing of itself');
      until = minutesAfter(clock.now(), oidc.retrySeconds / 60);
    }
    asking = undefined;
  }
  return async () => {
    if (clock.now() < until) return known;
    asking ??= renew();
    await asking;
    return known;
  };
}
