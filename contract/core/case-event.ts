import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { claimIdSchema, claimSchema, payoutFiguresSchema, refusalSchema } from '../claim/claim.ts';
import { digestSchema } from '../digest.ts';
import { npwpStandingSchema } from '../identity/npwp.ts';
import { documentIdSchema } from '../policy/schema.ts';

/**
 * What the agency's core is told of cases, and nothing besides. A claim that was refused at once is none: its kiosk was told.
 * Another form of the data is another type.
 */
export const CASE_EVENTS = {
  /** Valid, with what is to be paid. Where the holder is still to be looked at, wait for one of the others. */
  accepted: 'id.go.bpjsketenagakerjaan.anjungan.case.accepted.v1',
  /** A person at the head office found the account to be the participant's. */
  confirmed: 'id.go.bpjsketenagakerjaan.anjungan.case.confirmed.v1',
  /** Came to nothing after it was taken, whether accepted before or not. */
  refused: 'id.go.bpjsketenagakerjaan.anjungan.case.refused.v1',
} as const;

/** CloudEvents extension `sequence`: from 1 on within a case, with zeros before it, so that its texts are in order. */
export const SEQUENCE_DIGITS = 10;

export const eventIdSchema = z.uuid({ version: 'v7' }).toLowerCase();

/** A picture of a case, to be fetched; its address is relative to the head office's. */
const attachmentLinkSchema = z.object({
  /** In the order of the claim, from 0 on. */
  place: z.int().min(0),
  /** The document that it is a page of; null for the photo. */
  document: documentIdSchema.nullable(),
  mediaType: z.literal('image/jpeg'),
  digest: digestSchema,
  bytes: z.int().positive(),
  /** Pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  href: z.string(),
});

/** What the head office determined of a claim that it accepted. */
export const determinationSchema = z.object({
  /** By the registry, also where the claim names nobody. */
  participantId: z.string(),
  /** Whole sen: what is to be paid, whatever the claim says. */
  payout: payoutFiguresSchema,
  /** The edition of the policy by which it was judged. */
  policyVersion: z.int().positive(),
  npwpStanding: npwpStandingSchema.nullable(),
  /** What the bank says of the account's holder, or nobody: but with `matches` nothing is paid before `case.confirmed`. */
  holder: z.enum(['matches', 'staffDecides', 'unchecked']),
});
export type Determination = z.infer<typeof determinationSchema>;

export const acceptedDataSchema = z.object({
  /** As the participant confirmed it. */
  claim: claimSchema,
  determined: determinationSchema,
  attachments: z.array(attachmentLinkSchema),
});
export const confirmedDataSchema = z.object({ holder: z.literal('matches') });
export const refusedDataSchema = z.object({ refusal: refusalSchema });

/** CloudEvents 1.0, in JSON, without its data. */
const shared = {
  specversion: z.literal('1.0'),
  /** The same however often the event is told. */
  id: eventIdSchema,
  /** This head office. */
  source: z.string().min(1),
  subject: claimIdSchema,
  time: instantText,
  sequence: z.string().regex(new RegExp(`^\\d{${SEQUENCE_DIGITS}}$`)),
  sequencetype: z.literal('Integer'),
};

/** An event whose data are elsewhere (CloudEvents extension `dataref`): so it is published, since brokers keep what they carry. */
export const caseNoticeSchema = z.object({
  ...shared,
  type: z.enum(CASE_EVENTS),
  dataref: z.string(),
});
export type CaseNotice = z.infer<typeof caseNoticeSchema>;

const whole = { ...shared, datacontenttype: z.literal('application/json'), dataref: z.string() };

const keptEventSchema = z.discriminatedUnion('type', [
  z.object({ ...whole, type: z.literal(CASE_EVENTS.accepted), data: acceptedDataSchema }),
  z.object({ ...whole, type: z.literal(CASE_EVENTS.confirmed), data: confirmedDataSchema }),
  z.object({ ...whole, type: z.literal(CASE_EVENTS.refused), data: refusedDataSchema }),
]);

/** What is left of an event whose case passed its retention time. */
const erasedEventSchema = z.object({ ...shared, type: z.enum(CASE_EVENTS), erased: z.literal(true) });

export const caseEventSchema = z.union([keptEventSchema, erasedEventSchema]);
export type CaseEvent = z.infer<typeof caseEventSchema>;

/** A page of the feed. */
export const eventPageSchema = z.object({
  /** In the order of the feed, in which each case's are in order; empty where nothing has come. */
  events: z.array(caseEventSchema),
  /** What to ask for next as `after`, once these events are kept. */
  next: z.string(),
});
export type EventPage = z.infer<typeof eventPageSchema>;
