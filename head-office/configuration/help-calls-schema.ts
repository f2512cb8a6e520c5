import { z } from 'zod';
import { branchIdSchema } from '../../contract/fleet/heartbeat.ts';

const minutes = z.int().min(1).max(120);

/** Calls for staff from kiosks. */
export const helpCallsSchema = z.strictObject({
  /** In how many minutes whoever answers is at the kiosk, which says so to the person there. */
  comingMinutes: minutes,
  /** The same for branches where it takes another time. */
  comingMinutesAt: z.record(branchIdSchema, minutes),
  /** A call that nobody answers for so long is over, and recorded as unanswered. */
  unansweredMinutes: minutes,
  /** One that was answered is over after so long, where nobody says so. */
  answeredMinutes: minutes,
  /** How often an open page of a desk looks for calls. */
  refreshSeconds: z.int().min(1).max(60),
  /** Ways besides the pages on which operators are told; each is used where `notices` has it. */
  noticesBy: z.array(z.enum(['mail', 'webhook'])),
  /** How long calls are kept, for the counts on the fleet's page. */
  keepDays: z.int().positive(),
});
