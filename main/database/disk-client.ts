import { Worker } from 'node:worker_threads';
import type { z } from 'zod';
import { diskAnswerSchema, type diskRequestSchema } from './disk-requests.ts';
import type { DiskWork } from './disk-work.ts';

type Question<T = z.infer<typeof diskRequestSchema>> = T extends unknown ? Omit<T, 'id'> : never;

interface Waiting {
  readonly resolve: (done: boolean) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The work on the disk in a thread of its own, so that main never waits for it. A thread that ended fails what it was
 * asked, and whoever asked asks again later; what is pending then is done at the next start at the latest.
 * @param program The built thread.
 */
export function startDiskThread(program: string | URL, database: string): DiskWork {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let thread: Worker | undefined;

  function start(): Worker {
    const started = new Worker(program, { workerData: { file: database } });
    // Nothing but the program itself keeps the program.
    started.unref();
    started.on('message', (message: unknown) => {
      const answer = diskAnswerSchema.parse(message);
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('failed' in answer) asked?.reject(answer.failed);
      else asked?.resolve(answer.done);
    });
    // Its exit follows.
    started.on('error', (error) => failAll(error));
    started.on('exit', () => failAll(new Error('the thread that works on the disk has ended')));
    return started;
  }

  function failAll(error: unknown): void {
    for (const { reject } of waiting.values())
      reject(error instanceof Error ? error : new Error(String(error)));
    waiting.clear();
  }

  /** Started once something is asked of it: the start of the kiosk asks nothing. Its id is -1 once it has ended. */
  function running(): Worker {
    if (thread === undefined || thread.threadId === -1) thread = start();
    return thread;
  }

  function ask(question: Question): Promise<boolean> {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running().postMessage({ id, ...question });
    });
  }

  return {
    shortenLog: async () => void (await ask({ type: 'shortenLog' })),
    emptyLog: () => ask({ type: 'emptyLog' }),
    copyTo: async (path) => void (await ask({ type: 'copyTo', path })),
    async close() {
      if (thread === undefined || thread.threadId === -1) return;
      await ask({ type: 'close' });
      await thread.terminate();
    },
  };
}
