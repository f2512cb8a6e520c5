import type { ClaimId } from '../../contract/claim/claim.ts';
import type { PrinterState, PrintFault, PrintJob } from '../../contract/fleet/devices.ts';
import type { PrintDocument, Printout } from '../../contract/kiosk-api/printout.ts';
import type { Log } from '../log.ts';
import type { PrintQueue } from './print-queue.ts';
import type { ReceiptPrints } from './receipt-prints.ts';

/** How often a job's progress is checked. */
const CHECK_MS = 400;
/** A fault that is there at so many checks in a row is real: printers report one for a moment while they wake up. */
const CHECKS_OF_FAULT = 4;

export interface PrintControllerDependencies {
  readonly queue: PrintQueue;
  readonly prints: ReceiptPrints;
  readonly render: (printout: Printout) => Promise<PrintDocument>;
  /** How often the printer's state is read while nothing is printed. */
  readonly stateSeconds: number;
  /** A job that is not printed by then is cancelled, so that it never comes out for somebody else. */
  readonly jobSeconds: number;
  readonly log: Log;
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Prints the printouts of the current visit one after the other, and tells the state of each. It never blocks a visit. */
export interface PrintController {
  printer(): PrinterState;
  job(printout: Printout): PrintJob;
  /** Does nothing for a printout that is being printed or was; a claim's receipt is printed once. */
  print(printout: Printout, claimId: ClaimId): void;
  /** Staff: prints a test page, as often as they like; resolves to the printer's state afterwards. */
  test(printout: Printout): Promise<PrinterState>;
  /** Staff: the receipt on the screen may be printed once more, for example when it was torn. */
  allowReprint(): void;
  /** The visit is over: what has not reached the printer is cancelled, and its files are erased. */
  endVisit(): void;
  stop(): Promise<void>;
}

export function printController(dependencies: PrintControllerDependencies): PrintController {
  const { queue, prints, render, stateSeconds, jobSeconds, log, onChange, onBug } = dependencies;
  let printer: PrinterState = 'unknown';
  let jobs = new Map<string, PrintJob>();
  let reprintAllowed = false;
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

  async function produce(printout: Printout, isWanted: () => boolean): Promise<PrintFault | undefined> {
    const document = await render(printout);
    printing = true;
    try {
      const job = isWanted() ? await queue.print(document) : undefined;
      document.pdf.fill(0);
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
    job: (printout) => jobs.get(subjectOf(printout)) ?? 'none',
    print(printout, claimId) {
      const subject = subjectOf(printout);
      const present = jobs;
      const isWanted = () => present === jobs && !stopped;
      const earlier = present.get(subject);
      if (earlier === 'printing' || earlier === 'printed') return;
      const set = (job: PrintJob) => {
        present.set(subject, job);
        if (isWanted()) onChange();
      };
      const isReceipt = printout.about.name === 'receipt';
      if (isReceipt && prints.count(claimId) > 0 && !reprintAllowed) return set('printed');
      set('printing');
      work = work
        .then(() => produce(printout, isWanted))
        .then((fault) => {
          if (fault !== undefined) log('printoutNotPrinted', { because: fault });
          else if (isReceipt) {
            prints.record(claimId);
            reprintAllowed = false;
          }
          set(fault === undefined ? 'printed' : { failed: fault });
          return readState();
        })
        .catch((error: unknown) => {
          onBug(error);
          set({ failed: 'stuck' });
        });
    },
    test(printout) {
      const tested = work
        .then(() => produce(printout, () => !stopped))
        .then(async (fault): Promise<PrinterState> => {
          await readState();
          return fault === undefined ? printer : fault === 'stuck' ? 'unknown' : fault;
        });
      work = tested.catch(onBug);
      return tested;
    },
    allowReprint() {
      reprintAllowed = true;
      if (jobs.get('receipt') === 'printed') jobs.delete('receipt');
      onChange();
    },
    endVisit() {
      jobs = new Map();
      reprintAllowed = false;
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

/** Identifies a printout within a visit: each screen has one, but for payment codes, of which several may be made. */
function subjectOf({ about }: Printout): string {
  return about.name === 'paymentCode' ? `${about.name} ${about.ordered.code}` : about.name;
}

function faultOf(state: PrinterState): Exclude<PrintFault, 'stuck'> | undefined {
  return state === 'paperOut' || state === 'jammed' || state === 'off' ? state : undefined;
}
