import { createHash, randomInt } from 'node:crypto';
import type { EnrolmentRequest } from '../../contract/enrolment.ts';
import { type EnrolmentCode, makeEnrolmentCode } from '../../contract/enrolment-code.ts';
import type { KioskTimeZone } from '../../contract/provisioning.ts';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { Office } from '../office.ts';
import type { Place } from './alerts.ts';

/** What a kiosk becomes by its code. */
export interface NewKiosk extends Place {
  readonly branchName: string;
  readonly timeZone: KioskTimeZone;
}

/** Makes a code, which leaves this function once; the database keeps its SHA-256. An older one for the place ends. */
export async function giveEnrolmentCode(
  { clock, settings }: Office,
  transaction: Database,
  { branchId, branchName, kioskId, timeZone }: NewKiosk,
  operator: string,
): Promise<{ code: EnrolmentCode; expiresAt: Date }> {
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
      kiosk_id: kioskId,
      time_zone: timeZone,
      made_by: operator,
      made_at: now.toISOString(),
      expires_at: expiresAt.toISOString(),
      used_at: null,
      used_kid: null,
    })
    .execute();
  return { code, expiresAt };
}

/**
 * Spends a code on a key; undefined when it is unknown, over, for another place, or spent on another key. The same key may ask again until
 * the code is over, since its answer may have been lost. `first` says whether it was spent now.
 */
export async function useEnrolmentCode(
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

function hashOf(code: EnrolmentCode): string {
  return createHash('sha256').update(code).digest('hex');
}
