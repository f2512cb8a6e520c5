import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import type { CoreScope } from '../../../contract/core/token.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { type ConfiguredCoreClient, type Jwks, jwksSchema } from '../../configuration/core-schema.ts';
import { readJson, type StartFault } from '../../configuration/read-json.ts';
import { errorCode } from '../../error-code.ts';

/** A system of the agency's that may speak with the head office. */
export interface CoreClient {
  readonly id: string;
  readonly scopes: readonly CoreScope[];
  readonly findKey: JWTVerifyGetKey;
}

export type CoreClients = ReadonlyMap<string, CoreClient>;

/** Reads the keys of all configured clients; fails with the client's name where they cannot be used. */
export async function loadCoreClients(
  configured: readonly ConfiguredCoreClient[],
): Promise<Outcome<CoreClients, StartFault>> {
  const clients = new Map<string, CoreClient>();
  for (const client of configured) {
    const jwks = await readJwks(client);
    if (!jwks.ok) return jwks;
    const { id, scopes } = client;
    try {
      clients.set(id, { id, scopes, findKey: createLocalJWKSet(jwks.value) });
    } catch (error) {
      return fail(`the keys of core client ${id} cannot be used (${errorCode(error)}): list its JWKS anew`);
    }
  }
  return succeed(clients);
}

async function readJwks({ id, jwks, jwksFile }: ConfiguredCoreClient): Promise<Outcome<Jwks, StartFault>> {
  if (jwksFile !== undefined) return readJson(jwksFile, jwksSchema, `JWKS of core client ${id}`);
  return jwks ? succeed(jwks) : fail(`core client ${id} has no keys: set jwks or jwksFile`);
}
