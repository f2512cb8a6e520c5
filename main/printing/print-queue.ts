import type { PrinterState } from '../../contract/fleet/devices.ts';
import type { PrintDocument } from '../../contract/kiosk-api/printout.ts';

/** How far a job has come: not begun, being printed, printed, or gone without having been printed. */
export type JobProgress = 'waiting' | 'printing' | 'printed' | 'gone';

/** One printer's queue in the system's print service. */
export interface PrintQueue {
  /** What it is called now. */
  name(): string;
  state(): Promise<PrinterState>;
  /** The same, checked at the printer itself; only while nothing is printed, since some accept one connection at a time. */
  stateAtRest(): Promise<PrinterState>;
  /** The job's number; undefined when the service did not take it. */
  print(document: PrintDocument): Promise<number | undefined>;
  progress(job: number): Promise<JobProgress>;
  /** Stops the job where it still runs, and has the service delete its files in either case. */
  purge(job: number): Promise<void>;
  /** The same for whatever this kiosk has left in the queue, for example when it was switched off. */
  purgeAll(): Promise<void>;
}
