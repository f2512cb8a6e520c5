import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { areUnique, RISE_TO_OPEN, riseToOpen, rupiahText, sourced } from './parts.ts';
import { stageSchema } from './stages.ts';

const days = z.int().positive();

/** The limit of the law: working days from a complete file to the payment. */
export const paymentSchema = z.strictObject({ workingDays: days, ...sourced });

/** How long payment usually takes, by what is paid; a statement of practice, not the limit of the law. */
export const processingSchema = z
  .array(z.strictObject({ upTo: rupiahText.nullable(), workingDays: days, ...sourced }))
  .min(1)
  .refine((rows) => riseToOpen(rows.map(({ upTo }) => upTo)), RISE_TO_OPEN);

/** The stages that Tracking Klaim shows, in order. */
export const trackingSchema = z.strictObject({
  stages: z
    .array(stageSchema)
    .min(1)
    .refine(areUnique, { message: 'a stage stands twice' })
    .refine((stages) => stages.at(-1) === 'done', { message: 'the last stage must be done' }),
  ...sourced,
});

export const calendarSchema = z.strictObject({
  workingWeekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .describe('Days on which claims are worked on; 1 is Monday (ISO 8601)'),
  holidays: z
    .array(
      z.strictObject({
        on: dayText,
        name: z.string().min(2),
        kind: z.enum(['national', 'jointLeave']).describe('Libur nasional or cuti bersama'),
        ...sourced,
      }),
    )
    .refine((holidays) => areUnique(holidays.map(({ on, name }) => `${on} ${name}`)), {
      message: 'a holiday stands twice',
    }),
  ...sourced,
});

/** What counting working days needs of the calendar. */
export interface WorkingCalendar {
  readonly workingWeekdays: readonly number[];
  readonly holidays: readonly { readonly on: string }[];
}

const retainedSchema = z.enum([
  'claim',
  'claimPhoto',
  'claimDocuments',
  'signInAttempts',
  'sessions',
  'paymentCodes',
  'kioskLog',
  'auditLog',
]);
export type Retained = z.infer<typeof retainedSchema>;

/** How long what is kept may be kept; days after the claim is settled, or after the entry was written. */
export const retentionSchema = z
  .array(
    z.strictObject({
      what: retainedSchema,
      days,
      ...sourced,
    }),
  )
  .refine((entries) => areUnique(entries.map(({ what }) => what)), { message: 'an entry stands twice' });
