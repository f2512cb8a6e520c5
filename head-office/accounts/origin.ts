import type { DatabaseAndClock } from '../database/transact.ts';
import { type AssertionDependencies, verifyKioskAssertion } from '../keys/kiosk-assertion.ts';
import { findKnownPhone } from './known-phones.ts';

/** Where an attempt comes from. Attempts of one source are counted apart from those of every other. */
export interface Origin {
  /** A kiosk that proved who it is, a phone that the account knows, or whoever else. */
  readonly channel: 'kiosk' | 'knownPhone' | 'open';
  readonly source: string;
}

interface Sender {
  /** Network address. */
  readonly source: string;
  /** The kiosk's assertion, where one was sent. */
  readonly assertion: string | undefined;
}

/** All kiosks of a branch may share one address: who proves to be a kiosk is counted by itself. */
export async function findOrigin(
  dependencies: AssertionDependencies,
  { source, assertion }: Sender,
): Promise<Origin> {
  const kiosk = assertion === undefined ? undefined : await verifyKioskAssertion(dependencies, assertion);
  return kiosk
    ? { channel: 'kiosk', source: `kiosk ${kiosk.branchId}-${kiosk.kioskId}` }
    : { channel: 'open', source };
}

/** A phone's browser: known by its cookie if it has signed in to this account before, else by its address. */
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
