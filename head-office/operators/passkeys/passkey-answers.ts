import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { COSEALG, decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { z } from 'zod';
import { parseJson } from '../../configuration/read-json.ts';
import { type NewPasskey, type Passkey, transportsSchema } from './passkeys.ts';
import type { RelyingParty } from './relying-party.ts';

/** In the order of preference; every authenticator has one of them (WebAuthn Level 3, 5.4). */
export const ALGORITHMS: readonly COSEALG[] = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];

/** To whom and to what a passkey answers; the challenge in base64url. */
interface Asked {
  readonly party: RelyingParty;
  readonly challenge: string;
}

const base64Url = z.string().regex(/^[\w-]+$/);
const credential = {
  id: base64Url,
  rawId: base64Url,
  type: z.literal('public-key'),
  // Nothing was asked for that would stand in them.
  clientExtensionResults: z.unknown().transform(() => ({})),
};
const creationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64Url,
    attestationObject: base64Url,
    transports: transportsSchema.default([]),
  }),
});
const assertionSchema = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64Url, authenticatorData: base64Url, signature: base64Url }),
});
/** What a passkey says to show that it is there (AuthenticationResponseJSON of WebAuthn Level 3, 5.1.8). */
type Assertion = z.infer<typeof assertionSchema>;

/** The passkey that an authenticator has made when asked; undefined for whatever else the text is. */
export async function readNewPasskey(
  { party, challenge }: Asked,
  text: string,
): Promise<NewPasskey | undefined> {
  const parsed = parse(creationSchema, text);
  if (!parsed || !isWithoutCertificates(parsed.response.attestationObject)) return undefined;
  const verified = await orNothing(() =>
    verifyRegistrationResponse({
      response: parsed,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    }),
  );
  if (!verified?.verified) return undefined;
  const { credential: made, credentialBackedUp: isBackedUp } = verified.registrationInfo;
  const { id: credentialId, publicKey, counter } = made;
  return { credentialId, publicKey, counter, transports: parsed.response.transports, isBackedUp };
}

export function readAssertion(text: string): Assertion | undefined {
  return parse(assertionSchema, text);
}

/** The counter and state that a passkey shows with a right answer; undefined where it is none. */
export async function verifyAssertion(
  { party, challenge }: Asked,
  { credentialId, publicKey }: Passkey,
  assertion: Assertion,
): Promise<Pick<NewPasskey, 'counter' | 'isBackedUp'> | undefined> {
  const verified = await orNothing(() =>
    verifyAuthenticationResponse({
      response: assertion,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      // Compared by the caller: only with a right signature is a counter that went back evidence.
      credential: { id: credentialId, publicKey, counter: 0 },
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return undefined;
  const { newCounter: counter, credentialBackedUp: isBackedUp } = verified.authenticationInfo;
  return { counter, isBackedUp };
}

/**
 * No attestation was asked for: what browsers leave then has no certificates (WebAuthn Level 3, 5.1.3), for which the
 * library would ask other servers.
 */
function isWithoutCertificates(attestationObject: string): boolean {
  try {
    const attestation = decodeAttestationObject(Uint8Array.from(Buffer.from(attestationObject, 'base64url')));
    const format = attestation.get('fmt');
    return format === 'none' || (format === 'packed' && attestation.get('attStmt').get('x5c') === undefined);
  } catch {
    return false;
  }
}

function parse<T>(schema: z.ZodType<T>, text: string): T | undefined {
  const json = parseJson(text);
  return json.ok ? schema.safeParse(json.value).data : undefined;
}

/** The library throws for whatever is wrong with an answer. */
function orNothing<T>(verify: () => Promise<T>): Promise<T | undefined> {
  return verify().catch(() => undefined);
}
