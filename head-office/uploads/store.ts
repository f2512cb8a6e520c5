import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import type { ClaimId } from '../../contract/claim/claim.ts';
import type { PartPlace } from '../../contract/claim/upload.ts';
import type { Digest } from '../../contract/digest.ts';
import { utcDay } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database, Tables } from '../database/tables.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';

/** One envelope on its way from one kiosk; no other kiosk can see it or add to it. */
export interface Upload {
  readonly kiosk: KioskRef;
  readonly claimId: ClaimId;
  readonly digest: Digest;
}

export interface Part extends PartPlace {
  readonly bytes: Uint8Array;
}

/** How many bytes have arrived, all from the beginning on. */
export async function countReceived(database: Database, upload: Upload): Promise<number> {
  const found = await database
    .selectFrom('uploads')
    .select('received')
    .where((row) => isOf(row, upload))
    .executeTakeFirst();
  return found?.received ?? 0;
}

/** Keeps a part; false where it does not begin where what has arrived ends. Of two at once one is kept. */
export async function appendPart(
  transaction: Database,
  settings: Settings['uploads'],
  keys: CaseKeys,
  upload: Upload,
  { offset, length, bytes }: Part,
  now: Date,
): Promise<boolean> {
  const continuedAt = now.toISOString();
  if (offset === 0) await begin(transaction, settings, upload, length, continuedAt);
  const continued = await transaction
    .updateTable('uploads')
    .set({ received: offset + bytes.length, continued_at: continuedAt })
    .where((row) => isOf(row, upload))
    .where('received', '=', offset)
    .where('length', '=', length)
    .returning('upload_id')
    .executeTakeFirst();
  if (!continued) return false;
  if (bytes.length === 0) return true;
  const place = { upload_id: continued.upload_id, starts_at: offset };
  const today = utcDay(now);
  const key = keys.placeFor('uploads', today, today);
  const sealed = keys.seal('uploads', key, partAt(place), bytes);
  await transaction
    .insertInto('upload_parts')
    .values({ ...place, ...key, bytes: sealed })
    .execute();
  return true;
}

/** The text of all parts that have arrived; without those whose key is destroyed, which is not the envelope any more. */
export async function joinParts(keys: CaseKeys, database: Database, upload: Upload): Promise<string> {
  const parts = await database
    .selectFrom('upload_parts')
    .innerJoin('uploads', 'uploads.upload_id', 'upload_parts.upload_id')
    .selectAll('upload_parts')
    .where((row) => isOf(row, upload))
    .orderBy('upload_parts.starts_at')
    .execute();
  return Buffer.concat(parts.map((part) => openPart(keys, part))).toString('latin1');
}

type StoredPart = Tables['upload_parts'];

/** One of an earlier edition is not sealed. */
function openPart(keys: CaseKeys, { kid, day, bytes, ...place }: StoredPart): Uint8Array {
  if (kid === null || day === null) return bytes;
  return keys.open('uploads', { kid, day }, partAt(place), bytes) ?? new Uint8Array();
}

function partAt({ upload_id, starts_at }: Pick<StoredPart, 'upload_id' | 'starts_at'>): string {
  return `part ${starts_at} of ${upload_id}`;
}

export async function deleteUpload(database: Database, upload: Upload): Promise<void> {
  await database
    .deleteFrom('uploads')
    .where((row) => isOf(row, upload))
    .execute();
}

/** Deletes up to `most` that were not continued since an instant. */
export async function eraseUploads(database: Database, before: Date, most: number): Promise<number> {
  const some = database
    .selectFrom('uploads')
    .select('upload_id')
    .where('continued_at', '<', before.toISOString())
    .limit(most);
  const deleted = await database
    .deleteFrom('uploads')
    .where('upload_id', 'in', some)
    .executeTakeFirstOrThrow();
  return Number(deleted.numDeletedRows);
}

async function begin(
  transaction: Database,
  settings: Settings['uploads'],
  { kiosk: { branchId, kioskId }, claimId, digest }: Upload,
  length: number,
  continuedAt: string,
): Promise<void> {
  const place = { branch_id: branchId, kiosk_id: kioskId };
  const others = await transaction
    .selectFrom('uploads')
    .select(['upload_id', 'length', 'claim_id', 'digest'])
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .orderBy('continued_at', 'desc')
    .orderBy('upload_id')
    .execute();
  if (others.some((other) => other.claim_id === claimId && other.digest === digest)) return;
  const tooMany = beyond(others, settings, length);
  if (tooMany.length > 0) {
    await transaction.deleteFrom('uploads').where('upload_id', 'in', tooMany).execute();
  }
  await transaction
    .insertInto('uploads')
    .values({
      ...place,
      upload_id: randomUUID(),
      claim_id: claimId,
      digest,
      length,
      received: 0,
      continued_at: continuedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those that have to make way for one more of a length, the ones continued longest ago. */
function beyond(
  newestFirst: readonly { readonly upload_id: string; readonly length: number }[],
  { mostOfKiosk, mostBytesOfKiosk }: Settings['uploads'],
  length: number,
): string[] {
  let bytes = length;
  return newestFirst
    .filter((upload, place) => {
      bytes += upload.length;
      return place + 2 > mostOfKiosk || bytes > mostBytesOfKiosk;
    })
    .map(({ upload_id }) => upload_id);
}

function isOf(
  row: ExpressionBuilder<Pick<Tables, 'uploads'>, 'uploads'>,
  { kiosk: { branchId, kioskId }, claimId, digest }: Upload,
) {
  return row.and([
    row('uploads.branch_id', '=', branchId),
    row('uploads.kiosk_id', '=', kioskId),
    row('uploads.claim_id', '=', claimId),
    row('uploads.digest', '=', digest),
  ]);
}
