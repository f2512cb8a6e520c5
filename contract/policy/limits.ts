import { z } from 'zod';

export const share = z.number().min(0).max(1);
export const seconds = z.number().positive().max(600);

/** How a check that looks at the camera's pictures goes on in time. */
export const lookTimes = {
  /** From then on the person may take the picture, too, of what is not past any `stop`. */
  manualAfterSeconds: z.number().min(0).max(600),
  /** A hint stays at least so long. */
  hintSeconds: seconds,
  /** Everything must be good for so long, over so many pictures, with the face or a corner moving no more than this share. */
  steadySeconds: seconds,
  burstFrames: z.int().positive(),
  drift: share,
  /** The check must be ready, and look at one picture, within this time; else the step goes on without it. */
  startSeconds: seconds,
  slowestLookSeconds: seconds,
};

const stopsGood = { message: 'stopsGood' };

/** Up to `good` the kiosk takes the photo by itself; past `stop` it takes none. */
export const most = (number: z.ZodNumber) =>
  z.object({ good: number, stop: number }).refine(({ good, stop }) => good <= stop, stopsGood);

export const least = (number: z.ZodNumber) =>
  z.object({ good: number, stop: number }).refine(({ good, stop }) => good >= stop, stopsGood);
