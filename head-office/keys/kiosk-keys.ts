import { type CryptoKey, calculateJwkThumbprint, importJWK } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import type { Validity } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import type { KnownKiosk } from '../configuration/schema.ts';
import type { Database } from '../database/tables.ts';

/** Which kiosk: its branch, and its number there. */
export interface KioskRef {
  readonly branchId: string;
  readonly kioskId: string;
}

export interface KioskKey extends KioskRef, Validity {
  /** The key's RFC 7638 thumbprint. */
  readonly kid: string;
  readonly timeZone?: string | undefined;
  readonly key: CryptoKey;
  readonly revoked: boolean;
}

/** Known kiosks, by the kid of their key: its RFC 7638 thumbprint. */
export interface KioskKeys {
  get(kid: string): Promise<KioskKey | undefined>;
}

/** A kiosk of the configured list, or one that enrols; `x` is its public key. */
export interface ListedKiosk extends Omit<KioskKey, 'key'> {
  readonly branchName?: string | undefined;
  readonly city?: string | undefined;
  readonly x: string;
}

/** Computes the key thumbprint of every listed kiosk; fails with the kiosk's name where a key is unusable. */
export async function readListedKiosks(
  kiosks: readonly KnownKiosk[],
): Promise<Outcome<ListedKiosk[], StartFault>> {
  const listed: ListedKiosk[] = [];
  for (const { publicKey, ...kiosk } of kiosks) {
    const { branchId, kioskId } = kiosk;
    const { x } = publicKey;
    try {
      await importKey(x);
      listed.push({ ...kiosk, kid: await calculateJwkThumbprint(jwkOf(x)), x });
    } catch {
      return fail(`the public key of kiosk ${branchId}-${kioskId} is unusable: list it anew from that kiosk`);
    }
  }
  return succeed(listed);
}

/** Keeps a statement below both databases' limit of parameters. */
const ROWS_AT_ONCE = 200;

/** Makes the kiosks table equal to the configured list; kiosks that enrolled by a code are kept. */
export async function syncListedKiosks(transaction: Database, listed: readonly ListedKiosk[]): Promise<void> {
  const wanted = new Map(listed.map((kiosk) => [kiosk.kid, kiosk]));
  const known = await transaction.selectFrom('kiosks').select('kid').where('enrolled', '=', 0).execute();
  const gone = known.map(({ kid }) => kid).filter((kid) => !wanted.has(kid));
  for (const kids of inChunks(gone))
    await transaction.deleteFrom('kiosks').where('kid', 'in', kids).execute();
  // In the same order at every instance, so that two that start at once cannot deadlock.
  const rows = [...wanted.values()].toSorted((one, other) => (one.kid < other.kid ? -1 : 1)).map(rowOf);
  for (const part of inChunks(rows)) {
    await transaction
      .insertInto('kiosks')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('kid').doUpdateSet((row) => ({
          branch_id: row.ref('excluded.branch_id'),
          kiosk_id: row.ref('excluded.kiosk_id'),
          valid_from: row.ref('excluded.valid_from'),
          valid_until: row.ref('excluded.valid_until'),
          revoked: row.ref('excluded.revoked'),
          branch_name: row.ref('excluded.branch_name'),
          city: row.ref('excluded.city'),
          time_zone: row.ref('excluded.time_zone'),
        })),
      )
      .execute();
  }
}

/**
 * Adds the key of a kiosk that enrolled. Its earlier keys end now, and with them the sessions opened through them; claims
 * that they signed count where the head office had been told of them.
 */
export async function addEnrolledKiosk(
  transaction: Database,
  kiosk: Omit<ListedKiosk, 'revoked' | keyof Validity>,
  now: Date,
): Promise<void> {
  const { branchId, kioskId } = kiosk;
  const ends = now.toISOString();
  await transaction
    .updateTable('kiosks')
    .set({ valid_until: ends })
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', ends)]))
    .execute();
  await transaction
    .insertInto('kiosks')
    .values({ ...rowOf({ ...kiosk, revoked: false }), enrolled: 1 })
    .execute();
}

/** The keys that count now. */
export function keysInForce(database: Database, now: Date) {
  return database
    .selectFrom('kiosks')
    .where('revoked', '=', 0)
    .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', now.toISOString())]));
}

/** Whether a kiosk has a key that counts now: another one would end it. */
export async function hasKeyInForce(
  database: Database,
  { branchId, kioskId }: KioskRef,
  now: Date,
): Promise<boolean> {
  const found = await keysInForce(database, now)
    .select('kid')
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Revokes all keys of a kiosk: it has to enrol anew. */
export async function revokeKiosk(transaction: Database, branchId: string, kioskId: string): Promise<void> {
  await transaction
    .updateTable('kiosks')
    .set({ revoked: 1 })
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .execute();
}

/**
 * Looks kiosks up in the database each time, so that a revocation counts at every instance at once. Of a key that was
 * revoked that is remembered for a while: whoever goes on calling with it costs the database nothing.
 */
export function createKioskKeys(database: Database, clock: Clock, { assertions }: Settings): KioskKeys {
  // A kid is the digest of its key, so a cached key is never wrong.
  const imported = new Map<string, CryptoKey>();
  const revoked = new Map<string, { readonly kiosk: KioskKey; readonly until: number }>();
  return {
    async get(kid) {
      const now = clock.now().getTime();
      const known = revoked.get(kid);
      if (known && now < known.until) return known.kiosk;
      revoked.delete(kid);
      const row = await database.selectFrom('kiosks').selectAll().where('kid', '=', kid).executeTakeFirst();
      if (!row) return undefined;
      const key = imported.get(kid) ?? (await importKey(row.public_key));
      imported.set(kid, key);
      const kiosk: KioskKey = {
        kid,
        branchId: row.branch_id,
        kioskId: row.kiosk_id,
        key,
        revoked: row.revoked === 1,
        ...(row.time_zone === null ? {} : { timeZone: row.time_zone }),
        ...(row.valid_from === null ? {} : { validFrom: row.valid_from }),
        ...(row.valid_until === null ? {} : { validUntil: row.valid_until }),
      };
      if (kiosk.revoked) revoked.set(kid, { kiosk, until: now + assertions.revokedSeconds * 1_000 });
      return kiosk;
    },
  };
}

function rowOf({
  kid,
  branchId,
  kioskId,
  branchName,
  city,
  timeZone,
  x,
  validFrom,
  validUntil,
  revoked,
}: ListedKiosk) {
  return {
    kid,
    branch_id: branchId,
    kiosk_id: kioskId,
    public_key: x,
    valid_from: validFrom ?? null,
    valid_until: validUntil ?? null,
    revoked: revoked ? 1 : 0,
    branch_name: branchName ?? null,
    city: city ?? null,
    time_zone: timeZone ?? null,
  };
}

async function importKey(x: string): Promise<CryptoKey> {
  const key = await importJWK(jwkOf(x), ENVELOPE.signature);
  if (key instanceof Uint8Array) throw new TypeError('an OKP key is never bytes');
  return key;
}

function jwkOf(x: string) {
  return { kty: 'OKP', crv: 'Ed25519', x } as const;
}

function inChunks<T>(rows: readonly T[]): T[][] {
  const parts = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: parts }, (_, part) =>
    rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
}
