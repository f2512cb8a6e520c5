import type { Digest } from '../../contract/digest.ts';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';

/** Keeps which envelopes wait at a kiosk, at most so many; what is known already keeps the time at which it was told first. */
export async function keepToldEnvelopes(
  transaction: Database,
  most: number,
  { branchId, kioskId }: KioskRef,
  digests: readonly Digest[],
  at: string,
): Promise<void> {
  if (digests.length === 0) return;
  const { known } = await transaction
    .selectFrom('told_envelopes')
    .select((of) => of.fn.countAll<number>().as('known'))
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .executeTakeFirstOrThrow();
  const rows = digests
    .slice(0, Math.max(0, most - Number(known)))
    .map((digest) => ({ branch_id: branchId, kiosk_id: kioskId, digest, told_at: at }));
  if (rows.length === 0) return;
  await transaction
    .insertInto('told_envelopes')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether the kiosk had told of this envelope before an instant, by the head office's own clock. */
export async function wasToldBefore(
  database: Database,
  { branchId, kioskId }: KioskRef,
  digest: Digest,
  instant: Date,
): Promise<boolean> {
  const told = await database
    .selectFrom('told_envelopes')
    .select('told_at')
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return told !== undefined && new Date(told.told_at) < instant;
}

/** Forgets up to `most` that are here by now; returns how many. */
export async function forgetArrivedEnvelopes(database: Database, most: number): Promise<number> {
  const arrived = await database
    .selectFrom('told_envelopes')
    .innerJoin('envelopes', 'envelopes.digest', 'told_envelopes.digest')
    .select('told_envelopes.digest')
    .limit(most)
    .execute();
  if (arrived.length === 0) return 0;
  const digests = arrived.map(({ digest }) => digest);
  await database.deleteFrom('told_envelopes').where('digest', 'in', digests).execute();
  return arrived.length;
}
