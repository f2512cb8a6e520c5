import { readFile } from 'node:fs/promises';
import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import { type GatewayRequest, gatewayAnswerSchema } from '../../contract/core/account-inquiry.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { HttpInquirySettings } from '../configuration/core-schema.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';
import type { AccountInquiry, AskedAccount, BankAnswer } from './account-inquiry.ts';

/** An answer is a name and two words. */
const MOST_BYTES = 4_096;

/**
 * Asks the agency's bank gateway over HTTP. One that fails several times in a row is left alone for a while, so that nobody
 * waits for it meanwhile.
 */
export async function createBankGateway(
  settings: HttpInquirySettings,
  log: Logger,
): Promise<Outcome<AccountInquiry, StartFault>> {
  const token = await readToken(settings.tokenFile);
  if (!token.ok) return token;
  const { answerSeconds, failuresInARow, restSeconds } = settings;
  const agent = new Agent({ connect: { timeout: answerSeconds * 1_000 }, maxResponseSize: MOST_BYTES });
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: restSeconds * 1_000,
    breaker: new ConsecutiveBreaker(failuresInARow),
  });
  breaker.onBreak(() => log.error('the bank gateway does not answer: claims wait for staff meanwhile'));
  breaker.onReset(() => log.info('the bank gateway answers again'));

  async function post({ bankCode, number }: AskedAccount): Promise<BankAnswer> {
    const body: GatewayRequest = { bankCode, accountNumber: number };
    const { statusCode, body: answer } = await request(settings.url, {
      method: 'POST',
      dispatcher: agent,
      headers: {
        'content-type': 'application/json',
        ...(token.ok && token.value !== undefined ? { authorization: `Bearer ${token.value}` } : {}),
      },
      body: JSON.stringify(body),
      // The whole of it, however slowly the answer drips.
      signal: AbortSignal.timeout(answerSeconds * 1_000),
    });
    const text = await answer.text();
    if (statusCode !== 200) throw new Error(`status ${statusCode}`);
    const read = gatewayAnswerSchema.parse(JSON.parse(text));
    if (!read.found) return { kind: 'unknown' };
    return { kind: 'held', holderName: read.holderName, isActive: read.active };
  }

  return succeed({
    async ask(account) {
      try {
        return await breaker.execute(() => post(account));
      } catch (error) {
        // Not the message: it may hold what the gateway said.
        log.warn({ code: errorCode(error) }, 'the bank gateway gave no answer');
        return { kind: 'silent' };
      }
    },
    close: () => agent.destroy(),
  });
}

async function readToken(file: string | undefined): Promise<Outcome<string | undefined, StartFault>> {
  if (file === undefined) return succeed(undefined);
  try {
    return succeed((await readFile(file, 'utf8')).trim());
  } catch (error) {
    return fail(
      `the token of the bank gateway cannot be read from ${file} (${errorCode(error)}): check core.accountInquiry.tokenFile`,
    );
  }
}
