import { readFile } from 'node:fs/promises';
import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import type { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { HttpPeerSettings } from '../configuration/core-schema.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';
import { traceCall } from '../tracing/trace-call.ts';

/** A system of the agency's that is asked over HTTP. */
export interface HttpPeer {
  /**
   * Posts JSON to a path below its address. @throws whatever kept it from an answer of this form in time, or that it is left
   * alone; what it said is in no error that may be logged by its code.
   */
  ask<T>(path: string, body: object, answer: z.ZodType<T>): Promise<T>;
  close(): Promise<void>;
}

interface About {
  /** What it is, as the log says it. */
  readonly name: string;
  /** Its section of the configuration. */
  readonly section: string;
  readonly mostBytes: number;
  /** What becomes of others meanwhile. */
  readonly meanwhile: string;
}

/** One that fails several times in a row is left alone for a while, so that nobody waits for it meanwhile. */
export async function createHttpPeer(
  { url, tokenFile, answerSeconds, failuresInARow, restSeconds }: HttpPeerSettings,
  { name, section, mostBytes, meanwhile }: About,
  log: Logger,
): Promise<Outcome<HttpPeer, StartFault>> {
  const token = await readToken(tokenFile, name, section);
  if (!token.ok) return token;
  const authorization = token.value === undefined ? {} : { authorization: `Bearer ${token.value}` };
  const agent = new Agent({ connect: { timeout: answerSeconds * 1_000 }, maxResponseSize: mostBytes });
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: restSeconds * 1_000,
    breaker: new ConsecutiveBreaker(failuresInARow),
  });
  breaker.onBreak(() => log.error(`${name} does not answer: ${meanwhile}`));
  breaker.onReset(() => log.info(`${name} answers again`));

  const { hostname: host } = new URL(url);

  async function post<T>(
    path: string,
    body: object,
    schema: z.ZodType<T>,
    traced: Readonly<Record<string, string>>,
  ): Promise<T> {
    const { statusCode, body: answer } = await request(
      path === '' ? url : `${url.replace(/\/$/, '')}${path}`,
      {
        method: 'POST',
        dispatcher: agent,
        headers: { 'content-type': 'application/json', ...authorization, ...traced },
        body: JSON.stringify(body),
        // The whole of it, however slowly the answer drips.
        signal: AbortSignal.timeout(answerSeconds * 1_000),
      },
    );
    const text = await answer.text();
    if (statusCode !== 200) throw Object.assign(new Error('another status'), { code: `HTTP_${statusCode}` });
    return schema.parse(JSON.parse(text));
  }

  return succeed({
    ask: (path, body, schema) =>
      breaker.execute(() =>
        traceCall({ method: 'POST', host, path }, (headers) => post(path, body, schema, headers)),
      ),
    close: () => agent.destroy(),
  });
}

async function readToken(
  file: string | undefined,
  name: string,
  section: string,
): Promise<Outcome<string | undefined, StartFault>> {
  if (file === undefined) return succeed(undefined);
  try {
    return succeed((await readFile(file, 'utf8')).trim());
  } catch (error) {
    return fail(
      `the token of ${name} cannot be read from ${file} (${errorCode(error)}): check ${section}.tokenFile`,
    );
  }
}
