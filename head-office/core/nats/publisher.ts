import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { NatsSettings } from '../../configuration/core-schema.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';
import { errorCode } from '../../error-code.ts';
import { giveUpLease, takeLease } from './lease.ts';
import { catchUp, publishSome } from './publish.ts';
import { type EventStream, openStream } from './stream.ts';

export interface PublisherDependencies extends DatabaseAndClock {
  readonly log: Logger;
}

/** Publishes events as they come, while no other instance does. */
export interface Publisher {
  /** Waits for an event that is on its way no longer than NATS may take. */
  stop(): Promise<void>;
}

export function startPublisher(dependencies: PublisherDependencies, nats: NatsSettings): Publisher {
  const { settings, log } = dependencies;
  const { publisherSeconds, publishSeconds, pollMilliseconds, retrySeconds } = settings.core;
  const instance = randomUUID();
  const ending = new AbortController();
  const ended = () => ending.signal.aborted;
  let failures = 0;
  const sleep = (ms: number) => pause(ms, undefined, { signal: ending.signal }).catch(() => undefined);

  /** As long as the lease is kept. @throws Error where something fails; what was published stays so. */
  async function publish(stream: EventStream): Promise<void> {
    await catchUp(dependencies, stream);
    let keptUntil = 0;
    while (!ended()) {
      if (performance.now() >= keptUntil) {
        const from = performance.now();
        if (!(await takeLease(dependencies, instance))) return;
        keptUntil = from + ((publisherSeconds - publishSeconds) * 1_000) / 2;
      }
      const mayGoOn = () => !ended() && performance.now() < keptUntil;
      if ((await publishSome(dependencies, stream, mayGoOn)) === 0) await sleep(pollMilliseconds);
    }
  }

  async function serveTerm(): Promise<void> {
    if (!(await takeLease(dependencies, instance))) return;
    try {
      const stream = await openStream(nats, publishSeconds);
      try {
        failures = 0;
        log.info({ stream: nats.stream }, 'events are published');
        await publish(stream);
      } finally {
        await stream.close();
      }
    } finally {
      await giveUpLease(dependencies, instance);
    }
  }

  async function run(): Promise<void> {
    while (!ended()) {
      try {
        await serveTerm();
        await sleep((publisherSeconds * 1_000) / 3);
      } catch (error) {
        const most = Math.min(retrySeconds.most, retrySeconds.least * 2 ** failures);
        failures += 1;
        const { stream, subject } = nats;
        log.warn({ code: errorCode(error), stream, subject }, 'events are not published; tried again');
        // Full jitter, so that instances do not come back together.
        await sleep(Math.max(retrySeconds.least, Math.random() * most) * 1_000);
      }
    }
  }

  const running = run();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}
