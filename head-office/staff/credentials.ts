import { randomUUID } from 'node:crypto';
import type { StaffCredential } from '../../contract/head-office/staff.ts';
import { hashToken, makeToken } from '../accounts/tokens.ts';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { findStaff, memberOf, type StaffRow } from './members.ts';

/** Who of the staff is signed in, and where. */
export interface SignedInStaff extends KioskRef {
  readonly credentialId: string;
  readonly staff: StaffRow;
}

/** Signs a member in at a kiosk. The token is returned once; the database keeps only its SHA-256. */
export async function openCredential(
  { database, clock, settings }: DatabaseAndClock,
  { branchId, kioskId }: KioskRef,
  staff: StaffRow,
): Promise<StaffCredential> {
  const openedAt = clock.now();
  const credential = {
    credentialId: randomUUID(),
    token: makeToken(),
    expiresAt: minutesAfter(openedAt, settings.staff.credentialMinutes).toISOString(),
  };
  await database
    .insertInto('staff_credentials')
    .values({
      credential_id: credential.credentialId,
      token_hash: hashToken(credential.token),
      branch_id: branchId,
      kiosk_id: kioskId,
      staff_id: staff.staff_id,
      generation: staff.generation,
      opened_at: openedAt.toISOString(),
      expires_at: credential.expiresAt,
      ended_at: null,
    })
    .execute();
  return { ...credential, member: memberOf(staff) };
}

type Named = { readonly token: string } | { readonly credentialId: string };

/** Undefined unless it was given to this kiosk, has not ended, and its member has still the PIN by which it was opened. */
export async function findCredential(
  { clock }: Pick<DatabaseAndClock, 'clock'>,
  database: Database,
  named: Named,
  { branchId, kioskId }: KioskRef,
): Promise<SignedInStaff | undefined> {
  const row = await database
    .selectFrom('staff_credentials')
    .select(['credential_id', 'staff_id', 'generation'])
    .$if('token' in named, (found) =>
      found.where('token_hash', '=', 'token' in named ? hashToken(named.token) : ''),
    )
    .$if('credentialId' in named, (found) =>
      found.where('credential_id', '=', 'credentialId' in named ? named.credentialId : ''),
    )
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', clock.now().toISOString())
    .executeTakeFirst();
  const staff = row && (await findStaff(database, { branchId, staffId: row.staff_id }));
  if (!row || staff?.active !== 1 || staff.generation !== row.generation) return undefined;
  return { branchId, kioskId, credentialId: row.credential_id, staff };
}

/** Keeps this one after its member has changed, where all others of the member are over. */
export async function renewCredential(
  transaction: Database,
  { credentialId, staff }: SignedInStaff,
): Promise<void> {
  await transaction
    .updateTable('staff_credentials')
    .set({ generation: staff.generation + 1 })
    .where('credential_id', '=', credentialId)
    .execute();
}

export async function endCredential(
  { database, clock }: DatabaseAndClock,
  { credentialId }: SignedInStaff,
): Promise<void> {
  await database
    .updateTable('staff_credentials')
    .set({ ended_at: clock.now().toISOString() })
    .where('credential_id', '=', credentialId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Erases up to `most` credentials that ended before an instant, with their attestations; returns how many. */
export async function eraseCredentials(database: Database, before: string, most: number): Promise<number> {
  const some = database
    .selectFrom('staff_credentials')
    .select('credential_id')
    .where('expires_at', '<', before)
    .limit(most);
  const deleted = await database
    .deleteFrom('staff_credentials')
    .where('credential_id', 'in', some)
    .executeTakeFirstOrThrow();
  return Number(deleted.numDeletedRows);
}
