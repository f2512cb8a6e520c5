interface LanguageFacts {
  /** In the language itself, so that people find their own. */
  readonly name: string;
  /** How it writes days, times and numbers (BCP 47). */
  readonly locale: string;
  /** The voice of eSpeak NG that reads it aloud. */
  readonly voice: string;
}

/** Every language of the product by its code (ISO 639); the texts of each are in the folder of that name beside this file. */
export const languages = {
  id: { name: 'Indonesia', locale: 'id-ID', voice: 'id' },
  en: { name: 'English', locale: 'en-GB', voice: 'en' },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof languages;

/** In which laws and documents are written (UU 24/2009), and all is said to whoever has not chosen. */
export const officialLanguage = 'id' satisfies Language;

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(languages, code);
}

/** In the order in which they are offered. */
export const languageCodes: readonly Language[] = Object.keys(languages).filter(isLanguage);

/** The language of that code, if it is one of ours. */
export function readLanguage(code: string | undefined): Language | undefined {
  return code !== undefined && isLanguage(code) ? code : undefined;
}

/** What a browser prefers most (RFC 9110 section 12.5.4), if it is one of ours. */
export function preferredLanguage(acceptLanguage: string | undefined): Language | undefined {
  return readLanguage(/^[a-z]+/.exec(acceptLanguage ?? '')?.[0]);
}
