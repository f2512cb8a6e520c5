import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { OidcSettings } from '../configuration/oidc-schema.ts';
import { subjectSchema } from '../operators/link-operator.ts';
import { operatorNameSchema } from '../operators/operators.ts';
import type { Role } from '../operators/roles.ts';

const claimsSchema = z.looseObject({
  sub: subjectSchema,
  iat: z.number(),
  acr: z.string().optional(),
  amr: z.array(z.string()).optional(),
  sid: z.string().max(255).optional(),
});
const textsSchema = z.union([z.string().transform((text) => [text]), z.array(z.string())]).catch([]);

/** Whom the provider has signed in. */
export interface Assertion {
  readonly issuer: string;
  readonly subject: string;
  /** What a new operator is called; undefined where the claim is no name for one. */
  readonly name: string | undefined;
  /** Undefined where none of the claim's values is a role. */
  readonly role: Role | undefined;
  readonly hasTwoFactors: boolean;
  /** The session there, where the provider names it. */
  readonly session: string | undefined;
}

/** Reads the claims of a token whose signature, issuer, audience, nonce and end were checked. */
export function readAssertion(
  claims: unknown,
  oidc: OidcSettings,
  now: Date,
): Outcome<Assertion, 'OAUTH_INVALID_RESPONSE' | 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'> {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return fail('OAUTH_INVALID_RESPONSE');
  const { sub: subject, iat, acr, amr = [], sid: session, ...rest } = parsed.data;
  // OpenID Connect Core 3.1.3.7 leaves this to the client: a token of tomorrow would be good for a day.
  if (iat > now.getTime() / 1_000 + oidc.clockToleranceSeconds)
    return fail('OAUTH_JWT_TIMESTAMP_CHECK_FAILED');
  const held = textsSchema.parse(rest[oidc.roleClaim]);
  const hasTwoFactors =
    (acr !== undefined && oidc.acrValues.includes(acr)) || amr.some((each) => oidc.amrValues.includes(each));
  return succeed({
    issuer: oidc.issuer,
    subject,
    name: nameIn(rest[oidc.nameClaim]),
    role: oidc.roles.find(({ value }) => held.includes(value))?.role,
    hasTwoFactors,
    session,
  });
}

/** Of an e-mail address the part before the @. */
function nameIn(claim: unknown): string | undefined {
  const text = z.string().safeParse(claim);
  return text.success ? operatorNameSchema.safeParse(text.data.toLowerCase().split('@')[0]).data : undefined;
}
