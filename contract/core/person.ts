import { z } from 'zod';
import { dayText } from '../calendar.ts';
import { monthText } from '../contributions/contribution.ts';
import { heldNameSchema, heldTextSchema } from '../identity/held.ts';
import { nikSchema } from '../identity/nik.ts';
import { senSchema } from '../money.ts';
import { sectorSchema } from '../policy/contributions.ts';
import { exitKindSchema, reasonIdSchema, segmentSchema } from '../policy/schema.ts';

/** A lone surrogate cannot be written in UTF-8: it would come back as another text than was sent. */
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text);
const UNICODE = 'is no well-formed Unicode';

const text = heldTextSchema.refine(isWellFormed, UNICODE);
const number = (longest: number) =>
  heldTextSchema
    .regex(/^\S+$/, 'must have a character, and no blank')
    .max(longest)
    .refine(isWellFormed, UNICODE);
const amount = senSchema.refine((held) => held >= 0, 'is below nothing');

const coreCardSchema = z.strictObject({
  kpj: number(40),
  segment: segmentSchema,
  employer: text.nullable().default(null),
  joinedOn: dayText,
  /** Null while the card is active. */
  inactiveSince: dayText.nullable().default(null),
  exit: z.strictObject({ kind: exitKindSchema, on: dayText }).nullable().default(null),
  lastContributionOn: dayText.nullable().default(null),
  /** Of JHT, in whole sen. */
  contributions: amount,
  development: amount,
});

/** What of a BPU member is known besides the card; `paidMonths` are all months that are paid. */
const coreContributorSchema = z.strictObject({
  /** A month, in whole sen. */
  income: amount,
  sector: sectorSchema,
  withJht: z.boolean(),
  paidMonths: z.array(monthText).refine(areDifferent, 'holds a month twice'),
});

/**
 * All that the agency's core system says of a person, and nothing besides: a field that is not listed here is a fault,
 * since it may be a listed one that was misspelt. Days are YYYY-MM-DD, amounts whole sen.
 */
export const corePersonSchema = z.strictObject({
  /** The core's own, by which a person stays the same whose NIK was corrected. */
  personId: number(100).optional(),
  nik: nikSchema,
  name: heldNameSchema.refine(isWellFormed, UNICODE),
  birthDate: dayText,
  sex: z.enum(['female', 'male']),
  birthPlace: text.default(''),
  address: text.default(''),
  phone: text.default(''),
  email: text.default(''),
  /** When the person last checked and updated the data; null if never. */
  dataUpdatedOn: dayText.nullable().default(null),
  npwp: text.nullable().default(null),
  /** The one partial payment that was taken. */
  partialTaken: z.strictObject({ reason: reasonIdSchema, paidOn: dayText, amount }).nullable().default(null),
  cards: z
    .array(coreCardSchema)
    .refine((cards) => areDifferent(cards.map(({ kpj }) => kpj)), 'holds a card twice'),
  contributor: coreContributorSchema.nullable().default(null),
});
export type CorePerson = z.infer<typeof corePersonSchema>;

/** The schema of a person for whoever writes them, JSON Schema 2020-12. */
export function corePersonJsonSchema(): object {
  return { title: 'A person of the core system', ...z.toJSONSchema(corePersonSchema, { io: 'input' }) };
}

function areDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}
