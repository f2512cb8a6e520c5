import { daysAfter } from '../clock.ts';
import type { Office } from '../office.ts';
import { hashToken, makeToken } from './tokens.ts';

/** Knows a phone that has just proved whose it is; what is returned is kept in its cookie. */
export async function knowPhone(office: Office, participantId: string): Promise<string> {
  const now = office.clock.now();
  const token = makeToken();
  await office.database.deleteFrom('known_phones').where('expires_at', '<=', now.toISOString()).execute();
  await office.database
    .insertInto('known_phones')
    .values({
      token_hash: hashToken(token),
      participant_id: participantId,
      expires_at: daysAfter(now, office.settings.knownPhoneDays).toISOString(),
    })
    .execute();
  return token;
}

/** A name for the phone, by which its attempts are counted; undefined where the account does not know it. */
export async function findKnownPhone(
  office: Office,
  token: string,
  email: string,
): Promise<string | undefined> {
  const found = await office.database
    .selectFrom('known_phones')
    .innerJoin('accounts', 'accounts.participant_id', 'known_phones.participant_id')
    .select('token_hash')
    .where('token_hash', '=', hashToken(token))
    .where('accounts.email', '=', email)
    .where('expires_at', '>', office.clock.now().toISOString())
    .executeTakeFirst();
  return found?.token_hash;
}

export async function forgetPhone(office: Office, token: string): Promise<void> {
  await office.database.deleteFrom('known_phones').where('token_hash', '=', hashToken(token)).execute();
}
