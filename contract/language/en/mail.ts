import type { mail as original } from '../id/mail.ts';
import type { Translation } from '../translation.ts';

/** What the head office writes by email: to a participant, and to operators. */
export const mail = {
  reset: {
    subject: 'A new password for your JMO account',
    text: `You asked for a new password. Open this link on your phone:

{link}

The link is good for {minutes} minutes and works once.
You did not ask? Ignore this email. Your password stays as it is.

Staff never ask for your password or for this link.`,
  },
  changed: {
    subject: 'The password of your JMO account was changed',
    text: `The password of your JMO account was changed just now.

It was not you? Go to the nearest branch at once, with your KTP.`,
  },
  notices: {
    subject: 'Anjungan JHT: {count} new alerts',
    line: '{where}: {what}, since {since}',
    text: `New at kiosks and the head office:

{lines}

See all of it at {link}`,
  },
} as const satisfies Translation<typeof original>;
