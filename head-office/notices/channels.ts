import type { Logger } from 'pino';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createMailChannel } from './by-mail.ts';
import { createWebhookChannel, readWebhookSecret } from './by-webhook.ts';
import type { Channel } from './notice.ts';

interface ChannelDependencies {
  readonly settings: Settings;
  readonly mail: Mailer | undefined;
  readonly web: { readonly url: string };
  readonly clock: Clock;
  readonly log: Logger;
}

/** The ways to operators that are configured; fails where the secret of one cannot be read. */
export async function createChannels(
  dependencies: ChannelDependencies,
): Promise<Outcome<readonly Channel[], StartFault>> {
  const { settings, mail } = dependencies;
  const channels: Channel[] = [];
  if (settings.notices.mail.length > 0 && mail) {
    channels.push(createMailChannel({ ...dependencies, mail }));
  }
  const { webhook } = settings.notices;
  if (webhook) {
    const secret = await readWebhookSecret(webhook);
    if (!secret.ok) return secret;
    channels.push(createWebhookChannel(webhook, secret.value, dependencies));
  }
  return succeed(channels);
}
