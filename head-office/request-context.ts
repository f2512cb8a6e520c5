import { AsyncLocalStorage } from 'node:async_hooks';

/** Which request the work at hand is done for: each line of the log that comes of it says so. */
export const requestContext = new AsyncLocalStorage<{ readonly requestId: string }>();
