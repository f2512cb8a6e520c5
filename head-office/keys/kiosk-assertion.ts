import { jwtVerify } from 'jose';
import { KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { KioskKey, KioskKeys } from './kiosk-keys.ts';
import { readKid } from './read-kid.ts';

export interface AssertionDependencies {
  readonly kiosks: KioskKeys;
  readonly clock: Clock;
  readonly settings: Settings;
}

/** The kiosk that signed this assertion; undefined unless its key is known, in force and not revoked, and it is recent. */
export async function verifyKioskAssertion(
  dependencies: AssertionDependencies,
  assertion: string,
): Promise<KioskKey | undefined> {
  const kid = readKid(assertion);
  const kiosk = kid === undefined ? undefined : await dependencies.kiosks.get(kid);
  const now = dependencies.clock.now();
  if (!kid || !kiosk || kiosk.revoked || !isInForce(kiosk, now)) return undefined;
  try {
    await jwtVerify(assertion, kiosk.key, {
      algorithms: [KIOSK_ASSERTION.signature],
      typ: KIOSK_ASSERTION.jwtType,
      audience: KIOSK_ASSERTION.audience,
      issuer: kid,
      subject: kid,
      requiredClaims: ['iat', 'exp'],
      // Whatever longer lifetime the assertion states.
      maxTokenAge: KIOSK_ASSERTION.seconds,
      clockTolerance: dependencies.settings.sessions.clockToleranceMinutes * 60,
      currentDate: now,
    });
    return kiosk;
  } catch {
    return undefined;
  }
}
