import type { PrinterState } from '../../contract/fleet/devices.ts';
import type { Printout } from '../../contract/kiosk-api/printout.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDatabase } from '../database/open.ts';
import { bugFields, type Log } from '../log.ts';
import type { VisitSnapshot } from '../visit/machine.ts';
import { cupsQueue } from './cups-queue.ts';
import { printController } from './print-controller.ts';
import type { PrintDocument } from './print-queue.ts';
import { printoutOf, testPrintout } from './printout-of.ts';
import { receiptPrints } from './receipt-prints.ts';

export interface PrintingDependencies {
  readonly config: KioskConfig;
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly onChange: () => void;
  /** Draws a printout for the printer; missing where none can be drawn. */
  readonly renderPrintout?: ((printout: Printout) => Promise<PrintDocument>) | undefined;
}

/** Printing at this kiosk, with a printer or without. */
export interface Printing {
  /** What the receipt printer reports; `notFitted` where there is none. */
  printer(): PrinterState;
  /** For the screen: the printer, and the printout of the page in view. */
  shown(visit: VisitSnapshot): KioskSnapshot['printing'];
  /** Prints the screen in view, where it has a printout. */
  print(visit: VisitSnapshot): void;
  /** Staff: prints a test page; resolves to the printer's state afterwards. */
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

export function openPrinting(dependencies: PrintingDependencies): Printing {
  const { config, database, audit, clock, log, onChange, renderPrintout } = dependencies;
  const { printer } = config;
  if (!printer || !renderPrintout) return WITHOUT_PRINTER;
  const controller = printController({
    ...printer,
    queue: cupsQueue(printer),
    prints: receiptPrints(database, audit, clock),
    render: renderPrintout,
    log,
    onChange,
    onBug: (error) => log('bug', bugFields(error)),
  });
  return {
    printer: controller.printer,
    shown(visit) {
      const printout = printoutOf(visit, config);
      return { printer: controller.printer(), job: printout && controller.job(printout) };
    },
    print(visit) {
      const printout = printoutOf(visit, config);
      if (printout) controller.print(printout, visit.context.claimId);
    },
    test: () => controller.test(testPrintout(config, printer, clock.now())),
    allowReprint: controller.allowReprint,
    endVisit: controller.endVisit,
    stop: controller.stop,
  };
}
