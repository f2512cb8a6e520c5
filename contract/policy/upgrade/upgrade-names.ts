import { z } from 'zod';
import type { PolicyDocument } from './upgrade-reasons.ts';

const absent = z.undefined().optional();

/** Names were compared by titles alone, and cut off from a length that held for every bank. */
const formerSchema = z.looseObject({
  names: z.looseObject({
    titlesBefore: z.unknown(),
    titlesOfMen: absent,
    titlesOfWomen: absent,
    commonWords: absent,
    forms: absent,
    spellings: absent,
  }),
  banks: z.array(z.looseObject({ holderNameLength: absent })),
});

/** Lists that the edition did not have are empty, and no bank's length was known: both leave more names to staff. */
export function upgradeNames(document: PolicyDocument): PolicyDocument {
  const former = formerSchema.safeParse(document);
  if (!former.success) return document;
  const { names, banks } = former.data;
  return {
    ...document,
    names: { ...names, titlesOfMen: [], titlesOfWomen: [], commonWords: [], forms: [], spellings: [] },
    banks: banks.map((bank) => ({ ...bank, holderNameLength: null })),
  };
}
