import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import { z } from 'zod';
import { createBackgroundTasks } from '../background-tasks.ts';
import type { Settings } from '../configuration/configure.ts';
import { errorCode } from '../error-code.ts';
import type { Mail, Mailer } from './mailer.ts';

/** RFC 5321 section 4.2.1: 5yz is permanent, everything else may succeed later. */
const refusal = z.object({ responseCode: z.int().min(500).max(599) });

/**
 * Sends e-mail by SMTP, over TLS where the server offers it or the address is smtps://. Temporary failures are tried
 * again. Nothing is stored on disk, since the e-mails hold links for new passwords.
 */
export function createSmtpMailer(url: string, settings: Settings['mail'], log: Logger): Mailer {
  const { from, answerSeconds, sendSeconds, tries, retrySeconds } = settings;
  const limit = answerSeconds * 1_000;
  const transport = createTransport(
    { url, dnsTimeout: limit, connectionTimeout: limit, greetingTimeout: limit, socketTimeout: limit },
    // No text may make nodemailer read a file or fetch an address.
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  const closing = new AbortController();
  const sending = createBackgroundTasks(log);

  async function deliver(mail: Mail, left: number): Promise<void> {
    try {
      await inTime(transport.sendMail(mail));
    } catch (error) {
      const again = left > 1 && !refusal.safeParse(error).success;
      log.warn({ code: errorCode(error), again }, 'e-mail not taken by the mail server');
      if (!again) return;
      const ended = wait(retrySeconds * 1_000, false, { signal: closing.signal }).catch(() => true);
      if (!(await ended)) await deliver(mail, left - 1);
    }
  }

  /** nodemailer’s own limits begin anew with every byte that the server sends. */
  async function inTime(sent: Promise<unknown>): Promise<void> {
    const late = new AbortController();
    const limited = wait(sendSeconds * 1_000, undefined, { signal: late.signal }).then(() => {
      throw Object.assign(new Error('the mail server took too long'), { code: 'ETIMEDOUT' });
    });
    try {
      await Promise.race([sent, limited]);
    } finally {
      late.abort();
    }
  }

  return {
    send: (mail) => sending.run(() => deliver(mail, tries)),
    async post(mail) {
      try {
        await inTime(transport.sendMail(mail));
        return true;
      } catch (error) {
        log.warn({ code: errorCode(error) }, 'e-mail not taken by the mail server');
        return false;
      }
    },
    async close() {
      closing.abort();
      await sending.idle();
      transport.close();
    },
  };
}
