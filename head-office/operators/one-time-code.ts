import { Secret, TOTP } from 'otpauth';

/** As an authenticator shows it beside the operator's name. */
const ISSUER = 'Anjungan JHT';
/** RFC 6238 with what every authenticator knows: SHA-1, six digits, steps of 30 s. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** RFC 4226, 4 (R6): as long as SHA-1's output. */
const SECRET_BYTES = 20;

/** A new secret, in base32 as it is typed into an authenticator. */
export function makeCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What stands in the QR: name and secret, as authenticators read them. */
export function codeAddress(secret: string, operator: string): string {
  return codesOf(secret, operator).toString();
}

/**
 * The time step (since 1970) whose code this is, if it lies at most `stepsOff` steps from now; undefined for any other
 * code.
 */
export function stepOfCode(secret: string, code: string, now: Date, stepsOff: number): number | undefined {
  const timestamp = now.getTime();
  const delta = codesOf(secret, '').validate({ token: code, timestamp, window: stepsOff });
  return delta === null ? undefined : TOTP.counter({ period: FORM.period, timestamp }) + delta;
}

function codesOf(secret: string, label: string): TOTP {
  return new TOTP({ ...FORM, issuer: ISSUER, label, secret: Secret.fromBase32(secret) });
}
