import { isIP } from 'node:net';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';

/** Whom a passkey is bound to (WebAuthn Level 3, 5.1.2): the host's name, and the one origin that asks for it. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** `address`: its host is a number, which browsers take for no passkey. `insecure`: neither https nor localhost. */
export type NoPasskeys = 'address' | 'insecure';

/** The relying party that a head office of this address is, or why browsers would refuse it. */
export function relyingPartyOf(url: string): Outcome<RelyingParty, NoPasskeys> {
  const { protocol, hostname, origin } = new URL(url);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return fail('address');
  if (protocol !== 'https:' && hostname !== 'localhost') return fail('insecure');
  return succeed({ id: hostname, origin });
}
