import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type Recovery, recoverySchema } from './recovery.ts';

/** What the thread is told of the storage. */
export const mendOrderSchema = z.object({
  file: z.string(),
  backup: z.string().optional(),
  receiptJump: z.int(),
});
type MendOrder = z.infer<typeof mendOrderSchema>;

/**
 * Looks at the storage and mends it in a thread of its own: a large database, or a slow disk, keeps that and not main.
 * @param program The built thread.
 * @returns what was recovered; null where everything was as it had been left.
 * @throws NewerDatabaseError, by its name, or the system's error where the folder or the disk cannot be used at all.
 */
export function mendBeside(program: string | URL, order: MendOrder): Promise<Recovery | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: order });
    thread.once('message', (message: unknown) => resolve(recoverySchema.nullable().parse(message)));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that mends the storage has ended')));
  });
}
