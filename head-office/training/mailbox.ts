import type { Mail, Mailer } from '../mail/mailer.ts';

/** E-mail of training goes nowhere; it is read at /training/mail. */
export function createMailbox(): Mailer {
  const mails: Mail[] = [];
  return {
    mails,
    send(mail) {
      mails.push(mail);
    },
    async close() {},
  };
}
