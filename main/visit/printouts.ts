import type { PrinterState, PrintJob } from '../../contract/fleet/devices.ts';
import type { Printout, PrintoutProgram } from '../../contract/kiosk-api/printout.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { LanguagePack } from '../../contract/language/pack.ts';
import type { Clock } from '../clock.ts';
import type { VisitConfig } from '../configuration/config.ts';
import { cupsQueue } from '../printing/cups-queue.ts';
import type { VisitMessage } from '../visit-process/messages.ts';
import { isHelped } from './chart/evidence.ts';
import type { VisitSnapshot } from './machine.ts';
import { printoutOf, testPrintout } from './printout-of.ts';

/** Main's number for staff's test page. */
const TEST_PAGE = 0;

interface PrintoutsDependencies {
  readonly config: VisitConfig;
  readonly packs: readonly LanguagePack[];
  readonly clock: Clock;
  readonly loadProgram: () => Promise<PrintoutProgram>;
  readonly post: (message: VisitMessage) => void;
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
}

/** The slips of one visit: drawn here, handed to the print service from here, and followed by main by number. */
export interface Printouts {
  /** What the screen shows of the printer and of its own printout; null where there is no printer. */
  snapshot(visit: VisitSnapshot, printer: PrinterState): KioskSnapshot['printing'];
  /** Has the screen in view printed, where it has a printout; once more where staff help and it was printed before. */
  print(visit: VisitSnapshot): void;
  /** It is this one's turn. */
  send(print: number, queue: string): Promise<void>;
  /** What has become of it. */
  follow(print: number, job: PrintJob): void;
}

export function visitPrintouts(dependencies: PrintoutsDependencies): Printouts {
  const { config, packs, clock, loadProgram, post, onChange, onBug } = dependencies;
  const { printer } = config;
  /** Each subject has a number, by which main knows it. */
  const numbers = new Map<string, number>();
  const wanted = new Map<number, Printout>();
  const jobs = new Map<number, PrintJob>();

  function numberOf(printout: Printout): number {
    const subject = subjectOf(printout);
    const number = numbers.get(subject) ?? numbers.size + 1;
    numbers.set(subject, number);
    return number;
  }

  const jobOf = (printout: Printout): PrintJob => jobs.get(numberOf(printout)) ?? 'none';

  async function handOver(print: number, queue: string): Promise<number | null> {
    const printout =
      print === TEST_PAGE && printer ? testPrintout(config, printer, clock.now()) : wanted.get(print);
    wanted.delete(print);
    if (!printout || !printer) return null;
    const { drawPrintout } = await loadProgram();
    return (await cupsQueue({ ...printer, name: queue }).print(await drawPrintout(printout))) ?? null;
  }

  return {
    snapshot(visit, state) {
      if (!printer) return null;
      const printout = printoutOf(visit, config, packs);
      return { printer: state, job: printout && jobOf(printout) };
    },
    print(visit) {
      const printout = printoutOf(visit, config, packs);
      if (!printout) return;
      const print = numberOf(printout);
      const before = jobs.get(print);
      // Whether there is another copy is for staff to decide; where they help, they stand beside the participant.
      const again = before === 'printed' && isHelped(visit.context);
      if (before === 'printing' || (before === 'printed' && !again)) return;
      jobs.set(print, 'printing');
      wanted.set(print, printout);
      const receiptOf = isReceipt(printout) ? visit.context.claimId : null;
      post({ type: 'print', print, receiptOf, again });
      onChange();
    },
    async send(print, queue) {
      const job = await handOver(print, queue).catch((error: unknown) => {
        onBug(error);
        return null;
      });
      post({ type: 'printoutSent', print, job });
    },
    follow(print, job) {
      jobs.set(print, job);
      onChange();
    },
  };
}

/** Identifies a printout within a visit: each screen has one, but for payment codes, and a claim that was refused since. */
function subjectOf({ about }: Printout): string {
  if (about.name === 'receipt') return `${about.name} ${about.statement.refused?.because ?? ''}`;
  return about.name === 'paymentCode' ? `${about.name} ${about.ordered.code}` : about.name;
}

/** A slip that says that a claim was refused is no receipt of it. */
function isReceipt({ about }: Printout): boolean {
  return about.name === 'receipt' && about.statement.refused === null;
}
