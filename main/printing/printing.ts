import { join } from 'node:path';
import type { PrinterState } from '../../contract/fleet/devices.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDatabase } from '../database/open.ts';
import { bugFields, type Log } from '../log.ts';
import { followedQueue } from './followed-queue.ts';
import { type PrintController, printController } from './print-controller.ts';
import { receiptPrints } from './receipt-prints.ts';

export interface PrintingDependencies {
  readonly kiosk: {
    readonly folder: string;
    readonly config: KioskConfig;
    readonly clock: Clock;
    readonly log: Log;
  };
  readonly storage: { readonly database: KioskDatabase; readonly audit: AuditLog };
  readonly onChange: () => void;
}

const WITHOUT_PRINTER: PrintController = {
  printer: (): PrinterState => 'notFitted',
  renamedTo: () => null,
  print: ({ onJob }) => onJob('none'),
  test: async () => 'notFitted',
  endVisit: () => undefined,
  stop: async () => undefined,
};

/** Printing at this kiosk, with a printer or without. */
export function openPrinting({ kiosk, storage, onChange }: PrintingDependencies): PrintController {
  const { folder, config, clock, log } = kiosk;
  const { printer } = config;
  if (!printer) return WITHOUT_PRINTER;
  return printController({
    ...printer,
    queue: followedQueue({ printer, file: join(folder, 'printer-device.json'), log }),
    prints: receiptPrints(storage.database, storage.audit, clock),
    log,
    onChange,
    onBug: (error) => log('bug', bugFields(error)),
  });
}
