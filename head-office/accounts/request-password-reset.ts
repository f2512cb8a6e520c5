import type { PasswordReset } from '../../contract/head-office/accounts.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { minutesAfter } from '../clock.ts';
import { holdParticipant } from '../database/dialect.ts';
import { transact } from '../database/transact.ts';
import { fill, texts } from '../language/language.ts';
import type { Office } from '../office.ts';
import { phonePaths } from '../web/phone/paths.ts';
import { limited, type TooManyAttempts } from './limited.ts';
import { normaliseEmail } from './sign-in.ts';
import { hashToken, makeToken } from './tokens.ts';

/**
 * Sends a link for a new password to an address that has an account. The answer is the same whether it has, and comes
 * before it is looked up, so that neither words nor time tell who has one.
 */
export async function requestPasswordReset(
  office: Office,
  request: PasswordReset,
  source: string,
): Promise<Outcome<undefined, { readonly code: 'noMail' } | TooManyAttempts>> {
  if (!office.mail) return fail({ code: 'noMail' });
  const key = { kind: 'passwordReset', account: '', source } as const;
  const taken = await limited<undefined, never>(
    office,
    key,
    async () => succeed(undefined),
    () => false,
  );
  if (taken.ok) office.background.run(() => sendLink(office, request));
  return taken;
}

async function sendLink(office: Office, { email, language }: PasswordReset): Promise<void> {
  const address = normaliseEmail(email);
  const token = await makeLink(office, address);
  if (token === undefined) return;
  const { minutes } = office.settings.passwordReset;
  const link = new URL(phonePaths.newPassword, office.web.url);
  link.search = new URLSearchParams({ kunci: token, bahasa: language }).toString();
  const { subject, text } = texts[language].mail.reset;
  office.mail?.send({ to: address, subject, text: fill(text, { link: link.href, minutes }) });
}

/**
 * A link more for the account of this address; undefined where there is no account, or as many links may be used
 * already: whoever asks in another's name fills a mailbox so far only, and the owner holds links that work.
 */
async function makeLink(office: Office, address: string): Promise<string | undefined> {
  const { minutes, mostLinks } = office.settings.passwordReset;
  const now = office.clock.now();
  return transact(office, async (transaction) => {
    await transaction.deleteFrom('password_resets').where('expires_at', '<=', now.toISOString()).execute();
    const account = await transaction
      .selectFrom('accounts')
      .select('participant_id')
      .where('email', '=', address)
      .executeTakeFirst();
    if (!account) return undefined;
    await holdParticipant(transaction, account.participant_id);
    const usable = await transaction
      .selectFrom('password_resets')
      .select('token_hash')
      .where('participant_id', '=', account.participant_id)
      .execute();
    if (usable.length >= mostLinks) return undefined;
    const token = makeToken();
    await transaction
      .insertInto('password_resets')
      .values({
        token_hash: hashToken(token),
        participant_id: account.participant_id,
        expires_at: minutesAfter(now, minutes).toISOString(),
      })
      .execute();
    return token;
  });
}
