import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from './span.ts';

/** Which request the work at hand is done for. */
export interface RequestContext {
  /** Each line of the log that comes of it says so. */
  readonly requestId: string;
  /** Where this request is one of those that are traced. */
  readonly span?: Span;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
