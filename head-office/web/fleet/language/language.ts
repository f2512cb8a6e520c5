import { z } from 'zod';
import { en } from './en.ts';
import { id } from './id.ts';

type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };
export type Texts = Widened<typeof id>;

export const languageSchema = z.enum(['id', 'en']);
export type Language = z.infer<typeof languageSchema>;
/** Each language is named in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { id: 'Indonesia', en: 'English' };

const TEXTS: Readonly<Record<Language, Texts>> = { id, en };

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}

/** Puts values into a text: `Halaman {page}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Times as they are at the head office, and how long ago something was. */
export interface Times {
  at(instant: string): string;
  ago(instant: string): string;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

export function timesIn(language: Language, timeZone: string, now: Date): Times {
  const absolute = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  return {
    at: (instant) => absolute.format(new Date(instant)),
    ago(instant) {
      const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 1_000));
      const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? UNITS[3];
      return relative.format(-Math.floor(seconds / size), unit);
    },
  };
}
