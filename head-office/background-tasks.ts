import type { Logger } from 'pino';
import { errorCode } from './error-code.ts';

/** Work that a response does not wait for, so that its duration tells nothing about the work. */
export interface BackgroundTasks {
  run(work: () => Promise<void>): void;
  /** Resolves when everything that was started has ended. */
  idle(): Promise<void>;
}

export function createBackgroundTasks(log: Logger): BackgroundTasks {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const run = work()
        .catch((error: unknown) => log.error({ code: errorCode(error) }, 'background work failed'))
        .finally(() => running.delete(run));
      running.add(run);
    },
    async idle() {
      await Promise.all(running);
    },
  };
}
