import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { Claimant } from './people.ts';

const inquirySchema = z.strictObject({ bankCode: z.string(), accountNumber: z.string() });

/** The core's bank gateway (contract/core/account-inquiry.ts), for whoever has the token. @returns its address. */
export async function startGateway(
  people: readonly Claimant[],
  token: string,
  onInquired: (found: boolean) => void,
): Promise<string> {
  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end();
    const asked = inquirySchema.safeParse(await json(request).catch(() => undefined));
    if (!asked.success) return response.writeHead(400).end();
    const { bankCode, accountNumber } = asked.data;
    const whose = people.find(
      ({ account }) => account.bankCode === bankCode && account.number === accountNumber,
    );
    onInquired(whose !== undefined);
    const answer = whose ? { found: true, holderName: whose.written.name, active: true } : { found: false };
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return `http://127.0.0.1:${port}/inquiries`;
}
