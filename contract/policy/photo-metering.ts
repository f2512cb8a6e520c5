import { z } from 'zod';
import { share } from './limits.ts';
import { sourced } from './parts.ts';

const short = z.number().positive().max(30);
/** A stop is a doubling of the light (ISO 2720: exposure value). */
const stops = z.number().positive().max(6);

/** How a camera is told to expose for the face, and when it is let alone. */
export const meteringSchema = z
  .object({
    /** At least so long after each change the camera settles before it is asked for more. */
    settleSeconds: short,
    /** A change that shows no effect by then had none; some cameras take seconds. */
    waitSeconds: short,
    /** The face's light must have stood still for so long, within so many stops, before it is judged. */
    calmSeconds: short,
    calmStops: stops,
    /** A face no further off is well exposed. */
    goodStops: stops,
    /** Once well exposed, it is left alone until it is so far off. */
    wakeStops: stops,
    /** Of what is missing so much is asked for at once, and no more than so many stops. */
    damping: share.positive(),
    mostStops: stops,
    /** Never further than this from where the camera was found. */
    farStops: stops,
    /** A change of which less than this share shows had no effect; after so many of them the camera is asked no more. */
    leastEffect: share.positive(),
    triesWithoutEffect: z.int().min(1).max(10),
    /** So often it may swing from too dark to too bright and back; then it is let alone. */
    mostSwings: z.int().min(1).max(10),
    /** The point that is measured follows a face that has moved by this share of the picture's height. */
    move: share.positive(),
    ...sourced,
  })
  .refine(({ settleSeconds, waitSeconds }) => settleSeconds < waitSeconds, { message: 'leastAboveMost' })
  .refine(({ goodStops, wakeStops }) => goodStops < wakeStops, { message: 'leastAboveMost' });
export type MeteringRules = z.infer<typeof meteringSchema>;
