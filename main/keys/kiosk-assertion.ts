import { SignJWT } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { type AssertRequest, KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import type { Clock } from '../clock.ts';
import type { KioskKey } from './kiosk-key.ts';

/** Makes the kiosk's client assertions (RFC 7523), a new one for each request. */
export function kioskAssertion({ kid, privateKey }: KioskKey, clock: Clock): AssertRequest {
  return (request) => {
    const now = Math.floor(clock.now().getTime() / 1_000);
    return new SignJWT({ ...request })
      .setProtectedHeader({ alg: KIOSK_ASSERTION.signature, kid, typ: KIOSK_ASSERTION.jwtType })
      .setIssuer(kid)
      .setSubject(kid)
      .setAudience(KIOSK_ASSERTION.audience)
      .setIssuedAt(now)
      .setExpirationTime(now + KIOSK_ASSERTION.seconds)
      .setJti(uuidv7())
      .sign(privateKey);
  };
}
