import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import { z } from 'zod';
import { createBackgroundTasks } from '../background-tasks.ts';
import type { Settings } from '../configuration/configure.ts';
import { errorCode } from '../error-code.ts';
import type { Mail, Mailer } from './mailer.ts';

/** RFC 5321 section 4.2.1: 5yz is for good, everything else may go better later. */
const refusal = z.object({ responseCode: z.int().min(500).max(599) });

/**
 * Sends e-mail by SMTP, over TLS where the server offers it or the address is smtps://. What the server does not take is
 * tried again; nothing of it is kept on disk, since a link for a new password is in it.
 */
export function createSmtpMailer(url: string, settings: Settings['mail'], log: Logger): Mailer {
  const { from, answerSeconds, tries, retrySeconds } = settings;
  const limit = answerSeconds * 1_000;
  const transport = createTransport(
    { url, connectionTimeout: limit, greetingTimeout: limit, socketTimeout: limit },
    // Nothing of a participant's is fetched or read from a file on a text's behalf.
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  const closing = new AbortController();
  const sending = createBackgroundTasks(log);

  async function deliver(mail: Mail, left: number): Promise<void> {
    try {
      await transport.sendMail(mail);
    } catch (error) {
      const again = left > 1 && !refusal.safeParse(error).success;
      log.warn({ code: errorCode(error), again }, 'e-mail not taken by the mail server');
      if (!again) return;
      const ended = wait(retrySeconds * 1_000, false, { signal: closing.signal }).catch(() => true);
      if (!(await ended)) await deliver(mail, left - 1);
    }
  }

  return {
    send: (mail) => sending.run(() => deliver(mail, tries)),
    async close() {
      closing.abort();
      await sending.idle();
      transport.close();
    },
  };
}
