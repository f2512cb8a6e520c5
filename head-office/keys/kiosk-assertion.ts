import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Digest } from '../../contract/digest.ts';
import { assertedRequestSchema, KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { KioskKey, KioskKeys } from './kiosk-keys.ts';
import { readKid } from './read-kid.ts';
import { createUsedAssertions } from './used-assertions.ts';

/** An assertion, and the request with which it came. */
export interface ShownAssertion {
  readonly text: string;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
}

/** A kiosk that has shown who it is. */
export interface ProvenKiosk {
  readonly kiosk: KioskKey;
  /** Of the body that it sends with this request; undefined for an empty one. */
  readonly bodyDigest: Digest | undefined;
}

/**
 * Why nobody is believed. `kioskUnknown` is all that is told whom no known key has signed for: no known key, another key's
 * signature, and a key that is not in force are one.
 */
type AssertionFault =
  | { readonly code: 'assertionRefused' | 'kioskUnknown' }
  | { readonly code: 'kioskRevoked' | 'tooManyAttempts'; readonly retryAfterSeconds: number };

/** Believes kiosks by their assertions, each of them once. */
export interface KioskAssertions {
  /** With `byFormerKey` also those whose key is not in force now. */
  verify(
    shown: ShownAssertion | undefined,
    byFormerKey?: boolean,
  ): Promise<Outcome<ProvenKiosk, AssertionFault>>;
}

export interface AssertionDependencies {
  readonly kiosks: KioskKeys;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'assertions' | 'sessions'>;
}

/** What an assertion holds besides what `jose` checks. An id of another length would fill the memory of those shown. */
const claimsSchema = z.object({ jti: z.string().min(16).max(64), ...assertedRequestSchema.shape });
type Claims = z.infer<typeof claimsSchema>;

export function createKioskAssertions({ kiosks, clock, settings }: AssertionDependencies): KioskAssertions {
  const { mostOfKiosk, revokedSeconds } = settings.assertions;
  const toleranceSeconds = settings.sessions.clockToleranceMinutes * 60;
  // By a clock that is fast it is good later, and by one that is slow for longer.
  const lifeMs = (KIOSK_ASSERTION.seconds + 2 * toleranceSeconds) * 1_000;
  const used = createUsedAssertions(lifeMs, mostOfKiosk);
  return {
    async verify(shown, byFormerKey = false) {
      const kid = shown && readKid(shown.text);
      if (!kid) return fail({ code: 'assertionRefused' });
      const kiosk = await kiosks.get(kid);
      if (!kiosk) return fail({ code: 'kioskUnknown' });
      const now = clock.now();
      const claims = await readClaims(shown.text, kid, kiosk, { now, toleranceSeconds });
      if (claims === 'notSigned') return fail({ code: 'kioskUnknown' });
      if (kiosk.revoked) return fail({ code: 'kioskRevoked', retryAfterSeconds: revokedSeconds });
      if (!byFormerKey && !isInForce(kiosk, now)) return fail({ code: 'kioskUnknown' });
      if (claims === 'over' || claims.htm !== shown.method || claims.path !== shown.path)
        return fail({ code: 'assertionRefused' });
      switch (used.mark(kid, claims.jti, now.getTime())) {
        case 'used':
          return fail({ code: 'assertionRefused' });
        case 'tooMany':
          return fail({ code: 'tooManyAttempts', retryAfterSeconds: Math.ceil(lifeMs / 1_000) });
        case 'new':
          return succeed({ kiosk, bodyDigest: claims.digest });
      }
    },
  };
}

/** The signature is checked before anything that it covers. */
async function readClaims(
  text: string,
  kid: string,
  { key }: KioskKey,
  { now, toleranceSeconds }: { readonly now: Date; readonly toleranceSeconds: number },
): Promise<Claims | 'notSigned' | 'over'> {
  try {
    const { payload } = await jwtVerify(text, key, {
      algorithms: [KIOSK_ASSERTION.signature],
      typ: KIOSK_ASSERTION.jwtType,
      audience: KIOSK_ASSERTION.audience,
      issuer: kid,
      subject: kid,
      requiredClaims: ['iat', 'exp', 'jti'],
      // Whatever longer lifetime the assertion states.
      maxTokenAge: KIOSK_ASSERTION.seconds,
      clockTolerance: toleranceSeconds,
      currentDate: now,
    });
    return claimsSchema.safeParse(payload).data ?? 'over';
  } catch (error) {
    const isSigned = error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed;
    return isSigned ? 'over' : 'notSigned';
  }
}
