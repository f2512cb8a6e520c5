import { createHmac } from 'node:crypto';
import type { EnrolmentCode } from '../../contract/fleet/enrolment-code.ts';

const LABEL = 'anjungan-jht-first-pin';

/**
 * The PIN with which the first supervisor signs in, once, after a kiosk has enrolled by this code. It follows from the
 * code, so that it is stored nowhere until then: HMAC-SHA-256 (RFC 2104) of the label under the code (twelve characters,
 * without hyphens) as key, its 256 bits read as one number, most significant byte first, modulo 10 to the power of the
 * digits. What that favours is less than one part in 10^60.
 */
export function firstPinOf(code: EnrolmentCode, digits: number): string {
  const hash = createHmac('sha256', code).update(LABEL).digest();
  const number = hash.reduce((rest, byte) => (rest * 256 + byte) % 10 ** digits, 0);
  return String(number).padStart(digits, '0');
}
