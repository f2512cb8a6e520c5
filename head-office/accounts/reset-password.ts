import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { hashPassword } from './password.ts';
import { endSessionsOf } from './sessions.ts';
import { hashToken } from './tokens.ts';

/** Whether a link is valid. Opening it does not use it up, since mail programs open links in advance. */
export async function isResetTokenValid(dependencies: DatabaseAndClock, token: string): Promise<boolean> {
  const found = await dependencies.database
    .selectFrom('password_resets')
    .select('token_hash')
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', dependencies.clock.now().toISOString())
    .executeTakeFirst();
  return found !== undefined;
}

/** Sets a new password by a link, once, and ends what the old one opened: sessions, known phones, other links. */
export async function resetPassword(
  dependencies: DatabaseAndClock,
  token: string,
  password: string,
): Promise<Outcome<{ readonly participantId: string; readonly email: string }, 'linkOver'>> {
  // Whoever has no link costs no hash.
  if (!(await isResetTokenValid(dependencies, token))) return fail('linkOver');
  const passwordHash = await hashPassword(password, dependencies.settings.passwords);
  const now = dependencies.clock.now().toISOString();
  return transact(dependencies, async (transaction) => {
    const used = await transaction
      .deleteFrom('password_resets')
      .where('token_hash', '=', hashToken(token))
      .where('expires_at', '>', now)
      .returning('participant_id')
      .executeTakeFirst();
    if (!used) return fail('linkOver');
    const { participant_id: participantId } = used;
    const { email } = await transaction
      .updateTable('accounts')
      .set({ password_hash: passwordHash, password_set_at: now })
      .where('participant_id', '=', participantId)
      .returning('email')
      .executeTakeFirstOrThrow();
    for (const table of ['password_resets', 'known_phones', 'device_codes'] as const) {
      await transaction.deleteFrom(table).where('participant_id', '=', participantId).execute();
    }
    await endSessionsOf({ ...dependencies, database: transaction }, participantId);
    return succeed({ participantId, email });
  });
}
