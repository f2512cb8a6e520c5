import { request as requestTo } from 'node:http';
import { createServer } from 'node:https';
import { z } from 'zod';
import type { Certificate } from '../../fixtures/tls/certificates.ts';

const listening = z.object({ port: z.int() });
const CLAIM = /^\/v1\/claims\/([0-9a-f-]{36})/;

/** The head office's end of the line: TLS, and for each claim the bytes of bodies that came over the line for it. */
export async function countingEnd(certificate: Certificate, host: string, headOfficePort: number) {
  const bytesOf = new Map<string, number>();
  const server = createServer(certificate, (request, response) => {
    const claimId = CLAIM.exec(request.url ?? '')?.[1];
    const { method, url: path, headers } = request;
    const onward = requestTo({ host: '127.0.0.1', port: headOfficePort, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.on('error', () => onward.destroy());
    // Also of requests that break off: what was on the line was on the line.
    request.on('data', (chunk: Buffer) => {
      if (claimId !== undefined) bytesOf.set(claimId, (bytesOf.get(claimId) ?? 0) + chunk.length);
    });
    request.on('aborted', () => onward.destroy());
    request.pipe(onward);
  });
  server.on('tlsClientError', () => undefined);
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    port: listening.parse(server.address()).port,
    bytesOf: (claimId: string) => bytesOf.get(claimId) ?? 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
