import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Settings } from '../configuration/configure.ts';
import { type Deadline, startDeadline } from '../deadline.ts';
import { inspectInTraining } from './inspect-in-training.ts';
import type { PictureSize } from './picture-size.ts';

/** Inspects pictures in processes of their own, so that no other request waits for one, nor falls with one. */
export interface PicturePool {
  /** Whether a process starts here at all. */
  starts(): Promise<boolean>;
  /** Whether a process is there that could take a picture; where none is any more, another one is begun. */
  isRunning(): boolean;
  /** How many are being inspected, and how many wait. */
  load(): { readonly working: number; readonly waiting: number };
  /**
   * Senders take turns: whoever sends many pictures, or ones that take long, waits behind those who send few.
   * @throws when its process ended, or it was not inspected in time; it may be inspected again.
   */
  inspect(bytes: Uint8Array, sender: string): Promise<PictureSize | undefined>;
  close(): Promise<void>;
}

interface Job {
  readonly sender: string;
  readonly bytes: Uint8Array;
  readonly deadline: Deadline;
  resolve(size: PictureSize | undefined): void;
  reject(error: Error): void;
}

/** Said once, when the process can take pictures; then the answer to the bytes of each. */
const said = z.union([
  z.object({ isReady: z.literal(true) }),
  z.object({ size: z.object({ width: z.number(), height: z.number() }).optional() }),
]);

/** With 0 processes pictures are decoded in the caller's thread, which is enough for training. */
export function createPicturePool(limits: Settings['pictures'], processes: number): PicturePool {
  if (processes === 0) {
    return {
      starts: async () => true,
      isRunning: () => true,
      load: () => ({ working: 0, waiting: 0 }),
      inspect: async (bytes) => inspectInTraining(bytes, limits),
      close: async () => undefined,
    };
  }
  const waiting: Job[] = [];
  const idle: ChildProcess[] = [];
  const starting = new Set<ChildProcess>();
  const atWork = new Map<ChildProcess, Job>();
  /** Of those who wait: how many of their pictures were taken. */
  const turns = new Map<string, number>();
  let isOpen = true;

  function begin(): ChildProcess {
    const child = startProcess();
    const end = (cause?: unknown) => {
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
      // One that does not even start costs a picture, too, or it would be started for ever.
      const job = take(child) ?? (starting.delete(child) ? nextInTurn() : undefined);
      job?.deadline.stop();
      job?.reject(fault('EPIPE', 'the process that inspects pictures ended', { cause }));
      next();
    };
    child.on('message', (message: unknown) => {
      const answer = said.parse(message);
      const job = take(child);
      starting.delete(child);
      idle.push(child);
      if ('size' in answer) job?.resolve(answer.size);
      next();
    });
    child.once('error', end);
    child.once('exit', () => end());
    starting.add(child);
    return child;
  }

  /** The job that a process is done with. */
  function take(child: ChildProcess): Job | undefined {
    const job = atWork.get(child);
    job?.deadline.stop();
    atWork.delete(child);
    return job;
  }

  /** The first picture of whoever had the fewest turns. */
  function nextInTurn(): Job | undefined {
    const turnsOf = ({ sender }: Job) => turns.get(sender) ?? 0;
    const [first] = waiting.toSorted((one, other) => turnsOf(one) - turnsOf(other));
    if (!first) return undefined;
    waiting.splice(waiting.indexOf(first), 1);
    turns.set(first.sender, turnsOf(first) + 1);
    if (waiting.length === 0) turns.clear();
    return first;
  }

  function next(): void {
    if (!isOpen) return;
    if (waiting.length > 0 && idle.length === 0 && atWork.size + starting.size < processes) begin();
    const child = waiting.length > 0 ? idle.pop() : undefined;
    const job = child && nextInTurn();
    if (!child || !job) return;
    atWork.set(child, job);
    // Only its own work counts against a process: one that were ended for others' waiting would never get on under load.
    job.deadline.restart();
    child.send({ bytes: job.bytes, limits });
  }

  /** A process that is held up by a picture ends with it; one that only waited for a process is taken out of the queue. */
  function giveUp(job: Job): void {
    job.reject(fault('ETIMEDOUT', 'the picture was not inspected in time'));
    if (waiting.includes(job)) waiting.splice(waiting.indexOf(job), 1);
    for (const [child, itsJob] of atWork) if (itsJob === job) child.kill('SIGKILL');
  }

  return {
    starts: () => {
      const child = begin();
      return new Promise((resolve) => {
        child.once('message', () => resolve(true));
        for (const end of ['error', 'exit']) child.once(end, () => resolve(false));
      });
    },
    isRunning() {
      const isRunning = idle.length + atWork.size > 0;
      if (isOpen && !isRunning && starting.size === 0) begin();
      return isRunning;
    },
    load: () => ({ working: atWork.size, waiting: waiting.length }),
    inspect: (bytes, sender) =>
      new Promise((resolve, reject) => {
        const deadline = startDeadline(limits.answerSeconds, () => giveUp(job));
        const job: Job = { sender, bytes, deadline, resolve, reject };
        waiting.push(job);
        next();
      }),
    async close() {
      isOpen = false;
      const children = [...starting, ...idle, ...atWork.keys()];
      const ended = children.map((child) => once(child, 'exit'));
      for (const job of [...waiting, ...atWork.values()]) {
        job.deadline.stop();
        giveUp(job);
      }
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(ended);
    },
  };
}

/** As a connection's: the claim is answered 503, and sent again. */
function fault(code: 'EPIPE' | 'ETIMEDOUT', message: string, options?: ErrorOptions): Error {
  return Object.assign(new Error(message, options), { code });
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
