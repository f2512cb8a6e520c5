import { z } from 'zod';
import bounds from '../../bounds.json' with { type: 'json' };
import { basisPoints, rupiahText } from '../../parts.ts';
import { documentIdSchema, exitKindSchema, reasonIdSchema, segmentSchema } from '../../schema.ts';

const citationSchema = z.strictObject({
  regulation: z.string(),
  article: z.string().optional(),
  paragraph: z.string().optional(),
});
/** Where the law says it; each language writes articles in its own way. */
export type Citation = z.infer<typeof citationSchema>;

const reasonSchema = z.strictObject({
  segments: z.array(segmentSchema),
  shareBasisPoints: basisPoints,
  partial: z.boolean(),
  minimumAge: z.int().nullable(),
  membershipYears: z.int(),
  /** The wait of the law, by the calendar and in the days that a month may have. */
  wait: z
    .strictObject({ months: z.int(), days: z.strictObject({ least: z.int(), most: z.int() }) })
    .nullable(),
  /** What may be demanded besides card and identity card. */
  papers: z.array(documentIdSchema),
  /** One of them is enough. */
  papersAreAlternatives: z.boolean().default(false),
  exitKinds: z.array(exitKindSchema),
  mayAskForEnd: z.boolean(),
  law: citationSchema,
  /** Where the years stand elsewhere than the rest. */
  yearsLaw: citationSchema.optional(),
  source: z.string(),
});
export type ReasonBounds = z.infer<typeof reasonSchema>;

const boundsSchema = z.strictObject({
  reasons: z.record(reasonIdSchema, reasonSchema),
  payment: z.strictObject({ mostWorkingDays: z.int(), law: citationSchema, source: z.string() }),
  tax: z.strictObject({
    finalYears: z.int(),
    final: z.array(z.strictObject({ upTo: rupiahText.nullable(), rateBasisPoints: basisPoints })),
    surchargeBasisPoints: basisPoints,
    highestRateBasisPoints: basisPoints,
    /** The largest step to which the base may be cut down (UU PPh article 17(4)). */
    baseRoundedDownTo: rupiahText,
    law: citationSchema,
    progressiveLaw: citationSchema,
    surchargeLaw: citationSchema,
    roundingLaw: citationSchema,
    source: z.string(),
  }),
  contributions: z.strictObject({
    jhtBasisPoints: basisPoints,
    jhtLaw: citationSchema,
    jkkBasisPoints: basisPoints,
    jkm: rupiahText,
    law: citationSchema,
    reliefLaw: citationSchema,
    reliefProgrammes: z.array(z.enum(['jht', 'jkk', 'jkm'])),
    source: z.string(),
  }),
  holidays: z.strictObject({
    fixed: z.array(z.string().regex(/^\d{2}-\d{2}$/)),
    leastNational: z.int(),
    mostInYear: z.int(),
    law: citationSchema,
    source: z.string(),
  }),
});

/** What the law lets an edition say, with its source; a law that changes changes contract/policy/bounds.json. */
export const law = boundsSchema.parse(bounds);
