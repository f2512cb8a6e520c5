import type { FastifyRequest } from 'fastify';

const FORWARDED = 'x-forwarded-for';

/**
 * Some load balancers tell an address with its port, which is another one for each connection. Without it a client is one
 * source, and a balancer behind another one is known by its address.
 */
export function forgetPorts({ raw: { headers } }: FastifyRequest): void {
  const told = headers[FORWARDED];
  if (typeof told !== 'string') return;
  headers[FORWARDED] = told
    .split(',')
    .map((entry) => withoutPort(entry.trim()))
    .join(', ');
}

/** 10.1.1.1:4711, [2001:db8::1]:4711 or [2001:db8::1]; a bare IPv6 address has no port. */
function withoutPort(entry: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
}
