import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Settings } from '../configuration/configure.ts';
import { inspectInTraining } from './inspect-in-training.ts';
import type { PictureSize } from './picture-size.ts';

/** Inspects pictures in processes of their own, so that no other request waits for one, nor falls with one. */
export interface PicturePool {
  /** @throws when its process ended or did not answer in time; the picture may be inspected again. */
  inspect(bytes: Uint8Array): Promise<PictureSize | undefined>;
  close(): Promise<void>;
}

interface Job {
  readonly bytes: Uint8Array;
  resolve(size: PictureSize | undefined): void;
  reject(error: Error): void;
}

const inspected = z.object({ size: z.object({ width: z.number(), height: z.number() }).optional() });

/** With 0 processes pictures are decoded in the caller's thread, which is enough for training. */
export function createPicturePool(limits: Settings['pictures'], processes: number): PicturePool {
  if (processes === 0) {
    return { inspect: async (bytes) => inspectInTraining(bytes, limits), close: async () => undefined };
  }
  const waiting: Job[] = [];
  const idle: ChildProcess[] = [];
  const atWork = new Map<ChildProcess, Job & { readonly clock: NodeJS.Timeout }>();
  let isOpen = true;

  function begin(): void {
    const child = startProcess();
    const end = (cause?: unknown) => {
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
      take(child)?.reject(new Error('the process that inspects pictures ended', { cause }));
      next();
    };
    child.on('message', (answer: unknown) => {
      const job = take(child);
      idle.push(child);
      job?.resolve(inspected.parse(answer).size);
      next();
    });
    child.once('error', end);
    child.once('exit', () => end());
    idle.push(child);
  }

  /** The job that a process is done with. */
  function take(child: ChildProcess): Job | undefined {
    const job = atWork.get(child);
    clearTimeout(job?.clock);
    atWork.delete(child);
    return job;
  }

  function next(): void {
    if (!isOpen) return;
    if (waiting.length > 0 && idle.length === 0 && atWork.size < processes) begin();
    const child = waiting.length > 0 ? idle.pop() : undefined;
    const job = child && waiting.shift();
    if (!child || !job) return;
    const clock = setTimeout(() => child.kill('SIGKILL'), limits.answerSeconds * 1000);
    atWork.set(child, { ...job, clock });
    child.send({ bytes: job.bytes, limits });
  }

  return {
    inspect: (bytes) =>
      new Promise((resolve, reject) => {
        waiting.push({ bytes, resolve, reject });
        next();
      }),
    async close() {
      isOpen = false;
      const children = [...idle, ...atWork.keys()];
      const ended = children.map((child) => once(child, 'exit'));
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(ended);
      for (const job of waiting.splice(0)) job.reject(new Error('no picture is inspected any more'));
    },
  };
}

/** Run from source, as in tests, a process has to load tsx before it can load TypeScript. */
function startProcess(): ChildProcess {
  const isBuilt = import.meta.url.endsWith('.js');
  const program = fileURLToPath(
    new URL(isBuilt ? '../pictures/picture-process.js' : 'picture-process.ts', import.meta.url),
  );
  return fork(program, {
    execArgv: isBuilt ? [] : ['--import', 'tsx'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Nothing of the head office's own secrets.
    env: { NODE_ENV: process.env['NODE_ENV'], PATH: process.env['PATH'] },
  });
}
