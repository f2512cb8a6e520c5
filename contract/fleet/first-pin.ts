import type { EnrolmentCode } from './enrolment-code.ts';

const LABEL = 'anjungan-jht-first-pin';
const DIGITS = 6;

/** HMAC (RFC 2104) with SHA-256, which each side takes from its platform. */
export type HmacSha256 = (key: string, text: string) => Uint8Array;

/**
 * The PIN with which the first supervisor signs in, once, at a kiosk that enrolled by this code. Head office and kiosk
 * each derive it, so that it is neither stored nor sent: HMAC-SHA-256 of the label under the code (twelve characters,
 * without hyphens) as key, its 256 bits read as one number, most significant byte first, modulo 1,000,000. What that
 * favours is less than one part in 10^70.
 */
export function firstPinOf(code: EnrolmentCode, hmac: HmacSha256): string {
  const number = hmac(code, LABEL).reduce((rest, byte) => (rest * 256 + byte) % 10 ** DIGITS, 0);
  return String(number).padStart(DIGITS, '0');
}
