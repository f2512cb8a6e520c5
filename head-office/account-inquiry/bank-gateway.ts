import type { Logger } from 'pino';
import { type GatewayRequest, gatewayAnswerSchema } from '../../contract/core/account-inquiry.ts';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import type { HttpPeerSettings } from '../configuration/core-schema.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';
import { createHttpPeer } from '../peers/http-peer.ts';
import type { AccountInquiry } from './account-inquiry.ts';

/** An answer is a name and two words. */
const MOST_BYTES = 4_096;

/** Asks the agency's bank gateway over HTTP. */
export async function createBankGateway(
  settings: HttpPeerSettings,
  log: Logger,
): Promise<Outcome<AccountInquiry, StartFault>> {
  const about = {
    name: 'the bank gateway',
    section: 'core.accountInquiry',
    mostBytes: MOST_BYTES,
    meanwhile: 'claims wait for staff meanwhile',
  };
  const gateway = await createHttpPeer(settings, about, log);
  if (!gateway.ok) return gateway;
  const peer = gateway.value;
  return succeed({
    async ask({ bankCode, number }) {
      try {
        const asked: GatewayRequest = { bankCode, accountNumber: number };
        const read = await peer.ask('', asked, gatewayAnswerSchema);
        if (!read.found) return { kind: 'unknown' };
        return { kind: 'held', holderName: read.holderName, isActive: read.active };
      } catch (error) {
        // Not the message: it may hold what the gateway said.
        log.warn({ code: errorCode(error) }, 'the bank gateway gave no answer');
        return { kind: 'silent' };
      }
    },
    close: () => peer.close(),
  });
}
