import { createHash, randomInt } from 'node:crypto';
import type { EnrolmentRequest } from '../../contract/fleet/enrolment.ts';
import { type EnrolmentCode, makeEnrolmentCode } from '../../contract/fleet/enrolment-code.ts';
import type { KioskTimeZone } from '../../contract/fleet/time-zone.ts';
import type { StaffPerson } from '../../contract/staff/staff.ts';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { firstPinOf } from '../staff/first-pin.ts';

/** What a code makes of a kiosk. */
export interface NewKiosk extends KioskRef {
  readonly branchName: string;
  readonly city: string;
  readonly timeZone: KioskTimeZone;
  /** Where staff are found; missing where nobody told. */
  readonly counterName?: string | undefined;
  readonly supervisor: Pick<StaffPerson, 'staffId' | 'name'>;
}

/**
 * Makes a code and the first PIN derived from it. Both are returned once; the database keeps only the code's SHA-256. An
 * older code for the same kiosk expires.
 */
export async function createEnrolmentCode(
  { clock, settings }: Pick<DatabaseAndClock, 'clock' | 'settings'>,
  transaction: Database,
  { branchId, branchName, city, kioskId, timeZone, counterName, supervisor }: NewKiosk,
  operator: string,
): Promise<{ code: EnrolmentCode; firstPin: string; expiresAt: Date }> {
  const now = clock.now();
  const code = makeEnrolmentCode((limit) => randomInt(limit));
  const expiresAt = minutesAfter(now, settings.fleet.enrolmentHours * 60);
  await transaction
    .updateTable('enrolment_codes')
    .set({ expires_at: now.toISOString() })
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('used_at', 'is', null)
    .execute();
  await transaction
    .insertInto('enrolment_codes')
    .values({
      code_hash: hashOf(code),
      branch_id: branchId,
      branch_name: branchName,
      city,
      kiosk_id: kioskId,
      time_zone: timeZone,
      counter_name: counterName ?? null,
      made_by: operator,
      made_at: now.toISOString(),
      expires_at: expiresAt.toISOString(),
      used_at: null,
      used_kid: null,
      supervisor_id: supervisor.staffId,
      supervisor_name: supervisor.name,
    })
    .execute();
  return { code, firstPin: firstPinOf(code, settings.staff.pinDigits), expiresAt };
}

/** Whether a code may still be used by a kiosk that has not used it. */
export async function isCodeOpen(database: Database, code: EnrolmentCode, now: Date): Promise<boolean> {
  const found = await database
    .selectFrom('enrolment_codes')
    .select('code_hash')
    .where('code_hash', '=', hashOf(code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Uses a code for a key; undefined when it is unknown, expired, for another kiosk, or used for another key. The same key
 * may ask again until the code expires, since the answer may have been lost; `first` says whether it was used now.
 */
export async function redeemEnrolmentCode(
  transaction: Database,
  { code, place }: Pick<EnrolmentRequest, 'code' | 'place'>,
  kid: string,
  now: Date,
) {
  const at = now.toISOString();
  const made = await transaction
    .selectFrom('enrolment_codes')
    .select(['branch_id', 'kiosk_id'])
    .where('code_hash', '=', hashOf(code))
    .executeTakeFirst();
  if (place && (made?.branch_id !== place.branchId || made.kiosk_id !== place.kioskId)) return undefined;
  const spent = await transaction
    .updateTable('enrolment_codes')
    .set({ used_at: at, used_kid: kid })
    .where('code_hash', '=', hashOf(code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returningAll()
    .executeTakeFirst();
  if (spent) return { ...spent, first: true };
  const again = await transaction
    .selectFrom('enrolment_codes')
    .selectAll()
    .where('code_hash', '=', hashOf(code))
    .where('used_kid', '=', kid)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return again && { ...again, first: false };
}

/** Erases the supervisors named with expired codes, which no kiosk can use any more; returns how many. */
export async function eraseSupervisors(database: Database, now: Date): Promise<number> {
  const updated = await database
    .updateTable('enrolment_codes')
    .set({ supervisor_id: null, supervisor_name: null })
    .where('expires_at', '<=', now.toISOString())
    .where('supervisor_id', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(updated.numUpdatedRows);
}

function hashOf(code: EnrolmentCode): string {
  return createHash('sha256').update(code).digest('hex');
}
