import { createHash, randomUUID } from 'node:crypto';
import { minutesAfter } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';

type AttemptKind = keyof Settings['attempts'];

/** Attempts are counted per kind, account and source, so that guesses elsewhere lock nobody else out. */
export interface AttemptKey {
  readonly kind: AttemptKind;
  readonly account: string;
  readonly source: string;
}

/**
 * Records an attempt if it is allowed and returns 0; else returns the seconds until the next one is allowed. Attempts
 * of one key are serialised by a row lock, at whichever instance they arrive.
 */
export async function recordAttempt(
  transaction: Database,
  limits: Settings['attempts'],
  key: AttemptKey,
  now: Date,
): Promise<number> {
  await lockKey(transaction, limits, key, now);
  const blocked = await secondsBlocked(transaction, limits, key, now);
  if (blocked === 0) await insertAttempt(transaction, limits, key, now);
  return blocked;
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

/** After a success earlier failures no longer count. */
export async function resetAttempts(database: Database, key: AttemptKey): Promise<void> {
  await database.deleteFrom('attempts').where('key_hash', '=', hashOf(key)).execute();
}

/** Deletes attempts of every key that no longer count. */
export async function deleteExpiredAttempts(database: Database, now: Date): Promise<void> {
  await database.deleteFrom('attempts').where('expires_at', '<=', now.toISOString()).execute();
  await database.deleteFrom('attempt_keys').where('expires_at', '<=', now.toISOString()).execute();
}

/** Writing the key's row locks it until the transaction ends, also on databases without advisory locks. */
async function lockKey(
  transaction: Database,
  limits: Settings['attempts'],
  key: AttemptKey,
  now: Date,
): Promise<void> {
  const expires_at = endOf(limits, key, now);
  await transaction
    .insertInto('attempt_keys')
    .values({ key_hash: hashOf(key), expires_at })
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet({ expires_at }))
    .execute();
}

async function insertAttempt(
  database: Database,
  limits: Settings['attempts'],
  key: AttemptKey,
  now: Date,
): Promise<void> {
  await database
    .insertInto('attempts')
    .values({
      attempt_id: randomUUID(),
      key_hash: hashOf(key),
      made_at: now.toISOString(),
      expires_at: endOf(limits, key, now),
    })
    .execute();
}

function endOf(limits: Settings['attempts'], { kind }: AttemptKey, now: Date): string {
  return minutesAfter(now, limits[kind].withinMinutes).toISOString();
}

function hashOf({ kind, account, source }: AttemptKey): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, account, source]))
    .digest('hex');
}
