import { z } from 'zod';
import { instantText } from '../calendar.ts';

/** Where staff are found, such as "Loket 3": letters, digits and what stands between them, no more than a line. */
export const counterNameSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,()/-]{0,39}$/u, 'must be a name such as Loket 3, 40 characters at most');

/** What a kiosk tells of a call for staff: nothing of the person who calls. */
export const helpCallSchema = z.strictObject({
  /** As the kiosk is told where its staff are found; null where it was not. */
  counterName: counterNameSchema.nullable(),
});
export type HelpCall = z.infer<typeof helpCallSchema>;

/** Why a kiosk ends a call: the person takes it back or leaves, or staff are at the kiosk. */
export const callEndSchema = z.enum(['takenBack', 'visitEnded', 'staffCame']);
export type CallEnd = z.infer<typeof callEndSchema>;

/** How a call came to its end; the kiosk's own ends, staff who say so, or nobody in time. */
export const callOutcomeSchema = z.enum([...callEndSchema.options, 'done', 'unanswered']);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;

/** What the head office answers of a call. */
export const helpCallAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('called') }),
  z.object({
    state: z.literal('coming'),
    /** Who comes, where that is known. */
    staffName: z.string().nullable(),
    /** About when they are at the kiosk. */
    at: instantText,
  }),
  z.object({ state: z.literal('over'), outcome: callOutcomeSchema }),
]);
export type HelpCallAnswer = z.infer<typeof helpCallAnswerSchema>;
