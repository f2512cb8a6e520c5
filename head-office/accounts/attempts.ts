import { createHash, randomUUID } from 'node:crypto';
import { minutesAfter } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';
import { scopesOf } from './source-scopes.ts';

type AttemptKind = keyof Settings['attempts'];
type Limits = Pick<Settings, 'attempts' | 'attemptScopes'>;

/** Attempts are counted per kind, account and source, so that guesses elsewhere lock nobody else out. */
export interface AttemptKey {
  readonly kind: AttemptKind;
  /** What is guessed at, where that is limited by itself; else empty. */
  readonly account: string;
  /** A network address, or the name of whoever has shown who they are. */
  readonly source: string;
  /** Counts also where it succeeds. */
  readonly always?: true;
}

/** One count that an attempt adds to. */
interface Count {
  readonly attemptId: string;
  readonly hash: string;
  readonly most: number;
  readonly expiresAt: string;
  readonly always: boolean;
}

/** An attempt that was allowed, or the seconds until the next one is. */
type Recorded = { readonly attempt: Attempt } | { readonly retryAfterSeconds: number };
interface Attempt {
  /** Of what does not count once it has succeeded. */
  readonly forgivable: readonly string[];
}

/**
 * Records an attempt in all its counts if each of them allows it, else in none. Attempts of one count are serialised by a
 * row lock, at whichever instance they arrive.
 */
export async function recordAttempt(
  transaction: Database,
  limits: Limits,
  keys: readonly AttemptKey[],
  now: Date,
): Promise<Recorded> {
  const counts = countsOf(limits, keys, now);
  for (const count of counts) await lock(transaction, count);
  const blocked = await longestBlock(transaction, counts, now);
  if (blocked > 0) return { retryAfterSeconds: blocked };
  const rows = counts.map(({ attemptId, hash, expiresAt }) => ({
    attempt_id: attemptId,
    key_hash: hash,
    made_at: now.toISOString(),
    expires_at: expiresAt,
  }));
  await transaction.insertInto('attempts').values(rows).execute();
  const forgivable = counts.filter(({ always }) => !always).map(({ attemptId }) => attemptId);
  return { attempt: { forgivable } };
}

/** Seconds until the next attempt is allowed; 0 where one is allowed now. */
export function secondsBlocked(
  database: Database,
  limits: Limits,
  keys: readonly AttemptKey[],
  now: Date,
): Promise<number> {
  return longestBlock(database, countsOf(limits, keys, now), now);
}

/** It succeeded: it counts no longer. Those before it still do, or whoever may succeed would guess on and on. */
export async function forgive(database: Database, { forgivable }: Attempt): Promise<void> {
  if (forgivable.length === 0) return;
  await database.deleteFrom('attempts').where('attempt_id', 'in', forgivable).execute();
}

/** Deletes attempts of every key that no longer count. */
export async function deleteExpiredAttempts(database: Database, now: Date): Promise<void> {
  await database.deleteFrom('attempts').where('expires_at', '<=', now.toISOString()).execute();
  await database.deleteFrom('attempt_keys').where('expires_at', '<=', now.toISOString()).execute();
}

/** In one order for all, so that no two attempts wait for each other. */
function countsOf({ attempts, attemptScopes }: Limits, keys: readonly AttemptKey[], now: Date): Count[] {
  const counts = keys.flatMap((key) => {
    const { most, mostOfNetwork, mostOfAll, withinMinutes } = attempts[key.kind];
    const limit = {
      own: most,
      network: mostOfNetwork ?? most * attemptScopes.networkTimes,
      all: mostOfAll ?? most * attemptScopes.allTimes,
    };
    return scopesOf(key.source).map(({ width, source }) => ({
      attemptId: randomUUID(),
      hash: hashOf({ ...key, source }),
      most: limit[width],
      expiresAt: minutesAfter(now, withinMinutes).toISOString(),
      always: key.always ?? false,
    }));
  });
  return counts.toSorted((one, other) => one.hash.localeCompare(other.hash));
}

async function longestBlock(database: Database, counts: readonly Count[], now: Date): Promise<number> {
  let longest = 0;
  for (const { hash, most } of counts) {
    const standing = await database
      .selectFrom('attempts')
      .select('expires_at')
      .where('key_hash', '=', hash)
      .where('expires_at', '>', now.toISOString())
      .orderBy('expires_at', 'desc')
      .offset(most - 1)
      .limit(1)
      .executeTakeFirst();
    if (!standing) continue;
    const seconds = Math.ceil((Date.parse(standing.expires_at) - now.getTime()) / 1_000);
    longest = Math.max(longest, seconds);
  }
  return longest;
}

/** Writing the key's row locks it until the transaction ends, also on databases without advisory locks. */
async function lock(transaction: Database, { hash, expiresAt }: Count): Promise<void> {
  await transaction
    .insertInto('attempt_keys')
    .values({ key_hash: hash, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet({ expires_at: expiresAt }))
    .execute();
}

function hashOf({ kind, account, source }: AttemptKey): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, account, source]))
    .digest('hex');
}
