import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { secondsBefore } from '../clock.ts';
import type { OidcSettings } from '../configuration/oidc-schema.ts';
import { subjectSchema } from '../operators/link-operator.ts';

/** OpenID Connect Back-Channel Logout 1.0, 2.4: an ID token has a nonce and no such event. */
const claimsSchema = z
  .looseObject({
    sub: subjectSchema.optional(),
    sid: z.string().min(1).max(255).optional(),
    iat: z.number(),
    events: z.looseObject({ 'http://schemas.openid.net/event/backchannel-logout': z.looseObject({}) }),
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

/** Whose sessions the provider has ended: a person's, or one of theirs. */
export interface Logout {
  readonly subject: string | undefined;
  readonly session: string | undefined;
  /** Sessions that were opened later stay: a token that is brought again ends nothing else. */
  readonly openedUntil: Date;
}

/** Checks the provider's word that somebody has signed out there. @throws JOSEError, ZodError where it is not that. */
export async function readLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  oidc: OidcSettings,
  now: Date,
): Promise<Logout> {
  const { payload } = await jwtVerify(token, keys, {
    issuer: oidc.issuer,
    audience: oidc.clientId,
    algorithms: [oidc.algorithm],
    clockTolerance: oidc.clockToleranceSeconds,
    currentDate: now,
    // Also refuses one of tomorrow.
    maxTokenAge: oidc.signInMinutes * 60,
    requiredClaims: ['exp', 'iat', 'jti', 'events'],
  });
  const { sub, sid, iat } = claimsSchema.parse(payload);
  const openedUntil = secondsBefore(new Date(iat * 1_000), -oidc.clockToleranceSeconds);
  return { subject: sub, session: sid, openedUntil };
}
