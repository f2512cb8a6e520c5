/** Names of the months and the word between two choices, where those of the locale are not the language's. */
interface FormatWords {
  /** January to December. */
  readonly months?: readonly string[];
  /** Between the last two of which one is to be chosen. */
  readonly or: string;
}

/** What is to be known of a language beside its texts. */
export interface LanguageFacts {
  /** In the language itself, so that people find their own. */
  readonly name: string;
  /** How it writes days, times and numbers (BCP 47); one that every browser knows. */
  readonly locale: string;
  /** The voice of eSpeak NG that reads it aloud. */
  readonly voice: string;
  /** That voice is a neighbour's: eSpeak NG has none of this language. */
  readonly voiceIsBorrowed?: true;
  /** What such a voice is given in place of letters that it would say wrongly. */
  readonly spelling?: Readonly<Record<string, string>>;
  readonly words?: FormatWords;
  /** No native speaker has read it yet: it is offered where the kiosk's configuration names it, and in training. */
  readonly isDraft?: true;
  /** Without texts for staff and operators, who then read Indonesian. */
  readonly isForParticipantsOnly?: true;
}

const SUNDANESE_MONTHS =
  'Januari Pébruari Maret April Méi Juni Juli Agustus Séptémber Oktober Nopémber Désémber';

/** Shared by the regional languages of Indonesia. */
const REGIONAL = {
  locale: 'id-ID',
  voice: 'id',
  voiceIsBorrowed: true,
  isDraft: true,
  isForParticipantsOnly: true,
} as const;

/** Every language of the product by its code (ISO 639); the texts of each are in the folder of that name beside this file. */
export const languages = {
  id: { name: 'Bahasa Indonesia', locale: 'id-ID', voice: 'id' },
  en: { name: 'English', locale: 'en-GB', voice: 'en' },
  jv: { name: 'Basa Jawa', ...REGIONAL, spelling: { dh: 'd', th: 't' }, words: { or: 'utawi' } },
  su: {
    name: 'Basa Sunda',
    ...REGIONAL,
    spelling: { eu: 'e' },
    words: { months: SUNDANESE_MONTHS.split(' '), or: 'atanapi' },
  },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof languages;

/** Those in which staff and operators are spoken to, too. */
export type StaffLanguage = {
  [Code in Language]: (typeof languages)[Code] extends { isForParticipantsOnly: true } ? never : Code;
}[Language];

/** In which laws and documents are written (UU 24/2009), and all is said to whoever has not chosen. */
export const officialLanguage = 'id' satisfies StaffLanguage;

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}

function isStaffLanguage(code: string): code is StaffLanguage {
  return isLanguage(code) && !('isForParticipantsOnly' in languages[code]);
}

/** In the order in which they are offered. */
export const languageCodes: readonly Language[] = Object.keys(languages).filter(isLanguage);
export const staffLanguageCodes: readonly StaffLanguage[] = Object.keys(languages).filter(isStaffLanguage);

/** What is known of one, whatever it is. */
export function factsOf(language: Language): LanguageFacts {
  return languages[language];
}

/** The language of that code, if it is one of ours. */
export function readLanguage(code: string | undefined): Language | undefined {
  return code !== undefined && isLanguage(code) ? code : undefined;
}

/** In which the head office speaks to whoever reads a language that only this kiosk has. */
export function headOfficeLanguage(code: string): Language {
  return readLanguage(code) ?? officialLanguage;
}

/** Likewise for staff and operators. */
export function readStaffLanguage(code: string | undefined): StaffLanguage | undefined {
  return code !== undefined && isStaffLanguage(code) ? code : undefined;
}

/** What a browser prefers most (RFC 9110 section 12.5.4), if it is one of ours. */
export function preferredLanguage(acceptLanguage: string | undefined): Language | undefined {
  return readLanguage(/^[a-z]+/.exec(acceptLanguage ?? '')?.[0]);
}
