import { type DestinationStream, destination, type Logger, pino } from 'pino';

const STANDARD_ERROR = 2;
/** No code logs these on purpose; if a log call holds one by mistake, pino removes it. */
const PERSONAL = ['nik', 'kpj', 'npwp', 'name', 'email', 'phone', 'password', 'token', 'birthDate', 'number'];

/** Logs JSON lines to standard error; standard output holds only the line with the address. */
export function makeLog(level: string, to: DestinationStream = destination(STANDARD_ERROR)): Logger {
  const paths = PERSONAL.flatMap((field) => [field, `*.${field}`]);
  return pino({ level, base: null, redact: paths }, to);
}
