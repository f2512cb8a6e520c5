import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type PrinterReport, readPrinterState } from '../devices/printer-state.ts';
import type { IppAnswer, IppValue } from './ipp.ts';
import { type IppClient, ippClient } from './ipp-client.ts';
import type { JobProgress, PrintQueue } from './print-queue.ts';
import { isPluggedIn } from './printer-device.ts';
import type { QueueDevice } from './same-printer.ts';

/** Operations of RFC 8011 and PWG 5100.11. */
const OPERATIONS = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
  /** CUPS' own: all queues of the service. */
  getPrinters: 0x4002,
} as const;

/** States of a job (RFC 8011 5.3.7); pending and held are below `processing`. */
const [PROCESSING, STOPPED, COMPLETED] = [5, 6, 9];
const FIRST_FAILED_STATUS = 0x0100;
/** client-error-not-found (RFC 8011 B.1.4.7): there is no such queue. */
const NOT_FOUND = 0x0406;
/** A job that is just ending may outlast being purged: it is purged until CUPS does not know it any more. */
const PURGES = 5;
const PURGE_AGAIN_MS = 200;
/** Under this name, and no other user's, the kiosk's jobs stand in the queue. */
const USER: IppValue = ['name', 'anjungan-jht'];
/** Everybody who can list the queue may read it. */
const TITLE: IppValue = ['name', 'Anjungan JHT'];

const printerSchema = z.object({
  'printer-state': z.tuple([z.int()]),
  'printer-state-reasons': z.array(z.string()).default([]),
  'printer-is-accepting-jobs': z.tuple([z.boolean()]).default([true]),
  'device-uri': z.tuple([z.string()]).optional(),
});
const deviceSchema = z.object({
  'printer-name': z.tuple([z.string()]),
  'device-uri': z.tuple([z.string()]),
});
const jobSchema = z.object({ 'job-id': z.tuple([z.int()]), 'job-state': z.tuple([z.int()]) });
const progressSchema = jobSchema.pick({ 'job-state': true });

export interface CupsPrinter {
  /** The queue's name. */
  readonly name: string;
  /** Path of CUPS' socket, or host:port. */
  readonly server: string;
}

/** Every queue of the print service, with the device behind it; undefined where the service does not answer. */
export async function listQueues(
  server: string,
  client: IppClient = ippClient(server),
): Promise<QueueDevice[] | undefined> {
  const answer = await client('/', {
    operation: OPERATIONS.getPrinters,
    attributes: {
      'requesting-user-name': USER,
      'requested-attributes': ['keyword', ['printer-name', 'device-uri']],
    },
  });
  // Without any queue CUPS says that it found none.
  if (answer?.status === NOT_FOUND) return [];
  if (!answer || answer.status >= FIRST_FAILED_STATUS) return undefined;
  return answer.printers.flatMap((printer) => {
    const { data } = deviceSchema.safeParse(printer);
    if (!data) return [];
    return [{ name: data['printer-name'][0], uri: data['device-uri'][0] }];
  });
}

/** A queue of CUPS, used through IPP, so that a job can be followed, cancelled and erased. */
export function cupsQueue({ name, server }: CupsPrinter, client: IppClient = ippClient(server)): PrintQueue {
  const path = `/printers/${name}`;
  const uri: IppValue = ['uri', `ipp://localhost${path}`];

  async function ask(
    operation: keyof typeof OPERATIONS,
    attributes: Readonly<Record<string, IppValue>> = {},
    more: { job?: Readonly<Record<string, IppValue>>; document?: Uint8Array } = {},
  ): Promise<IppAnswer | undefined> {
    const own = { 'printer-uri': uri, 'requesting-user-name': USER, ...attributes };
    const answer = await client(path, { operation: OPERATIONS[operation], attributes: own, ...more });
    return answer && (answer.status < FIRST_FAILED_STATUS || answer.status === NOT_FOUND)
      ? answer
      : undefined;
  }

  async function purge(job: number): Promise<void> {
    const id: IppValue = ['integer', job];
    for (let left = PURGES; left > 0; left -= 1) {
      // Without `purge-job` CUPS keeps the files of a job for a day after it was printed or cancelled.
      const purged = await ask('cancelJob', { 'job-id': id, 'purge-job': ['boolean', true] });
      const found = purged && (await ask('getJobAttributes', { 'job-id': id }));
      if (found?.status === NOT_FOUND) return;
      if (left > 1) await pause(PURGE_AGAIN_MS);
    }
  }

  async function nextOwnJob(which: 'completed' | 'not-completed'): Promise<number | undefined> {
    const answer = await ask('getJobs', {
      'which-jobs': ['keyword', which],
      'my-jobs': ['boolean', true],
      limit: ['integer', 1],
    });
    const [id] = answer?.attributes['job-id'] ?? [];
    return typeof id === 'number' ? id : undefined;
  }

  async function readAttributes() {
    const answer = await ask('getPrinterAttributes');
    if (answer?.status === NOT_FOUND) return { state: 'missing', deviceUri: undefined } as const;
    const { data } = printerSchema.safeParse(answer?.attributes);
    const state = data ? readPrinterState(reportOf(data)) : 'unknown';
    return { state, deviceUri: data?.['device-uri']?.[0] };
  }

  return {
    name: () => name,
    state: async () => (await readAttributes()).state,
    async stateAtRest() {
      const { state, deviceUri } = await readAttributes();
      if (deviceUri === undefined || (state !== 'ready' && state !== 'paperLow')) return state;
      return (await isPluggedIn(deviceUri)) ? state : 'off';
    },
    async print({ pdf, widthMm, heightMm }) {
      const size = `${widthMm}x${heightMm}mm`;
      const answer = await ask(
        'printJob',
        { 'job-name': TITLE, 'document-format': ['mediaType', 'application/pdf'] },
        {
          job: { media: ['keyword', `custom_${size}_${size}`], 'print-scaling': ['keyword', 'none'] },
          document: pdf,
        },
      );
      const read = jobSchema.safeParse(answer?.attributes);
      return read.success ? read.data['job-id'][0] : undefined;
    },
    async progress(job) {
      const answer = await ask('getJobAttributes', { 'job-id': ['integer', job] });
      const read = progressSchema.safeParse(answer?.attributes);
      return read.success ? progressOf(read.data['job-state'][0]) : 'gone';
    },
    purge,
    async purgeAll() {
      for (const which of ['not-completed', 'completed'] as const) {
        let last: number | undefined;
        for (let job = await nextOwnJob(which); job !== undefined; job = await nextOwnJob(which)) {
          // One that stays although it was purged is not ours to purge.
          if (job === last) break;
          await purge(job);
          last = job;
        }
      }
    },
  };
}

function reportOf(attributes: z.infer<typeof printerSchema>): PrinterReport {
  const [state] = attributes['printer-state'];
  const [accepting] = attributes['printer-is-accepting-jobs'];
  return { state, accepting, reasons: attributes['printer-state-reasons'] };
}

function progressOf(state: number): JobProgress {
  if (state < PROCESSING || state === STOPPED) return 'waiting';
  if (state === PROCESSING) return 'printing';
  return state === COMPLETED ? 'printed' : 'gone';
}
