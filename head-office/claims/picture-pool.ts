import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { z } from 'zod';
import type { Settings } from '../configuration/configure.ts';
import { type Deadline, startDeadline } from '../deadline.ts';
import { inspectPicture, type PictureSize } from './inspect-picture.ts';
import { PICTURE_WORKER, pictureWorkerEntry } from './picture-worker.ts';

/** Inspects pictures in threads, so that no other request waits for one to be decoded. */
export interface PicturePool {
  /** @throws when the decoding thread ended, or took too long; the picture may be inspected again. */
  inspect(bytes: Uint8Array): Promise<PictureSize | undefined>;
  close(): Promise<void>;
}

/** V8's limit for short-lived objects: enough for a picture's blocks, small enough to be collected often. */
const YOUNG_MB = 16;

interface Job {
  readonly bytes: Uint8Array;
  readonly deadline: Deadline;
  resolve(size: PictureSize | undefined): void;
  reject(error: Error): void;
}

const inspected = z.object({ size: z.object({ width: z.number(), height: z.number() }).optional() });

/** With 0 threads pictures are decoded in the caller's thread, which is enough for training. */
export function createPicturePool(limits: Settings['pictures'], threads: number): PicturePool {
  if (threads === 0) {
    return { inspect: async (bytes) => inspectPicture(bytes, limits), close: async () => undefined };
  }
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const starting = new Set<Worker>();
  const atWork = new Map<Worker, Job>();
  let isOpen = true;

  function begin(): void {
    const worker = startThread({
      workerData: { role: PICTURE_WORKER, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.workerMegabytes, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', (answer: unknown) => {
      starting.delete(worker);
      const job = atWork.get(worker);
      job?.deadline.stop();
      job?.resolve(inspected.parse(answer).size);
      atWork.delete(worker);
      idle.push(worker);
      next();
    });
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      // One that does not even start costs a picture, too, or it would be started for ever.
      const job = atWork.get(worker) ?? (starting.delete(worker) ? waiting.shift() : undefined);
      job?.deadline.stop();
      job?.reject(new Error('the thread that inspects pictures ended', { cause }));
      atWork.delete(worker);
      next();
    });
    starting.add(worker);
  }

  function next(): void {
    if (!isOpen) return;
    if (waiting.length > 0 && idle.length === 0 && atWork.size + starting.size < threads) begin();
    const worker = waiting.length > 0 ? idle.pop() : undefined;
    const job = worker && waiting.shift();
    if (!worker || !job) return;
    atWork.set(worker, job);
    // Only its own work counts against a thread: one that were ended for others' waiting would never get on under load.
    job.deadline.restart();
    // A copy, since a view would transfer the whole envelope.
    const bytes = Uint8Array.from(job.bytes);
    worker.postMessage(bytes, [bytes.buffer]);
  }

  /** A thread that is held up by a picture ends with it; one that only waited for a thread is taken out of the queue. */
  function giveUp(job: Job): void {
    job.reject(Object.assign(new Error('the picture was not inspected in time'), { code: 'ETIMEDOUT' }));
    if (waiting.includes(job)) waiting.splice(waiting.indexOf(job), 1);
    for (const [worker, itsJob] of atWork) if (itsJob === job) void worker.terminate();
  }

  return {
    inspect: (bytes) =>
      new Promise((resolve, reject) => {
        const deadline = startDeadline(limits.answerSeconds, () => giveUp(job));
        const job: Job = { bytes, deadline, resolve, reject };
        waiting.push(job);
        next();
      }),
    async close() {
      isOpen = false;
      for (const job of [...waiting, ...atWork.values()]) {
        job.deadline.stop();
        giveUp(job);
      }
      await Promise.all([...starting, ...idle, ...atWork.keys()].map((worker) => worker.terminate()));
    },
  };
}

/** Run from source, as in tests, a thread has to load tsx before it can load TypeScript. */
function startThread(options: WorkerOptions): Worker {
  if (!pictureWorkerEntry.pathname.endsWith('.ts')) return new Worker(pictureWorkerEntry, options);
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const [load, entry] = [pathToFileURL(loader).href, pictureWorkerEntry.href].map((it) => JSON.stringify(it));
  const code = `import(${load}).then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(code, { ...options, eval: true });
}
