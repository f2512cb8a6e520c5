import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { CORE_TOKEN_PATH, coreRoutes } from '../../../contract/core/routes.ts';
import { CLIENT_CREDENTIALS, type CoreScope, coreTokenSchema } from '../../../contract/core/token.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

/** A system of the agency's, or somebody who says so: its key, and what can be said with it. */
export interface CoreHand {
  readonly id: string;
  readonly publicJwk: JWK;
  readonly privateKey: CryptoKey;
  /** For `core.clients` of the configuration. */
  readonly configured: { readonly id: string; readonly scopes: readonly CoreScope[]; readonly jwks: object };
}

/** Who may do what of the core's contract at the head office that is attacked. */
export interface CoreHands {
  readonly reader: CoreHand;
  /** Of events, and no pictures. */
  readonly archive: CoreHand;
  readonly teller: CoreHand;
}

export async function makeCoreHands(): Promise<CoreHands> {
  return {
    reader: await makeCoreHand('inti', ['events', 'attachments']),
    archive: await makeCoreHand('arsip', ['events']),
    teller: await makeCoreHand('bayar', ['facts']),
  };
}

export async function makeCoreHand(id: string, scopes: readonly CoreScope[] = []): Promise<CoreHand> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: `${id}-1`, alg: 'EdDSA' };
  return {
    id,
    publicJwk,
    privateKey: pair.privateKey,
    configured: { id, scopes, jwks: { keys: [publicJwk] } },
  };
}

/** What a right assertion says; parts can be replaced, and left out by undefined. */
export function assertionClaims(id: string, change: object = {}): object {
  const now = Math.floor(Date.now() / 1_000);
  const { audience } = CLIENT_CREDENTIALS;
  return { iss: id, sub: id, aud: audience, jti: randomUUID(), iat: now, exp: now + 60, ...change };
}

/** An assertion as a client makes it, by a key that may be another's. */
export function coreAssertion(
  { id, publicJwk, privateKey }: CoreHand,
  change: object = {},
  header: object = {},
): Promise<string> {
  const { kid } = publicJwk;
  return new SignJWT({ ...assertionClaims(id, change) })
    .setProtectedHeader({ alg: 'EdDSA', ...(kid !== undefined && { kid }), ...header })
    .sign(privateKey);
}

export function askCoreToken(
  sender: Sender,
  assertion: string,
  more: Readonly<Record<string, string>> = {},
): Promise<WireAnswer | undefined> {
  const form = {
    grant_type: CLIENT_CREDENTIALS.grant,
    client_assertion_type: CLIENT_CREDENTIALS.assertionType,
    client_assertion: assertion,
    ...more,
  };
  return sender.send('POST', CORE_TOKEN_PATH, { form });
}

/** The token in an answer, if one was given. */
export function coreTokenIn(answer: WireAnswer | undefined): string | undefined {
  return coreTokenSchema.safeParse(answer?.json).data?.access_token;
}

/** @throws where none is given. */
export async function coreToken(
  sender: Sender,
  hand: CoreHand,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const answer = await askCoreToken(sender, await coreAssertion(hand), more);
  return coreTokenSchema.parse(answer?.json).access_token;
}

export function tellFacts(
  sender: Sender,
  token: string,
  facts: readonly object[],
): Promise<WireAnswer | undefined> {
  return sender.post(coreRoutes.tellFacts.path, { facts }, { token });
}
