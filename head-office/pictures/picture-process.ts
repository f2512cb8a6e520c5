import { z } from 'zod';
import { inspectPicture } from './inspect-picture.ts';

// A program of its own, whose end, whatever a picture did to it, ends nothing else. It inspects one picture at a time.

const limits = z.object({
  leastSidePixels: z.number(),
  mostMegapixels: z.number(),
  mostScans: z.number(),
});
const jobSchema = z.object({ bytes: z.instanceof(Uint8Array), limits });

process.on('message', async (message: unknown) => {
  const job = jobSchema.parse(message);
  process.send?.({ size: await inspectPicture(job.bytes, job.limits) });
});
process.send?.({ isReady: true });
process.once('disconnect', () => process.exit(0));
