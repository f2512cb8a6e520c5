import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { inspectPicture, type PictureSize } from './inspect-picture.ts';

/** Marks a thread as one of these; built, this file is part of the whole program, which other threads share. */
export const PICTURE_WORKER = 'inspects pictures';

const limits = z.object({
  leastSidePixels: z.number(),
  mostMegapixels: z.number(),
  decodeMegabytes: z.number(),
});
const startSchema = z.object({ role: z.literal(PICTURE_WORKER), limits });
const pictureSchema = z.instanceof(Uint8Array);
/** What such a thread answers to the bytes of a picture. */
type Inspected = { readonly size: PictureSize | undefined };

/** Where such a thread starts: this file, or the program that it was built into. */
export const pictureWorkerEntry = new URL(import.meta.url);

const started = startSchema.safeParse(workerData);
if (!isMainThread && started.success) {
  parentPort?.on('message', (bytes: unknown) => {
    const size = inspectPicture(pictureSchema.parse(bytes), started.data.limits);
    parentPort?.postMessage({ size } satisfies Inspected);
  });
}
