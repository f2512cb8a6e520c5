import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { dayText } from '../../contract/calendar.ts';
import { sectorSchema } from '../../contract/policy/contributions.ts';
import { rupiahText } from '../../contract/policy/parts.ts';
import { declarationSchema } from '../../contract/policy/reasons.ts';
import {
  documentIdSchema,
  exitKindSchema,
  reasonIdSchema,
  segmentSchema,
} from '../../contract/policy/schema.ts';
import { regionSchema } from '../../contract/policy/working-time.ts';
import { inProject } from '../lib/project.ts';

/** Where the law says it; of every case. */
const lawful = {
  who: z.string(),
  law: z.string().min(10),
  lawDate: dayText,
  source: z.string().min(10),
};

/** What another edition than the shipped one says. */
const editionSchema = z.strictObject({
  reasons: z.partialRecord(reasonIdSchema, z.record(z.string(), z.unknown())).optional(),
  holidays: z.array(z.unknown()).optional(),
  roundProgressiveDownTo: z.string().nullable().optional(),
});
export type Edition = z.infer<typeof editionSchema>;

const cardSchema = z.strictObject({
  segment: segmentSchema,
  joinedOn: dayText,
  inactiveSince: dayText.nullable(),
  exit: z.strictObject({ kind: exitKindSchema, on: dayText }).nullable(),
  lastContributionOn: dayText.nullable(),
  /** Whole rupiah. */
  balance: z.int().min(0),
});

const reasonCaseSchema = z.strictObject({
  asks: z.literal('reason'),
  ...lawful,
  on: dayText,
  born: dayText,
  cards: z.array(cardSchema).min(1),
  reason: reasonIdSchema,
  partialTaken: z.strictObject({ reason: reasonIdSchema, paidOn: dayText, amount: z.int() }).optional(),
  withStaff: z.boolean().default(false),
  edition: editionSchema.default({}),
  want: z.strictObject({
    /** `free`, or the obstacle that is told. */
    verdict: z.string(),
    /** Missing where no day may be told. */
    possibleOn: dayText.optional(),
    declaration: declarationSchema.nullable().optional(),
    /** Whether anything may be claimed at all. */
    mayClaim: z.boolean().optional(),
  }),
});

const papersCaseSchema = z.strictObject({
  asks: z.literal('papers'),
  ...lawful,
  reason: reasonIdSchema,
  brought: z.array(documentIdSchema),
  want: z.strictObject({ missing: z.boolean() }),
});

const payoutCaseSchema = z.strictObject({
  asks: z.literal('payout'),
  ...lawful,
  on: dayText,
  reason: reasonIdSchema,
  balance: rupiahText,
  hasNpwp: z.boolean(),
  partialTaken: z.strictObject({ reason: reasonIdSchema, paidOn: dayText, amount: rupiahText }).optional(),
  region: regionSchema.nullable().default(null),
  edition: editionSchema.default({}),
  want: z.strictObject({
    gross: rupiahText.optional(),
    tax: rupiahText,
    taxYear: z.int().optional(),
    taxYearMayBe: z.int().nullable().optional(),
  }),
});

const workingDayCaseSchema = z.strictObject({
  asks: z.literal('workingDay'),
  ...lawful,
  on: dayText,
  workingDays: z.int().min(0),
  region: regionSchema.nullable().default(null),
  edition: editionSchema.default({}),
  want: z.strictObject({ day: dayText }),
});

const contributionCaseSchema = z.strictObject({
  asks: z.literal('contribution'),
  ...lawful,
  month: z.string(),
  sector: sectorSchema,
  withJht: z.boolean(),
  paidFromStateBudget: z.boolean(),
  income: rupiahText,
  want: z.strictObject({ amount: rupiahText }),
});

const lawCaseSchema = z.discriminatedUnion('asks', [
  reasonCaseSchema,
  papersCaseSchema,
  payoutCaseSchema,
  workingDayCaseSchema,
  contributionCaseSchema,
]);
/** A case whose answer was worked out from the law. */
export type LawCase = z.infer<typeof lawCaseSchema>;

const FOLDER = 'test/fixtures/rules';

/** The cases of test/fixtures/rules, each with its topic: the name of its file. */
export function readLawCases(): readonly (readonly [topic: string, given: LawCase])[] {
  return readdirSync(inProject(FOLDER)).flatMap((file) => {
    const cases = z.array(lawCaseSchema).parse(JSON.parse(readFileSync(inProject(FOLDER, file), 'utf8')));
    return cases.map((given) => [file.replace('.json', ''), given] as const);
  });
}
