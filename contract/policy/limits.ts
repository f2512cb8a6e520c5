import { z } from 'zod';

export const share = z.number().min(0).max(1);
export const seconds = z.number().positive().max(600);

const stopsGood = { message: 'a photo would be stopped that is good' };

/** Up to `good` the kiosk takes the photo by itself; past `stop` it takes none. */
export const most = (number: z.ZodNumber) =>
  z.object({ good: number, stop: number }).refine(({ good, stop }) => good <= stop, stopsGood);

export const least = (number: z.ZodNumber) =>
  z.object({ good: number, stop: number }).refine(({ good, stop }) => good >= stop, stopsGood);
