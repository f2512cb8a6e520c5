import { compactVerify, importJWK } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import type { OfficeKey } from '../../contract/keys/key-list.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { checkPolicy } from '../../contract/policy/check.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { POLICY_TYPE } from '../../contract/policy/signed-policy.ts';

export type HeadOfficeKeys = readonly OfficeKey[];

/** Not signed by the head office, or signed but with faults, each named by its path. */
export type PolicyFlaw =
  | { readonly because: 'notSigned' }
  | { readonly because: 'faulty'; readonly faults: readonly string[] };

interface ReadPolicy {
  readonly policy: Policy;
  readonly document: unknown;
}

/** Reads a policy as the head office signs it: compact JWS over the document. */
export async function readPolicy(
  jws: string,
  keys: HeadOfficeKeys,
): Promise<Outcome<ReadPolicy, PolicyFlaw>> {
  const document = await verify(jws, keys).catch(() => undefined);
  if (document === undefined) return fail({ because: 'notSigned' });
  const { policy, faults } = checkPolicy(document);
  if (policy) return succeed({ policy, document });
  return fail({ because: 'faulty', faults: faults.map(({ at, code }) => `${at.join('.')}: ${code}`) });
}

async function verify(jws: string, keys: HeadOfficeKeys): Promise<unknown> {
  const { payload } = await compactVerify(
    jws,
    async ({ kid, typ }) => {
      const key = keys.find((candidate) => candidate.crv === 'Ed25519' && candidate.kid === kid);
      if (!key || typ !== POLICY_TYPE) throw new Error('not signed by the head office as a policy');
      return importJWK(key, ENVELOPE.signature);
    },
    { algorithms: [ENVELOPE.signature] },
  );
  return JSON.parse(new TextDecoder().decode(payload));
}
