import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../clock.ts';
import { mendOrderSchema } from './mend.ts';
import { openStorage } from './storage.ts';

// A thread of main's process at its start: opens the storage whatever happened to it, and leaves it closed and whole.
const storage = openStorage({ ...mendOrderSchema.parse(workerData), clock: systemClock });
storage.close();
parentPort?.postMessage(storage.recovery);
