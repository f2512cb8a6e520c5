import { type CryptoKey, calculateJwkThumbprint, importJWK } from 'jose';
import { ENVELOPE } from '../../contract/envelope.ts';
import type { Validity } from '../../contract/head-office-api.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { StartFault } from '../configuration/read-json.ts';
import type { KnownKiosk } from '../configuration/schema.ts';

export interface KioskKey extends Validity {
  readonly branchId: string;
  readonly kioskId: string;
  readonly key: CryptoKey;
  readonly revoked: boolean;
}

/** The keys of known kiosks by kid, the RFC 7638 thumbprint. */
export type KioskKeys = ReadonlyMap<string, KioskKey>;

export async function importKioskKeys(
  kiosks: readonly KnownKiosk[],
): Promise<Outcome<KioskKeys, StartFault>> {
  const keys = new Map<string, KioskKey>();
  for (const { publicKey, ...kiosk } of kiosks) {
    const { branchId, kioskId } = kiosk;
    const { kty, crv, x } = publicKey;
    try {
      const key = await importJWK({ kty, crv, x }, ENVELOPE.signature);
      if (key instanceof Uint8Array) throw new TypeError('an OKP key is never bytes');
      keys.set(await calculateJwkThumbprint({ kty, crv, x }), { ...kiosk, key });
    } catch {
      return fail(`the public key of kiosk ${branchId}-${kioskId} is unusable: list it anew from that kiosk`);
    }
  }
  return succeed(keys);
}
