import type { PrinterState } from '../../contract/fleet/devices.ts';
import type { PrintDocument, Printout } from '../../contract/kiosk-api/printout.ts';
import type { KioskSnapshot } from '../../contract/kiosk-api/snapshot.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDatabase } from '../database/open.ts';
import { bugFields, type Log } from '../log.ts';
import { isHelped } from '../visit/chart/evidence.ts';
import type { VisitSnapshot } from '../visit/machine.ts';
import { cupsQueue } from './cups-queue.ts';
import { printController } from './print-controller.ts';
import { printoutOf, testPrintout } from './printout-of.ts';
import { receiptPrints } from './receipt-prints.ts';

export interface PrintingDependencies {
  readonly kiosk: { readonly config: KioskConfig; readonly clock: Clock; readonly log: Log };
  readonly storage: { readonly database: KioskDatabase; readonly audit: AuditLog };
  readonly onChange: () => void;
  /** Draws a printout for the printer; missing where none can be drawn. */
  readonly renderPrintout?: ((printout: Printout) => Promise<PrintDocument>) | undefined;
}

/** Printing at this kiosk, with a printer or without. */
export interface Printing {
  /** What the receipt printer reports; `notFitted` where there is none. */
  printer(): PrinterState;
  /** What the screen shows of the printer and of its own printout; null where there is no printer. */
  snapshot(visit: VisitSnapshot): KioskSnapshot['printing'];
  /** Prints the screen in view, where it has a printout; once more where staff help and it was printed before. */
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
  snapshot: () => null,
  print: () => undefined,
  test: async () => 'notFitted',
  allowReprint: () => undefined,
  endVisit: () => undefined,
  stop: async () => undefined,
};

export function openPrinting(dependencies: PrintingDependencies): Printing {
  const { kiosk, storage, onChange, renderPrintout } = dependencies;
  const { config, clock, log } = kiosk;
  const { printer } = config;
  if (!printer || !renderPrintout) return WITHOUT_PRINTER;
  const controller = printController({
    ...printer,
    queue: cupsQueue(printer),
    prints: receiptPrints(storage.database, storage.audit, clock),
    render: renderPrintout,
    log,
    onChange,
    onBug: (error) => log('bug', bugFields(error)),
  });
  return {
    printer: controller.printer,
    snapshot(visit) {
      const printout = printoutOf(visit, config);
      return { printer: controller.printer(), job: printout && controller.job(printout) };
    },
    print(visit) {
      const printout = printoutOf(visit, config);
      if (!printout) return;
      // Whether there is another copy is for staff to decide; where they help, they stand beside the participant.
      if (isHelped(visit.context) && controller.job(printout) === 'printed') controller.allowReprint();
      controller.print(printout, visit.context.claimId);
    },
    test: () => controller.test(testPrintout(config, printer, clock.now())),
    allowReprint: controller.allowReprint,
    endVisit: controller.endVisit,
    stop: controller.stop,
  };
}
