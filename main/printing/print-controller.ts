import type { ClaimId } from '../../contract/claim/claim.ts';
import type { PrinterState, PrintFault, PrintJob } from '../../contract/fleet/devices.ts';
import type { Printout } from '../../contract/kiosk-api/printout.ts';
import type { Log } from '../log.ts';
import type { PrintDocument, PrintQueue } from './print-queue.ts';
import type { ReceiptPrints } from './receipt-prints.ts';

/** How often a job is looked after while it runs. */
const LOOK_MS = 400;
/** HealthIssue that is still there at so many looks is real: printers report a moment of it while they wake up. */
const LOOKS_OF_TROUBLE = 4;

export interface PrintControllerDependencies {
  readonly queue: PrintQueue;
  readonly prints: ReceiptPrints;
  readonly render: (printout: Printout) => Promise<PrintDocument>;
  /** At rest the printer is looked after so often. */
  readonly stateSeconds: number;
  /** A job that has not come out by then is taken back, so that it never comes out for somebody else. */
  readonly jobSeconds: number;
  readonly log: Log;
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Prints printouts of the present visit, one after the other, and says what becomes of each. It never holds up a visit. */
export interface PrintController {
  printer(): PrinterState;
  job(printout: Printout): PrintJob;
  /** Nothing for a printout that is being printed or was; a claim's receipt comes out once. */
  print(printout: Printout, claimId: ClaimId): void;
  /** Staff: prints a printout that is nobody's, as often as they like; tells how the printer is then. */
  test(printout: Printout): Promise<PrinterState>;
  /** Staff: the receipt on the screen may be printed once more, for example when it was torn. */
  allowReprint(): void;
  /** The visit is over: what has not reached the printer is taken back, and its files are erased. */
  endVisit(): void;
  stop(): Promise<void>;
}

export function printController(parts: PrintControllerDependencies): PrintController {
  const { queue, prints, log, onBug } = parts;
  let printer: PrinterState = 'unknown';
  let jobs = new Map<string, PrintJob>();
  let reprintAllowed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let printing = false;
  const wake = new Set<() => void>();
  // One printout at a time; at first, what was left behind when the kiosk was switched off.
  let work: Promise<unknown> = queue.purgeAll().then(look, onBug);

  async function look(): Promise<void> {
    clearTimeout(timer);
    const state = await (printing ? queue.state() : queue.stateAtRest());
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look().catch(onBug), parts.stateSeconds * 1_000);
    if (state === printer) return;
    printer = state;
    log('printerState', { state });
    parts.onChange();
  }

  /** Waits, unless somebody leaves meanwhile. */
  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(waiting);
        wake.delete(done);
        resolve();
      };
      const waiting = setTimeout(done, LOOK_MS);
      wake.add(done);
    });
  }

  async function produce(printout: Printout, isWanted: () => boolean): Promise<PrintFault | undefined> {
    const document = await parts.render(printout);
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
    let troubled = 0;
    for (let looks = (parts.jobSeconds * 1_000) / LOOK_MS; looks > 0; looks -= 1) {
      await pause();
      const progress = await queue.progress(job);
      if (progress === 'printed') return undefined;
      if (progress === 'gone') return 'stuck';
      const fault = faultOf(await queue.state());
      if (fault === undefined) troubled = 0;
      else if (++troubled >= LOOKS_OF_TROUBLE) return fault;
      const mayComeOut = progress === 'printing' && fault === undefined;
      // Who has left takes a printout that is coming out; any other must not come out for the next person.
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
        if (isWanted()) parts.onChange();
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
          return look();
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
          await look();
          return fault === undefined ? printer : fault === 'stuck' ? 'unknown' : fault;
        });
      work = tested.catch(onBug);
      return tested;
    },
    allowReprint() {
      reprintAllowed = true;
      if (jobs.get('receipt') === 'printed') jobs.delete('receipt');
      parts.onChange();
    },
    endVisit() {
      jobs = new Map();
      reprintAllowed = false;
      for (const done of [...wake]) done();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      for (const done of [...wake]) done();
      await work;
    },
  };
}

/** What a printout is of: throughout a visit one screen says the same, but for payment codes, of which several may be made. */
function subjectOf({ about }: Printout): string {
  return about.name === 'paymentCode' ? `${about.name} ${about.ordered.code}` : about.name;
}

function faultOf(state: PrinterState): Exclude<PrintFault, 'stuck'> | undefined {
  return state === 'paperOut' || state === 'jammed' || state === 'off' ? state : undefined;
}
