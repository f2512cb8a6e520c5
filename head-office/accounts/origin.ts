import type { DatabaseAndClock } from '../database/transact.ts';
import type { KioskAssertions, ShownAssertion } from '../keys/kiosk-assertion.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { findKnownPhone } from './known-phones.ts';

/** Where an attempt comes from; attempts are counted per source. */
export interface Origin {
  /** A kiosk that proved its identity, a phone that the account knows, or anybody else. */
  readonly channel: 'kiosk' | 'knownPhone' | 'open';
  readonly source: string;
  /** The key by which a kiosk proved its identity. */
  readonly kid?: string;
}

interface Sender {
  /** Network address. */
  readonly source: string;
  /** The kiosk's assertion, where one was sent. */
  readonly assertion: ShownAssertion | undefined;
}

/** Kiosks of a branch may share one address, so a kiosk that proves its identity is counted by itself. */
export async function findOrigin(
  { assertions }: { readonly assertions: KioskAssertions },
  { source, assertion }: Sender,
): Promise<Origin> {
  const proven = assertion && (await assertions.verify(assertion));
  if (!proven?.ok) return { channel: 'open', source };
  const { kiosk } = proven.value;
  return { channel: 'kiosk', source: kioskSource(kiosk), kid: kiosk.kid };
}

/** By what attempts of a kiosk that proved its identity are counted. */
export function kioskSource({ branchId, kioskId }: KioskRef): string {
  return `kiosk ${branchId}-${kioskId}`;
}

/** Of a phone's browser: its cookie if it has signed in to this account before, else its address. */
export async function phoneOrigin(
  dependencies: DatabaseAndClock,
  account: string,
  { source, cookie }: { readonly source: string; readonly cookie: string | undefined },
): Promise<Origin> {
  const known = cookie === undefined ? undefined : await findKnownPhone(dependencies, cookie, account);
  return known === undefined
    ? { channel: 'open', source }
    : { channel: 'knownPhone', source: `phone ${known}` };
}
