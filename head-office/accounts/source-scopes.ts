import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** How wide a group of senders is: one, those of one network, or everybody who has not shown who they are. */
type Width = 'own' | 'network' | 'all';

interface SourceScope {
  readonly width: Width;
  readonly source: string;
}

/** Bits of an address that its holder does not choose: a site is given /64 or /48, an IPv4 customer one address or a few. */
const PREFIXES = { ipv4: { own: 32, network: 24 }, ipv6: { own: 64, network: 48 } } as const;

/**
 * By what an attempt counts, from the narrowest on. Whoever has shown who they are (a kiosk, a known phone, a session) counts by
 * that alone, so that strangers' attempts never hold them up.
 */
export function scopesOf(source: string): readonly SourceScope[] {
  if (isIP(source) === 0) return [{ width: 'own', source }];
  const address = ipaddr.process(source);
  const { own, network } = PREFIXES[address.kind()];
  const bytes = address.toByteArray();
  return [
    { width: 'own', source: prefixOf(bytes, own) },
    { width: 'network', source: prefixOf(bytes, network) },
    { width: 'all', source: 'everybody' },
  ];
}

/** The network of an address, /24 or /48; undefined where it is no address. */
export function networkOf(source: string): string | undefined {
  return scopesOf(source).find(({ width }) => width === 'network')?.source;
}

function prefixOf(bytes: readonly number[], bits: number): string {
  return `${Buffer.from(bytes.slice(0, bits / 8)).toString('hex')}/${bits}`;
}
