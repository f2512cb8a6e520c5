import { readFile } from 'node:fs/promises';
import { importJWK } from 'jose';
import { type ClientAuth, ClientSecretBasic, PrivateKeyJwt } from 'openid-client';
import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { OidcSettings } from '../configuration/oidc-schema.ts';
import { readJson, type StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';

const keySchema = z.looseObject({
  kty: z.enum(['RSA', 'EC', 'OKP']),
  alg: z.enum(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519']),
  kid: z.string().min(1).optional(),
  d: z.string().min(1),
});

/** How the head office shows the provider who it is: by a secret (RFC 6749, 2.3.1), or a signed assertion (RFC 7523). */
export async function readClientAuthentication({
  clientSecretFile,
  clientKeyFile,
}: OidcSettings): Promise<Outcome<ClientAuth, StartFault>> {
  if (clientKeyFile !== undefined) return readKey(clientKeyFile);
  return readSecret(clientSecretFile ?? '');
}

async function readSecret(file: string): Promise<Outcome<ClientAuth, StartFault>> {
  try {
    const secret = (await readFile(file, 'utf8')).trim();
    if (secret !== '') return succeed(ClientSecretBasic(secret));
    return fail(`the client secret file ${file} is empty: write the secret of the identity provider into it`);
  } catch (error) {
    return fail(
      `the client secret file ${file} cannot be read (${errorCode(error)}): check that it exists and may be read`,
    );
  }
}

async function readKey(file: string): Promise<Outcome<ClientAuth, StartFault>> {
  const jwk = await readJson(file, keySchema, 'the client key file');
  if (!jwk.ok) return jwk;
  const { alg, kid, ...rest } = jwk.value;
  const key = await importJWK(rest, alg).catch(() => undefined);
  if (key === undefined || key instanceof Uint8Array) {
    return fail(
      `the client key file ${file} holds no private key for ${alg}: make a JSON Web Key for it anew`,
    );
  }
  return succeed(PrivateKeyJwt(kid === undefined ? key : { key, kid }));
}
