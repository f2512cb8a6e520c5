import { compactVerify, importJWK } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { FLEET_TYPES, ordersSchema, type SignedOrders } from '../../contract/fleet/heartbeat.ts';
import type { OfficeKey } from '../../contract/keys/key-list.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { digestOf } from '../digest.ts';

/** The orders, and what else stands with them, by which the head office answered exactly this heartbeat; undefined when it did not sign them so. */
export async function readOrders(
  jws: string,
  heartbeat: string,
  keys: readonly OfficeKey[],
  now: Date,
): Promise<SignedOrders | undefined> {
  try {
    const { payload } = await compactVerify(
      jws,
      async ({ kid, typ }) => {
        const key = keys.find((candidate) => candidate.crv === 'Ed25519' && candidate.kid === kid);
        if (!key || typ !== FLEET_TYPES.orders || !isInForce(key, now)) {
          throw new Error('not signed by the head office as orders');
        }
        return importJWK(key, ENVELOPE.signature);
      },
      { algorithms: [ENVELOPE.signature] },
    );
    const answer = ordersSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    return answer.heartbeatDigest === digestOf(heartbeat) ? answer : undefined;
  } catch {
    return undefined;
  }
}
