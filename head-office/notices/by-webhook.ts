import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { Webhook } from 'standardwebhooks';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';
import type { Channel, Notice } from './notice.ts';

type Target = NonNullable<Settings['notices']['webhook']>;

/** Standard Webhooks, "Signature scheme": 24 to 64 bytes in base64 after a prefix. */
const SECRET = /^whsec_([A-Za-z\d+/]+={0,2})$/;
const SECRET_BYTES = { least: 24, most: 64 } as const;

/** Reads the secret by which what is sent is signed. */
export async function readWebhookSecret({ secretFile }: Target): Promise<Outcome<string, StartFault>> {
  const text = await readFile(secretFile, 'utf8').catch((error: unknown) => fail(errorCode(error)));
  if (typeof text !== 'string') {
    return fail(
      `the file of the webhook's secret ${secretFile} cannot be read (${text.problem}): check notices.webhook.secretFile and its rights`,
    );
  }
  const secret = text.trim();
  const bytes = Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64').length;
  if (bytes >= SECRET_BYTES.least && bytes <= SECRET_BYTES.most) return succeed(secret);
  return fail(
    `the file ${secretFile} holds no secret of a webhook: write whsec_ and 24 to 64 random bytes in base64 into it, such as: echo "whsec_$(openssl rand -base64 32)"`,
  );
}

interface WebhookDependencies {
  readonly settings: Pick<Settings, 'notices'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** One message a notice, as Standard Webhooks has it: id, time stamp and signature (HMAC-SHA256) in the headers. */
export function createWebhookChannel(
  { url }: Target,
  secret: string,
  { settings, clock, log }: WebhookDependencies,
): Channel {
  const webhook = new Webhook(secret);
  const milliseconds = settings.notices.answerSeconds * 1_000;

  async function post(id: string, body: string, signal: AbortSignal): Promise<number> {
    const sentAt = clock.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
        'webhook-signature': webhook.sign(id, sentAt, body),
      },
      body,
      // A signed message goes where it was configured to go, and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]),
    });
    await response.body?.cancel();
    return response.status;
  }

  return {
    name: 'webhook',
    most: 1,
    async send(notices, signal) {
      for (const notice of notices) {
        try {
          const status = await post(notice.noticeId, bodyOf(notice), signal);
          if (status >= 200 && status < 300) continue;
          log.warn({ status }, 'a notice was not taken by the webhook');
        } catch (error) {
          log.warn({ code: errorCode(error) }, 'a notice was not taken by the webhook');
        }
        return false;
      }
      return true;
    },
  };
}

function bodyOf(notice: Notice): string {
  const { subject, subjectId: id, kind, since: timestamp } = notice;
  if (subject === 'office') {
    return JSON.stringify({ type: 'office.alert', timestamp, data: { id, kind, about: notice.about } });
  }
  const { branchId, kioskId } = notice;
  return JSON.stringify({ type: `kiosk.${subject}`, timestamp, data: { id, branchId, kioskId, kind } });
}
