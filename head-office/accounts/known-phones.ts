import { daysAfter } from '../clock.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { hashToken, makeToken } from './tokens.ts';

/** Remembers a phone whose owner has just signed in. The token returned is kept in the phone's cookie. */
export async function addKnownPhone(dependencies: DatabaseAndClock, participantId: string): Promise<string> {
  const now = dependencies.clock.now();
  const token = makeToken();
  await dependencies.database
    .deleteFrom('known_phones')
    .where('expires_at', '<=', now.toISOString())
    .execute();
  await dependencies.database
    .insertInto('known_phones')
    .values({
      token_hash: hashToken(token),
      participant_id: participantId,
      expires_at: daysAfter(now, dependencies.settings.knownPhoneDays).toISOString(),
    })
    .execute();
  return token;
}

/** The name under which the phone's attempts are counted; undefined where this account does not know the phone. */
export async function findKnownPhone(
  dependencies: DatabaseAndClock,
  token: string,
  email: string,
): Promise<string | undefined> {
  const found = await dependencies.database
    .selectFrom('known_phones')
    .innerJoin('accounts', 'accounts.participant_id', 'known_phones.participant_id')
    .select('token_hash')
    .where('token_hash', '=', hashToken(token))
    .where('accounts.email', '=', email)
    .where('expires_at', '>', dependencies.clock.now().toISOString())
    .executeTakeFirst();
  return found?.token_hash;
}

export async function removeKnownPhone(dependencies: DatabaseAndClock, token: string): Promise<void> {
  await dependencies.database.deleteFrom('known_phones').where('token_hash', '=', hashToken(token)).execute();
}
