import type { Logger } from 'pino';
import type { Span } from '../span.ts';

/** Traces of requests, on their way to whoever collects them. */
export interface Tracing {
  /** Begins with a request, by the template of its route; undefined for one that is not to be traced. */
  begin(method: string, route: string): Span | undefined;
  /** Sends what is left, and waits for that no longer than so many seconds. */
  stop(seconds: number): Promise<void>;
}

export interface TracingDependencies {
  /** Which instance this is. */
  readonly instance: string;
  readonly log: Logger;
}
