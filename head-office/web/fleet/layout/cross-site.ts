import type { FastifyRequest } from 'fastify';

/** Whether the browser says that another site sent the form (Fetch Metadata; Origin, RFC 6454). */
export function isCrossSite({ method, headers, host }: FastifyRequest): boolean {
  if (method === 'GET') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
