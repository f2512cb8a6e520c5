import type { Logger } from 'pino';
import { minutesAfter, secondsBefore } from '../clock.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { errorCode } from '../error-code.ts';
import { markSilent } from '../fleet/alerts.ts';
import { endOverdue } from '../help-calls/stored.ts';
import { type Repeated, repeat } from '../repeat.ts';
import type { Channel } from './notice.ts';
import { claimDue, forgetBefore, noteNew, noteTaken, postpone } from './store.ts';

const HOUR_MINUTES = 60;

export interface NoticeDependencies extends DatabaseAndClock {
  readonly log: Logger;
}

/**
 * Every `notices.everySeconds` notes what is new, and sends what is due: each notice by whichever instance claims it, again
 * with growing pauses until it is taken or `notices.hours` old. A receiver may get one twice where an instance dies
 * between sending and noting that it was taken.
 */
export function startNotices(dependencies: NoticeDependencies, channels: readonly Channel[]): Repeated {
  if (channels.length === 0) return { stop: async () => undefined };
  return repeat(dependencies.settings.notices.everySeconds, async (stopped) => {
    try {
      await markSilent(dependencies);
      for (const channel of channels) await note(dependencies, channel);
      await Promise.all(channels.map((channel) => sendDue(dependencies, channel, stopped)));
    } catch (error) {
      dependencies.log.warn({ code: errorCode(error) }, 'notices cannot be sent now');
    }
  });
}

async function note(
  { database, clock, settings, log }: NoticeDependencies,
  { name }: Channel,
): Promise<void> {
  const now = clock.now();
  const since = minutesAfter(now, -settings.notices.hours * HOUR_MINUTES);
  const count = await forgetBefore(database, since);
  if (count > 0) log.error({ count }, 'notices were not taken in time, and are given up');
  const calls = settings.helpCalls.noticesBy.includes(name);
  await endOverdue(database, settings, now);
  await noteNew(database, name, { since, now, most: settings.notices.mostInMail, calls });
}

/** Until nothing is due any more, or the receiver does not take one. */
async function sendDue(
  dependencies: NoticeDependencies,
  channel: Channel,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, settings } = dependencies;
  const { claimSeconds } = settings.notices;
  while (!signal.aborted) {
    const now = clock.now();
    const until = secondsBefore(now, -claimSeconds);
    const claimed = await transact(dependencies, (transaction) =>
      claimDue(transaction, channel, { now, until }),
    );
    if (claimed.length === 0) return;
    if (await channel.send(claimed, signal)) {
      await noteTaken(database, claimed, clock.now());
      continue;
    }
    const tries = Math.max(...claimed.map((notice) => notice.tries));
    await postpone(database, claimed, secondsBefore(clock.now(), -pauseAfter(tries, settings.notices)));
    return;
  }
}

/** Twice as long after each try. */
function pauseAfter(
  tries: number,
  { retrySeconds, mostRetrySeconds }: { readonly retrySeconds: number; readonly mostRetrySeconds: number },
): number {
  return Math.min(retrySeconds * 2 ** (tries - 1), mostRetrySeconds);
}
