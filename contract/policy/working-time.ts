import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { areUnique, RISE_TO_OPEN, riseToOpen, rupiahText, sourced } from './parts.ts';
import { stageSchema } from './stages.ts';

const days = z.int().positive();

export const paymentSchema = z
  .strictObject({
    /** The limit of the law: working days from a complete file to the payment. */
    workingDays: days,
    /** The first day on which money can arrive, in whose year the tax arises; 0 for the day of the claim itself. */
    earliest: z.strictObject({ workingDays: z.int().min(0), ...sourced }),
    ...sourced,
  })
  .refine(({ workingDays, earliest }) => earliest.workingDays <= workingDays, {
    message: 'afterLimit',
    path: ['earliest', 'workingDays'],
  });

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
    .refine(areUnique, { message: 'twice' })
    .refine((stages) => stages.at(-1) === 'done', { message: 'lastStage' }),
  ...sourced,
});

/** Code of a province, as Badan Pusat Statistik numbers them: 32 is Jawa Barat, 51 is Bali. */
export const regionSchema = z.string().regex(/^[1-9]\d$/, 'notAProvince');

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
        kind: z
          .enum(['national', 'jointLeave', 'regional'])
          .describe('Libur nasional, cuti bersama, or of some provinces alone'),
        regions: z
          .array(regionSchema)
          .min(1)
          .refine(areUnique, { message: 'twice' })
          .optional()
          .describe('Provinces in which it is a holiday; everywhere where this is missing'),
        ...sourced,
      }),
    )
    .refine((holidays) => areUnique(holidays.map(({ on, name }) => `${on} ${name}`)), {
      message: 'twice',
    })
    .refine(
      (holidays) => holidays.every(({ kind, regions }) => (kind === 'regional') === (regions !== undefined)),
      {
        message: 'regionsAndKind',
      },
    ),
  ...sourced,
});

/** What counting working days needs of the calendar, where a region's holidays are. */
export interface WorkingCalendar {
  readonly workingWeekdays: readonly number[];
  readonly holidays: readonly { readonly on: string }[];
}

/** The calendar of a region, a province code; of none, the holidays that all have. */
export function calendarIn(
  { workingWeekdays, holidays }: z.infer<typeof calendarSchema>,
  region: string | null,
): WorkingCalendar {
  const kept = holidays.filter(({ regions }) => !regions || (region !== null && regions.includes(region)));
  return { workingWeekdays, holidays: kept };
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
  .refine((entries) => areUnique(entries.map(({ what }) => what)), { message: 'twice' });
