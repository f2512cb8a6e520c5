import type { LogEvent } from 'kysely';
import { errorCode } from '../error-code.ts';
import { requestContext } from '../request-context.ts';
import type { TracedStatement } from '../span.ts';

/** Kysely writes names in quotes, and binds every value: between them stands no other text. */
const OPERATION = /^[\s(]*([a-z]+)/i;
const TABLE = /\b(?:from|into|update) "(\w+)"/;

/** Adds each statement to the trace of the request for which it was made; of its text no more than what it does to which table. */
export function traceStatements(system: TracedStatement['system']): (event: LogEvent) => void {
  return (event) => {
    const span = requestContext.getStore()?.span;
    if (!span) return;
    const { sql } = event.query;
    span.addStatement({
      system,
      operation: OPERATION.exec(sql)?.[1]?.toUpperCase() ?? 'SQL',
      table: TABLE.exec(sql)?.[1],
      milliseconds: event.queryDurationMillis,
      ...(event.level === 'error' ? { fault: errorCode(event.error) } : {}),
    });
  };
}
