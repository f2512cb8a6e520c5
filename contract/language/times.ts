import { languages, type StaffLanguage } from './languages.ts';

/** Times as they are in a place, and how long ago something was. */
export interface Times {
  at(instant: string): string;
  /** A day without a time, YYYY-MM-DD. */
  day(text: string): string;
  ago(instant: string): string;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

export function timesIn(language: StaffLanguage, timeZone: string, now: Date): Times {
  const { locale } = languages[language];
  const absolute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return {
    at: (instant) => absolute.format(new Date(instant)),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    ago(instant) {
      const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(instant)) / 1_000));
      const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? UNITS[3];
      return relative.format(-Math.floor(seconds / size), unit);
    },
  };
}
