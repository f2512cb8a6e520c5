import type { PrinterState } from '../../contract/devices.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { Paper } from '../../contract/paper.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../config.ts';
import { bugFields, type Log } from '../log.ts';
import type { VisitSnapshot } from '../session/flow/flow.ts';
import type { KioskDatabase } from '../storage/open.ts';
import { cupsQueue } from './cups-queue.ts';
import { paperOf, testPaper } from './paper-of.ts';
import { printDesk } from './print-desk.ts';
import type { PrintDocument } from './print-queue.ts';
import { receiptPrints } from './receipt-prints.ts';

export interface PrintingParts {
  readonly config: KioskConfig;
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly onChange: () => void;
  /** Draws a paper for the printer; missing where none can be drawn. */
  readonly renderPaper?: ((paper: Paper) => Promise<PrintDocument>) | undefined;
}

/** Printing at this kiosk, with a printer or without. */
export interface Printing {
  /** What the receipt printer reports; `notFitted` where there is none. */
  printer(): PrinterState;
  /** For the screen: the printer, and the paper of the page in view. */
  shown(visit: VisitSnapshot): KioskSnapshot['printing'];
  /** Prints the page in view, where it is one to take home. */
  print(visit: VisitSnapshot): void;
  /** Staff: prints a test page; tells how the printer is then. */
  test(): Promise<PrinterState>;
  /** Staff: the receipt on the screen may be printed once more. */
  allowReprint(): void;
  endVisit(): void;
  stop(): Promise<void>;
}

const WITHOUT_PRINTER: Printing = {
  printer: () => 'notFitted',
  shown: () => null,
  print: () => undefined,
  test: async () => 'notFitted',
  allowReprint: () => undefined,
  endVisit: () => undefined,
  stop: async () => undefined,
};

export function openPrinting(parts: PrintingParts): Printing {
  const { config, database, audit, clock, log, renderPaper } = parts;
  const { printer } = config;
  if (!printer || !renderPaper) return WITHOUT_PRINTER;
  const desk = printDesk({
    ...printer,
    queue: cupsQueue(printer),
    prints: receiptPrints(database, audit, clock),
    render: renderPaper,
    log,
    onChange: parts.onChange,
    onBug: (error) => log('bug', bugFields(error)),
  });
  return {
    printer: desk.printer,
    shown(visit) {
      const paper = paperOf(visit, config);
      return { printer: desk.printer(), job: paper && desk.job(paper) };
    },
    print(visit) {
      const paper = paperOf(visit, config);
      if (paper) desk.print(paper, visit.context.claimId);
    },
    test: () => desk.test(testPaper(config, printer, clock.now())),
    allowReprint: desk.allowReprint,
    endVisit: desk.endVisit,
    stop: desk.stop,
  };
}
