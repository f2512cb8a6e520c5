import type { PasswordReset } from '../../contract/head-office/accounts.ts';
import { fill } from '../../contract/language/fill.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { BackgroundTasks } from '../background-tasks.ts';
import { minutesAfter } from '../clock.ts';
import { lockParticipant } from '../database/locks.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { mailTexts } from '../language/texts.ts';
import type { Mailer } from '../mail/mailer.ts';
import { limitAttempts, type TooManyAttempts } from './limit-attempts.ts';
import { phonePagePaths } from './phone-page-paths.ts';
import { normaliseEmail } from './sign-in.ts';
import { hashToken, makeToken } from './tokens.ts';

export interface PasswordResetDependencies extends DatabaseAndClock {
  /** Undefined where this head office sends no e-mail. */
  readonly mail: Mailer | undefined;
  readonly backgroundTasks: BackgroundTasks;
  /** The address at which phones reach the head office. */
  readonly web: { readonly url: string };
}

/**
 * Sends a link for a new password if the address has an account. The answer is the same either way and comes before
 * the look-up, so that neither its content nor its duration tells who has an account.
 */
export async function requestPasswordReset(
  dependencies: PasswordResetDependencies,
  request: PasswordReset,
  source: string,
): Promise<Outcome<undefined, { readonly code: 'noMail' } | TooManyAttempts>> {
  if (!dependencies.mail) return fail({ code: 'noMail' });
  const keys = [{ kind: 'passwordReset', account: '', source, always: true }] as const;
  const taken = await limitAttempts<undefined, never>(dependencies, keys, async () => succeed(undefined));
  if (taken.ok) dependencies.backgroundTasks.run(() => sendLink(dependencies, request));
  return taken;
}

async function sendLink(
  dependencies: PasswordResetDependencies,
  { email, language }: PasswordReset,
): Promise<void> {
  const address = normaliseEmail(email);
  const token = await makeLink(dependencies, address);
  if (token === undefined) return;
  const { minutes } = dependencies.settings.passwordReset;
  const link = new URL(phonePagePaths.newPassword, dependencies.web.url);
  link.search = new URLSearchParams({ kunci: token, bahasa: language }).toString();
  const { subject, text } = mailTexts[language].reset;
  dependencies.mail?.send({ to: address, subject, text: fill(text, { link: link.href, minutes }) });
}

/**
 * The token of a new link; undefined where the address has no account, or `mostLinks` are valid already. So nobody can
 * flood another person's mailbox, and the links that the owner has stay valid.
 */
async function makeLink(dependencies: DatabaseAndClock, address: string): Promise<string | undefined> {
  const { minutes, mostLinks } = dependencies.settings.passwordReset;
  const now = dependencies.clock.now();
  return transact(dependencies, async (transaction) => {
    await transaction.deleteFrom('password_resets').where('expires_at', '<=', now.toISOString()).execute();
    const account = await transaction
      .selectFrom('accounts')
      .select('participant_id')
      .where('email', '=', address)
      .executeTakeFirst();
    if (!account) return undefined;
    await lockParticipant(transaction, account.participant_id);
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
