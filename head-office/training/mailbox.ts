import type { Mail, Mailer } from '../mail/mailer.ts';

/** Keeps e-mails in memory instead of sending them; GET /training/mail lists them. */
export function createMailbox(): Mailer {
  const mails: Mail[] = [];
  return {
    mails,
    send(mail) {
      mails.push(mail);
    },
    async post(mail) {
      mails.push(mail);
      return true;
    },
    async close() {},
  };
}
