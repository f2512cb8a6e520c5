import { randomInt } from 'node:crypto';
import type { Language } from '../../contract/language/languages.ts';
import { networkOf } from '../accounts/source-scopes.ts';
import { hashToken, makeToken } from '../accounts/tokens.ts';
import { minutesAfter, secondsBefore } from '../clock.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { type KioskKey, type KioskRef, keysInForce } from '../keys/kiosk-keys.ts';
import { findPlace, type KioskPlace } from '../keys/kiosk-place.ts';
import { drawNumber, type MatchingNumber } from './matching-number.ts';

/** Consonants that are easy to read and type and make no words (RFC 8628 section 6.1). */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const LENGTH = 8;

interface Begun {
  /** In which the person reads the kiosk. */
  readonly language: Language;
  /** The address that the kiosk speaks from. */
  readonly source: string;
  /** Kiosks of former editions show none. */
  readonly showsNumber: boolean;
}

/** Starts a sign-in by phone at a kiosk. */
export async function beginPhoneSignIn(
  dependencies: DatabaseAndClock,
  { kid, branchId, kioskId }: KioskKey,
  { language, source, showsNumber }: Begun,
): Promise<{ readonly deviceCode: string; readonly userCode: string }> {
  const { minutes } = dependencies.settings.phoneSignIn;
  const now = dependencies.clock.now();
  const deviceCode = makeToken();
  const userCode = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const drawn = showsNumber ? drawNumber(kioskId) : undefined;
  await deleteExpired(dependencies, now);
  await dependencies.database
    .insertInto('device_codes')
    .values({
      code_hash: hashToken(deviceCode),
      user_code: userCode,
      branch_id: branchId,
      kiosk_id: kioskId,
      language,
      expires_at: minutesAfter(now, minutes).toISOString(),
      // The first poll may come at once (RFC 8628 section 3.5 speaks of the time between polls).
      interval_seconds: 0,
      last_polled_at: now.toISOString(),
      opened_at: null,
      decision: null,
      participant_id: null,
      kid,
      network: networkOf(source) ?? null,
      number: drawn?.number ?? null,
      choices: drawn?.choices.join(' ') ?? null,
    })
    .execute();
  return { deviceCode, userCode };
}

/** The kiosk that asks, as the phone shows it. */
export interface AskingKiosk extends KioskRef, KioskPlace {
  readonly userCode: string;
  readonly language: string;
  /** From which the kiosk began the code; null where its address is none. */
  readonly network: string | null;
  /** Null for a kiosk that cannot show it: its code is compared instead. */
  readonly shown: MatchingNumber | null;
}

/** The kiosk that waits for this code, if any; its next poll says that a phone has opened the page. */
export async function markOpenedOnPhone(
  dependencies: DatabaseAndClock,
  userCode: string,
): Promise<AskingKiosk | undefined> {
  const opened = await undecided(dependencies, userCode)
    .set({ opened_at: dependencies.clock.now().toISOString() })
    .returning(['branch_id', 'kiosk_id', 'language', 'network', 'number', 'choices'])
    .executeTakeFirst();
  if (!opened) return undefined;
  const { branch_id: branchId, kiosk_id: kioskId, language, network, number, choices } = opened;
  const place = await findPlace(dependencies.database, { branchId, kioskId }, dependencies.clock.now());
  const shown = number === null || choices === null ? null : { number, choices: choices.split(' ') };
  return { userCode, branchId, kioskId, language, network, shown, ...place };
}

/** The person approved on the phone. False where the kiosk no longer waits. */
export async function approveSignIn(
  dependencies: DatabaseAndClock,
  userCode: string,
  participantId: string,
): Promise<boolean> {
  return decided(
    undecided(dependencies, userCode).set({ decision: 'approved', participant_id: participantId }),
  );
}

/** The person refused on the phone, or chose a wrong number. False where the kiosk no longer waits. */
export async function denySignIn(dependencies: DatabaseAndClock, userCode: string): Promise<boolean> {
  return decided(undecided(dependencies, userCode).set({ decision: 'denied' }));
}

/** Reads a code as typed or scanned: any case, with or without hyphen. */
export function parseUserCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z]/g, '');
}

/** In two halves, which are easier to compare. */
export function formatUserCode(userCode: string): string {
  return `${userCode.slice(0, LENGTH / 2)}-${userCode.slice(LENGTH / 2)}`;
}

/** An update of a code that is undecided and not expired, while its kiosk still polls and its key is in force. */
function undecided({ database, clock, settings }: DatabaseAndClock, userCode: string) {
  const now = clock.now();
  return database
    .updateTable('device_codes')
    .where('user_code', '=', userCode)
    .where('decision', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .where('last_polled_at', '>', secondsBefore(now, settings.phoneSignIn.abandonedSeconds).toISOString())
    .where('kid', 'in', keysInForce(database, now).select('kid'));
}

async function decided(update: ReturnType<typeof undecided>): Promise<boolean> {
  return (await update.returning('user_code').executeTakeFirst()) !== undefined;
}

/** Expired codes are kept for their lifetime once more, so that a late poll is answered `expired_token`. */
async function deleteExpired({ database, settings }: DatabaseAndClock, now: Date): Promise<void> {
  const before = minutesAfter(now, -settings.phoneSignIn.minutes).toISOString();
  await database.deleteFrom('device_codes').where('expires_at', '<=', before).execute();
}
