import { z } from 'zod';

/** A document of whatever form, as it was read. */
export type PolicyDocument = Readonly<Record<string, unknown>>;

const sourceSchema = z.looseObject({ source: z.unknown(), sureness: z.unknown() });

/** A reason as editions had it that knew one list of papers, and waits in months alone. */
const formerReasonSchema = sourceSchema.extend({
  waitingMonths: z.number(),
  waitingFrom: z.string(),
  membershipYears: z.number(),
  documents: z.array(z.string()),
});
const formerTaxSchema = sourceSchema.extend({ roundBaseDownTo: z.undefined().optional() });
const formerPaymentSchema = sourceSchema.extend({ earliest: z.undefined().optional() });
const formerContributionsSchema = z.looseObject({
  arrears: z.undefined().optional(),
  reliefs: z.array(z.looseObject({})),
});

const AS_BEFORE = { source: 'As editions of the former form had it', sureness: 'assumed' };

/** Papers that are alternatives or offered, waits, years of membership, rounding and the year of the tax as data. */
export function upgradeReasons(document: PolicyDocument): PolicyDocument {
  const reasons = z.array(z.union([formerReasonSchema, z.unknown()])).safeParse(document['reasons']);
  if (!reasons.success || !reasons.data.some(isFormerReason)) return document;
  return {
    ...document,
    reasons: reasons.data.map((reason) => (isFormerReason(reason) ? reasonOf(reason) : reason)),
    tax: eachOf(document['tax'], formerTaxSchema, (tax) => ({
      ...tax,
      roundBaseDownTo: {
        final: { downTo: null, ...AS_BEFORE },
        progressive: { downTo: null, ...AS_BEFORE },
      },
    })),
    payment: changed(document['payment'], formerPaymentSchema, (payment) => ({
      ...payment,
      earliest: { workingDays: 0, ...AS_BEFORE },
    })),
    contributions: changed(document['contributions'], formerContributionsSchema, (contributions) => ({
      ...contributions,
      arrears: null,
      reliefs: contributions.reliefs.map((relief) => ({ excludes: [], ...relief })),
    })),
  };
}

function isFormerReason(reason: unknown): reason is z.infer<typeof formerReasonSchema> {
  return formerReasonSchema.safeParse(reason).success;
}

function reasonOf(former: z.infer<typeof formerReasonSchema>): object {
  const { waitingMonths, waitingFrom, membershipYears, documents, ...kept } = former;
  const { source, sureness } = former;
  return {
    ...kept,
    validFrom: null,
    validTo: null,
    declaration: null,
    waiting: waitingMonths === 0 ? null : { count: waitingMonths, unit: 'months', from: waitingFrom },
    // Time between memberships counted: nobody had asked whether it should.
    membershipYears:
      membershipYears === 0 ? null : { years: membershipYears, countsGaps: true, source, sureness },
    ceiling: null,
    papers: { required: documents, oneOf: [], offered: [] },
  };
}

function changed<T>(value: unknown, schema: z.ZodType<T>, change: (value: T) => object): unknown {
  const read = schema.safeParse(value);
  return read.success ? change(read.data) : value;
}

function eachOf<T>(values: unknown, schema: z.ZodType<T>, change: (value: T) => object): unknown {
  return Array.isArray(values) ? values.map((value) => changed(value, schema, change)) : values;
}
