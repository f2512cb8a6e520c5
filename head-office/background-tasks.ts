import type { Logger } from 'pino';
import { errorCode } from './error-code.ts';

/** Work that an answer does not wait for: so the time of the answer tells nothing of it. */
export interface BackgroundTasks {
  run(work: () => Promise<void>): void;
  /** All that was begun has ended. */
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
