import { z } from 'zod';
import { areUnique, sourced } from './parts.ts';

const capitals = z.string().regex(/^\p{Lu}+$/u, 'notATitle');
const words = z.array(capitals).refine((list) => areUnique(list), { message: 'twice' });

/** How names are compared: of an account's holder and the participant, and of who signs in and the registry. */
export const namesSchema = z
  .strictObject({
    titlesBefore: words.describe('In capitals without dots: DRS for Drs., KH for K.H.'),
    titlesAfter: words.describe('In capitals without dots: SPDI for S.Pd.I'),
    titlesOfMen: words.describe('Of titlesBefore; one of a man and one of a woman are not one person’s'),
    titlesOfWomen: words,
    commonWords: words.describe(
      'Shared alone they make no two names alike; honorifics of a wife or an heir too',
    ),
    forms: z
      .array(
        z.strictObject({
          words: words.min(2),
          sameInWriting: z
            .boolean()
            .describe('Whether they are one word however it is written; false leaves it to staff'),
          ...sourced,
        }),
      )
      .refine((forms) => areUnique(forms.flatMap((form) => form.words)), { message: 'twice' }),
    spellings: z
      .array(z.strictObject({ written: capitals, read: z.string().regex(/^\p{Lu}*$/u) }))
      .refine((spellings) => areUnique(spellings.map(({ written }) => written)), { message: 'twice' })
      .describe('Letters of the same sound, old and new: such names are alike, never the same'),
    cutOffFrom: z
      .int()
      .min(10)
      .describe('From this many characters on a holder’s name may be cut off, at a bank of unknown length'),
    similarHolderTo: z
      .enum(['headOffice', 'desk'])
      .describe('Who looks at an account whose holder has a similar name, after the claim or before it'),
    ...sourced,
  })
  .superRefine(({ titlesBefore, titlesOfMen, titlesOfWomen }, context) => {
    for (const [path, list] of Object.entries({ titlesOfMen, titlesOfWomen })) {
      if (list.every((title) => titlesBefore.includes(title))) continue;
      context.addIssue({ code: 'custom', path: [path], message: 'notBefore' });
    }
    if (titlesOfMen.some((title) => titlesOfWomen.includes(title)))
      context.addIssue({ code: 'custom', path: ['titlesOfWomen'], message: 'titleOfBoth' });
  });

/** How many characters a bank keeps of a holder's name. */
export const holderNameLengthSchema = z
  .strictObject({ characters: z.int().min(10).max(140), ...sourced })
  .nullable()
  .describe('Null where it is not known: then no name counts as the same for being cut off');
