import { randomBytes } from 'node:crypto';
import { minutesAfter } from '../../clock.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';

/** A session of an operator. */
interface Session {
  readonly tokenHash: string;
}

/** WebAuthn Level 3, 13.4.3: at least 16. */
const CHALLENGE_BYTES = 32;

/** A challenge for this session, in the place of any before, good once and for `challengeMinutes`. */
export async function newChallenge(
  { database, clock, settings }: DatabaseAndClock,
  { tokenHash }: Session,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = randomBytes(CHALLENGE_BYTES);
  const until = minutesAfter(clock.now(), settings.fleet.operators.challengeMinutes);
  await database
    .updateTable('operator_sessions')
    .set({ challenge: challenge.toString('base64url'), challenge_until: until.toISOString() })
    .where('token_hash', '=', tokenHash)
    .execute();
  return Uint8Array.from(challenge);
}

/** The challenge of this session in base64url, which is over with it; undefined where none is good any more. */
export async function spendChallenge(
  { database, clock }: DatabaseAndClock,
  { tokenHash }: Session,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('operator_sessions')
    .select('challenge')
    .where('token_hash', '=', tokenHash)
    .where('challenge_until', '>', clock.now().toISOString())
    .executeTakeFirst();
  const challenge = row?.challenge ?? null;
  if (challenge === null) return undefined;
  // Of two answers that come at once one finds it still there.
  const spent = await database
    .updateTable('operator_sessions')
    .set({ challenge: null, challenge_until: null })
    .where('token_hash', '=', tokenHash)
    .where('challenge', '=', challenge)
    .returning('token_hash')
    .executeTakeFirst();
  return spent && challenge;
}
