import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { inspectPicture, type PictureSize } from './inspect-picture.ts';

/** Tells these threads from others: in the built program all threads start in the same file. */
export const PICTURE_WORKER = 'inspects pictures';

const limits = z.object({
  leastSidePixels: z.number(),
  mostMegapixels: z.number(),
  decodeMegabytes: z.number(),
});
const startSchema = z.object({ role: z.literal(PICTURE_WORKER), limits });
const pictureSchema = z.instanceof(Uint8Array);
/** Said once, when it can take pictures; then the answer to the bytes of each. */
type Said = { readonly isReady: true } | { readonly size: PictureSize | undefined };

/** The file in which such a thread starts: this one, or the built program that contains it. */
export const pictureWorkerEntry = new URL(import.meta.url);

const started = startSchema.safeParse(workerData);
if (!isMainThread && started.success) {
  parentPort?.on('message', (bytes: unknown) => {
    const size = inspectPicture(pictureSchema.parse(bytes), started.data.limits);
    parentPort?.postMessage({ size } satisfies Said);
  });
  parentPort?.postMessage({ isReady: true } satisfies Said);
}
