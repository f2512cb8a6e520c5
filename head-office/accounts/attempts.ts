import { createHash, randomUUID } from 'node:crypto';
import { minutesAfter } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';

type AttemptKind = keyof Settings['attempts'];

/** Attempts counted together: of one kind, by one account, from one source, so that guesses lock no one else out. */
export interface AttemptKey {
  readonly kind: AttemptKind;
  readonly account: string;
  readonly source: string;
}

/** Seconds until the next attempt is allowed; 0 where one is allowed now. */
export async function secondsBlocked(
  database: Database,
  limits: Settings['attempts'],
  key: AttemptKey,
  now: Date,
): Promise<number> {
  const { most } = limits[key.kind];
  const standing = await database
    .selectFrom('attempts')
    .select('expires_at')
    .where('key_hash', '=', hashOf(key))
    .where('expires_at', '>', now.toISOString())
    .orderBy('expires_at', 'desc')
    .limit(most)
    .execute();
  const oldest = standing[most - 1];
  if (!oldest) return 0;
  return Math.ceil((Date.parse(oldest.expires_at) - now.getTime()) / 1000);
}

export async function recordAttempt(
  database: Database,
  limits: Settings['attempts'],
  key: AttemptKey,
  now: Date,
): Promise<void> {
  await database.deleteFrom('attempts').where('expires_at', '<=', now.toISOString()).execute();
  await database
    .insertInto('attempts')
    .values({
      attempt_id: randomUUID(),
      key_hash: hashOf(key),
      made_at: now.toISOString(),
      expires_at: minutesAfter(now, limits[key.kind].withinMinutes).toISOString(),
    })
    .execute();
}

/** After a success, earlier failures count no more. */
export async function forgetAttempts(database: Database, key: AttemptKey): Promise<void> {
  await database.deleteFrom('attempts').where('key_hash', '=', hashOf(key)).execute();
}

function hashOf({ kind, account, source }: AttemptKey): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, account, source]))
    .digest('hex');
}
