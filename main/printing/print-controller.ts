import type { ClaimId } from '../../contract/claim/claim.ts';
import type { PrinterState, PrintFault, PrintJob } from '../../contract/fleet/devices.ts';
import type { Log } from '../log.ts';
import type { FollowedQueue } from './followed-queue.ts';
import type { ReceiptPrints } from './receipt-prints.ts';

/** How often a job's progress is checked. */
const CHECK_MS = 400;
/** For a printout to be drawn and handed to the print service. */
const SEND_MS = 15_000;
/** A fault that is there at so many checks in a row is real: printers report one for a moment while they wake up. */
const CHECKS_OF_FAULT = 4;

export interface PrintControllerDependencies {
  readonly queue: FollowedQueue;
  readonly prints: ReceiptPrints;
  /** How often the printer's state is read while nothing is printed. */
  readonly stateSeconds: number;
  /** A job that is not printed by then is cancelled, so that it never comes out for somebody else. */
  readonly jobSeconds: number;
  readonly log: Log;
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
}

/** A printout that somebody else draws and hands to the print service; here it is known by numbers alone. */
interface PrintOrder {
  /** The claim whose receipt it is, which comes out once; null for any other printout. */
  readonly receiptOf: ClaimId | null;
  /** Staff want the receipt once more, for example since it was torn. */
  readonly again: boolean;
  /** Its turn has come, in the queue of this name. @returns the job's number; undefined where the print service did not take it. */
  readonly send: (queue: string) => Promise<number | undefined>;
  readonly onJob: (job: PrintJob) => void;
}

/** Has printouts printed one after the other, follows each, and leaves nothing in the queue. It never blocks a visit. */
export interface PrintController {
  printer(): PrinterState;
  /** The queue that is used instead of the configured one, which is gone; null where there is none such. */
  renamedTo(): string | null;
  print(order: PrintOrder): void;
  /** Staff: prints a test page, as often as they like; resolves to the printer's state afterwards. */
  test(send: PrintOrder['send']): Promise<PrinterState>;
  /** The visit is over: what has not reached the printer is cancelled, and its files are erased. */
  endVisit(): void;
  stop(): Promise<void>;
}

export function printController(dependencies: PrintControllerDependencies): PrintController {
  const { queue, prints, stateSeconds, jobSeconds, log, onChange, onBug } = dependencies;
  let printer: PrinterState = 'unknown';
  /** Which visit it is, as far as its printouts are concerned. */
  let visit = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let printing = false;
  /** Ends the waits between two checks at once. */
  const waits = new Set<() => void>();
  // One printout at a time; first, jobs left in the queue when the kiosk was switched off are deleted.
  let work: Promise<unknown> = queue.purgeAll().then(readState, onBug);

  async function readState(): Promise<void> {
    clearTimeout(timer);
    const state = await (printing ? queue.state() : queue.stateAtRest());
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void readState().catch(onBug), stateSeconds * 1_000);
    if (state === printer) return;
    printer = state;
    log('printerState', { state });
    onChange();
  }

  /** Waits until the next check, or until the visit ends. */
  function nextCheck(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(waiting);
        waits.delete(done);
        resolve();
      };
      const waiting = setTimeout(done, CHECK_MS);
      waits.add(done);
    });
  }

  /** Whoever draws it may be gone with the visit, or never be done: the next one must not wait for it. */
  function inTime(sent: Promise<number | undefined>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(late);
        waits.delete(done);
        resolve(undefined);
      };
      const late = setTimeout(done, SEND_MS);
      waits.add(done);
      sent.then(resolve, reject).finally(done);
    });
  }

  async function produce(send: PrintOrder['send'], isWanted: () => boolean): Promise<PrintFault | undefined> {
    if (!isWanted()) return 'stuck';
    printing = true;
    try {
      const job = await inTime(send(queue.name()));
      // Whoever was to tell its number is gone: what of it may lie in the queue goes, too.
      if (job === undefined) await queue.purgeAll();
      return job === undefined ? 'off' : await follow(job, isWanted);
    } finally {
      printing = false;
    }
  }

  async function follow(job: number, isWanted: () => boolean): Promise<PrintFault | undefined> {
    try {
      return await outcome(job, isWanted);
    } finally {
      // Printed or not: nothing of it stays in the queue.
      await queue.purge(job);
    }
  }

  async function outcome(job: number, isWanted: () => boolean): Promise<PrintFault | undefined> {
    let faults = 0;
    for (let checks = (jobSeconds * 1_000) / CHECK_MS; checks > 0; checks -= 1) {
      await nextCheck();
      const progress = await queue.progress(job);
      if (progress === 'printed') return undefined;
      if (progress === 'gone') return 'stuck';
      const fault = faultOf(await queue.state());
      if (fault === undefined) faults = 0;
      else if (++faults >= CHECKS_OF_FAULT) return fault;
      const mayComeOut = progress === 'printing' && fault === undefined;
      // After the visit a printout that is coming out may finish; any other must not come out for the next person.
      if (!isWanted() && (!mayComeOut || stopped)) return 'stuck';
    }
    return 'stuck';
  }

  return {
    printer: () => printer,
    renamedTo: queue.renamedTo,
    print({ receiptOf, again, send, onJob }) {
      const present = visit;
      const isWanted = () => present === visit && !stopped;
      const tell = (job: PrintJob) => {
        if (isWanted()) onJob(job);
      };
      if (receiptOf !== null && prints.count(receiptOf) > 0 && !again) return tell('printed');
      work = work
        .then(() => produce(send, isWanted))
        .then(async (fault) => {
          if (fault !== undefined) log('printoutNotPrinted', { because: fault });
          // It is out of the printer, whether that can be kept or not.
          else if (receiptOf !== null) await prints.record(receiptOf).catch(onBug);
          tell(fault === undefined ? 'printed' : { failed: fault });
          return readState();
        })
        .catch((error: unknown) => {
          onBug(error);
          tell({ failed: 'stuck' });
        });
    },
    test(send) {
      const tested = work
        .then(() => produce(send, () => !stopped))
        .then(async (fault): Promise<PrinterState> => {
          await readState();
          return fault === undefined ? printer : fault === 'stuck' ? 'unknown' : fault;
        });
      work = tested.catch(onBug);
      return tested;
    },
    endVisit() {
      visit += 1;
      for (const done of [...waits]) done();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      for (const done of [...waits]) done();
      await work;
    },
  };
}

function faultOf(state: PrinterState): Exclude<PrintFault, 'stuck'> | undefined {
  if (state === 'missing') return 'off';
  return state === 'paperOut' || state === 'jammed' || state === 'off' ? state : undefined;
}
