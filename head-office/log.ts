import { type DestinationStream, destination, type Logger, pino } from 'pino';

const STANDARD_ERROR = 2;
/** Nothing of this is ever logged on purpose; should it slip into a log call, it is cut out. */
const PERSONAL = ['nik', 'kpj', 'npwp', 'name', 'email', 'phone', 'password', 'token', 'birthDate', 'number'];

/** Logs as lines of JSON to standard error; standard output belongs to the line that says where it listens. */
export function makeLog(level: string, to: DestinationStream = destination(STANDARD_ERROR)): Logger {
  const paths = PERSONAL.flatMap((field) => [field, `*.${field}`]);
  return pino({ level, base: null, redact: paths }, to);
}
