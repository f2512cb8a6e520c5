import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type DiskAnswer, diskRequestSchema } from './disk-requests.ts';
import { diskWork } from './disk-work.ts';

// A thread of main's process with a connection of its own to the kiosk's database: a slow disk keeps it, and not main.
const { file } = z.object({ file: z.string() }).parse(workerData);
// It waits for nobody: while it waited to empty the log, main could not write.
const database = new Database(file, { fileMustExist: true, timeout: 0 });
// What it writes into the database is on the disk before the log is emptied.
database.pragma('synchronous = FULL');
const work = diskWork(database);
let underWay: Promise<void> = Promise.resolve();

parentPort?.on('message', (message: unknown) => {
  const request = diskRequestSchema.parse(message);
  underWay = underWay.then(async () => parentPort?.postMessage(await answerTo(request)));
});

async function answerTo(request: z.infer<typeof diskRequestSchema>): Promise<DiskAnswer> {
  const { id } = request;
  try {
    switch (request.type) {
      case 'shortenLog':
        await work.shortenLog();
        return { id, done: true };
      case 'emptyLog':
        return { id, done: await work.emptyLog() };
      case 'copyTo':
        await work.copyTo(request.path);
        return { id, done: true };
      case 'close':
        database.close();
        return { id, done: true };
    }
  } catch (error) {
    return { id, failed: error instanceof Error ? error : new Error(String(error)) };
  }
}
