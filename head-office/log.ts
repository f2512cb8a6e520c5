import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { requestContext } from './request-context.ts';

const STANDARD_ERROR = 2;
/** No code logs these on purpose; if a log call holds one by mistake, pino removes it. */
const PERSONAL = ['nik', 'kpj', 'npwp', 'name', 'email', 'phone', 'password', 'token', 'birthDate', 'number'];

interface LogOptions {
  /** Which instance this is. */
  readonly instance?: string;
  readonly to?: DestinationStream;
}

/**
 * Logs JSON lines to standard error, each with the instance and, where one is being answered, the request's id and that of its trace; standard
 * output holds only the line with the address.
 */
export function makeLog(
  level: string,
  { instance, to = destination(STANDARD_ERROR) }: LogOptions = {},
): Logger {
  const paths = PERSONAL.flatMap((field) => [field, `*.${field}`]);
  const base = instance === undefined ? null : { instance };
  return pino({ level, base, mixin: ofRequest, redact: paths }, to);
}

function ofRequest(): object {
  const { requestId, span } = requestContext.getStore() ?? {};
  return { ...(requestId === undefined ? {} : { requestId }), ...(span ? { traceId: span.traceId } : {}) };
}
