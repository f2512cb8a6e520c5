import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeWholeLater } from '../durable-file.ts';
import type { Log } from '../log.ts';
import { readJson } from '../read-json.ts';
import { type CupsPrinter, cupsQueue, listQueues } from './cups-queue.ts';
import type { PrintQueue } from './print-queue.ts';
import { findSamePrinter, type QueueDevice } from './same-printer.ts';

interface FollowedQueueDependencies {
  readonly printer: CupsPrinter;
  /** Where is kept which device the configured queue had, so that it is known after a restart, too. */
  readonly file: string;
  readonly log: Log;
}

/** The queue of the kiosk's printer, also after the system has given the printer another one. */
export interface FollowedQueue extends Omit<PrintQueue, 'print'> {
  /** The queue that is used instead of the configured one; null where that is there. */
  renamedTo(): string | null;
}

const keptSchema = z.object({ configured: z.string(), uri: z.string() });

export function followedQueue({ printer, file, log }: FollowedQueueDependencies): FollowedQueue {
  const configured = printer.name;
  let queue = cupsQueue(printer);
  let known: QueueDevice | undefined;
  let told = '';
  const ready = readKept();

  async function readKept(): Promise<void> {
    const text = await readFile(file, 'utf8').catch(() => '{}');
    const kept = keptSchema.safeParse(readJson(text)).data;
    if (kept?.configured === configured) known = { name: configured, uri: kept.uri };
  }

  /** Which device it is: once it is gone, the system does not tell any more. */
  async function remember(queues: readonly QueueDevice[]): Promise<void> {
    const device = queues.find(({ name }) => name === queue.name());
    if (!device || device.uri === known?.uri) return;
    known = device;
    // Where it cannot be kept it is known until the next start.
    await writeWholeLater(file, JSON.stringify({ configured, uri: device.uri })).catch(() => undefined);
  }

  /** Told once, and again when it is otherwise. */
  function tell(because: string, fields: Readonly<Record<string, string>>): void {
    if (told === because) return;
    told = because;
    if (because !== '') log('printerNotFound', { because, ...fields });
  }

  function use(name: string): void {
    tell('', {});
    if (name === queue.name()) return;
    log('printerRenamed', { configured, used: name });
    queue = cupsQueue({ ...printer, name });
  }

  async function follow(): Promise<void> {
    await ready;
    const queues = await listQueues(printer.server);
    // A service that does not answer says nothing about its queues.
    if (!queues) return;
    if (queues.some(({ name }) => name === configured)) use(configured);
    else if (known) {
      const search = findSamePrinter(queues, known);
      if (search.found) use(search.found.name);
      else tell(search.alike > 1 ? 'severalAlike' : 'gone', { configured });
    } else tell('gone', { configured });
    await remember(queues);
  }

  return {
    name: () => queue.name(),
    renamedTo: () => (queue.name() === configured ? null : queue.name()),
    state: () => queue.state(),
    async stateAtRest() {
      await follow();
      return queue.stateAtRest();
    },
    progress: (job) => queue.progress(job),
    purge: (job) => queue.purge(job),
    async purgeAll() {
      await follow();
      await queue.purgeAll();
    },
  };
}
