import { type ChildProcess, fork } from 'node:child_process';
import type { z } from 'zod';
import type { Order } from './messages.ts';

/** A process that holds kiosks; it takes one order at a time. */
export interface Worker {
  execute<T>(order: Order, answer: z.ZodType<T>): Promise<T>;
  stop(): void;
}

const ENTRY = new URL('worker.ts', import.meta.url).pathname;

export function startWorker(): Worker {
  const child = fork(ENTRY, [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    async execute(order, answer) {
      child.send(order);
      return answer.parse(await nextMessage(child));
    },
    stop() {
      if (child.connected) child.disconnect();
    },
  };
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`a process that holds kiosks ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
