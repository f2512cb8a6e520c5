import { z } from 'zod';
import { fail, type Outcome, succeed } from '../outcome.ts';
import { flatTexts, reworded } from './flat-texts.ts';
import { isLike, variablesOf } from './gather-texts.ts';
import { kiosk } from './id/kiosk.ts';
import { staff } from './id/staff.ts';
import { languageCodeSchema } from './language-schema.ts';
import { isLanguage, type LanguageFacts } from './languages.ts';

const LONGEST_NAME = 40;
const LONGEST_TEXT = 1_000;
const MOST_TEXTS = 5_000;
const MONTHS = 12;

/** A locale that dates and numbers can be written in. */
const localeSchema = z.string().refine((text) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}, 'must be a locale such as id-ID');

const documentSchema = z.strictObject({
  code: languageCodeSchema,
  /** In the language itself. */
  name: z.string().trim().min(1).max(LONGEST_NAME),
  draft: z.boolean().default(true),
  formats: z
    .strictObject({
      locale: localeSchema.default('id-ID'),
      /** eSpeak NG's; what has none is read by the Indonesian one. */
      voice: z
        .string()
        .regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/i, 'must be a voice of eSpeak NG')
        .default('id'),
      months: z.array(z.string().trim().min(1)).length(MONTHS).exactOptional(),
      /** The word between two choices. */
      or: z.string().trim().min(1).default('atau'),
    })
    .prefault({}),
  /** By their whole keys, such as `frame.back`. */
  texts: z.record(z.string(), z.string().max(LONGEST_TEXT)),
});

/** A language that came as a file, in place of a folder of this program. */
export interface LanguagePack {
  readonly code: string;
  readonly facts: LanguageFacts;
  readonly texts: typeof kiosk;
}

/** As it goes from process to process; its texts were compared when it was read. */
export const languagePackSchema = z.custom<LanguagePack>(
  (value) =>
    typeof value === 'object' && value !== null && 'code' in value && 'facts' in value && 'texts' in value,
);

/** What is wrong with a pack: each key, with what is the matter. */
interface PackFault {
  readonly faults: readonly string[];
}

const original = flatTexts(kiosk);
/** Staff read Indonesian where a pack says nothing else. */
export const staffKeys: ReadonlySet<string> = new Set(
  [...flatTexts(staff).keys()].map((key) =>
    key.startsWith('help.') ? key.replace('help.', 'help.screen.') : key,
  ),
);

/** Reads a pack: complete for participants, with the variables of the Indonesian texts, and nothing besides. */
export function readPack(document: unknown): Outcome<LanguagePack, PackFault> {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) {
    return fail({
      faults: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    });
  }
  const { code, name, draft, formats, texts: wording } = parsed.data;
  const faults = [
    ...(isLanguage(code) ? [`code: ${code} is a language of this program`] : []),
    ...faultsOf(wording),
  ];
  const texts = reworded(kiosk, wording);
  if (faults.length > 0 || !isLike(texts, kiosk)) return fail({ faults });
  const { locale, voice, months, or } = formats;
  const words = { or, ...(months && { months }) };
  const borrowed = voice === 'id' ? { voiceIsBorrowed: true as const } : {};
  const state = draft ? { isDraft: true as const } : {};
  return succeed({
    code,
    texts,
    facts: { name, locale, voice, words, ...borrowed, ...state, isForParticipantsOnly: true },
  });
}

function faultsOf(wording: Readonly<Record<string, string>>): string[] {
  const keys = Object.keys(wording);
  if (keys.length > MOST_TEXTS) return [`texts: more than ${MOST_TEXTS}`];
  return [
    ...[...original.keys()]
      .filter((key) => !Object.hasOwn(wording, key) && !staffKeys.has(key))
      .map((key) => `${key}: is missing`),
    ...keys.flatMap((key) => {
      const theirs = original.get(key);
      const own = wording[key] ?? '';
      if (theirs === undefined) return [`${key}: is no text of this program`];
      if (own.trim() === '') return [`${key}: is empty`];
      const wanted = variablesOf(theirs);
      return variablesOf(own) === wanted ? [] : [`${key}: must name ${wanted || 'no variable'}`];
    }),
  ];
}
