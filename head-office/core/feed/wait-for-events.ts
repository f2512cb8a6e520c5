import { setTimeout as pause } from 'node:timers/promises';
import type { EventPage } from '../../../contract/core/case-event.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { noteReader } from './lag.ts';
import { type CursorFault, type FeedDependencies, readFeed } from './read-feed.ts';

interface Wanted {
  readonly clientId: string;
  readonly after: string | undefined;
  readonly most: number;
  readonly waitSeconds: number;
  /** Aborted when the client has hung up. */
  readonly gone: AbortSignal;
}

type WaitFault = CursorFault | { readonly code: 'tooManyAttempts'; readonly retryAfterSeconds: number };

/** Answers that wait until there is something to tell. */
export interface EventWaits {
  /** The next events; without any, an empty page once the time is over, or this instance ends. */
  next(wanted: Wanted): Promise<Outcome<EventPage, WaitFault>>;
  /** Answers all that wait now, and lets nobody wait any more. */
  end(): void;
}

/** Looks again and again: a database behind a pooler, or of another make, tells nobody that something has come. */
export function createEventWaits(dependencies: FeedDependencies): EventWaits {
  const { mostWaiting, pollMilliseconds } = dependencies.settings.core;
  const waiting = new Map<string, number>();
  const ending = new AbortController();

  /** Whoever comes with a cursor has what was before it. */
  async function read({ clientId, after, most }: Wanted, isFirst: boolean) {
    const read = await readFeed(dependencies, after, most);
    if (!read.ok) return read;
    if (isFirst) await noteReader(dependencies.database, clientId, read.value.from);
    return succeed(read.value.page);
  }

  async function waitFor(wanted: Wanted) {
    const { waitSeconds, gone } = wanted;
    const over = AbortSignal.any([ending.signal, gone, AbortSignal.timeout(waitSeconds * 1_000)]);
    for (let isFirst = true; ; isFirst = false) {
      const page = await read(wanted, isFirst);
      if (!page.ok || page.value.events.length > 0 || over.aborted) return page;
      // One more look when the time is over.
      await pause(pollMilliseconds, undefined, { signal: over }).catch(() => undefined);
    }
  }

  return {
    async next(wanted) {
      const { clientId, waitSeconds } = wanted;
      if (waitSeconds === 0) return read(wanted, true);
      const others = waiting.get(clientId) ?? 0;
      if (others >= mostWaiting) return fail({ code: 'tooManyAttempts', retryAfterSeconds: waitSeconds });
      waiting.set(clientId, others + 1);
      try {
        return await waitFor(wanted);
      } finally {
        waiting.set(clientId, (waiting.get(clientId) ?? 1) - 1);
      }
    },
    end: () => ending.abort(),
  };
}
