import { z } from 'zod';
import { instantText } from '../calendar.ts';

/** To kiosks: claims can be taken, and it is this time. */
export const healthSchema = z.object({ status: z.literal('ready'), time: instantText });

/** To balancers; where an instance is not ready the problem says what keeps it (`checks`). */
export const readySchema = z.object({ status: z.literal('ready') });
