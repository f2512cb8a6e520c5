import { formatRupiah } from '../display.ts';
import { factsOf, type Language, type LanguageFacts } from './languages.ts';

/** Writes days, times and shares the way the language does, where the kiosk stands. */
export function formatsFor(language: Language | LanguageFacts, timeZone: string) {
  const { locale, words } = typeof language === 'string' ? factsOf(language) : language;
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (instant: Date) => withOwnMonths(format, instant, options.month === 'short', words);
  };
  const day = dates({ ...LONG, timeZone: 'UTC' });
  const dayHere = dates({ ...LONG, timeZone });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const zone = zoneName(timeZone);

  const time = (instant: string) => `${clock.format(new Date(instant))} ${zone}`;
  return {
    /** A day without time, YYYY-MM-DD: 22 November 2026. */
    day: (text: string) => day(new Date(`${text}T00:00:00Z`)),
    /** A month, YYYY-MM: November 2026, or Nov 2026. */
    month: (text: string) => month(new Date(`${text}-01T00:00:00Z`)),
    shortMonth: (text: string) => shortMonth(new Date(`${text}-01T00:00:00Z`)),
    /** The day of an instant: 22 November 2026. */
    dayOf: (instant: string) => dayHere(new Date(instant)),
    /** 14.05 WIB. */
    time,
    /** 22 November 2026, 14.05 WIB. */
    moment: (instant: string) => `${dayHere(new Date(instant))}, ${time(instant)}`,
    /** 1000 basis points: 10%. */
    share: (basisPoints: number) => share.format(basisPoints / 10_000),
    rupiah: formatRupiah,
    /** Of these one: Paspor atau KTP. */
    anyOf: (names: readonly string[]) => (words ? between(names, words.or) : alternatives.format(names)),
  };
}
export type Formats = ReturnType<typeof formatsFor>;

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
/** Of a month's name where there is little room: Nov, Nop. */
const SHORT_LETTERS = 3;

function withOwnMonths(
  format: Intl.DateTimeFormat,
  instant: Date,
  isShort: boolean,
  words: LanguageFacts['words'],
): string {
  const { timeZone } = format.resolvedOptions();
  const number = Number(new Intl.DateTimeFormat('en-GB', { month: 'numeric', timeZone }).format(instant));
  const name = words?.months?.[number - 1];
  if (name === undefined) return format.format(instant);
  const parts = format.formatToParts(instant);
  const own = isShort ? name.slice(0, SHORT_LETTERS) : name;
  return parts.map(({ type, value }) => (type === 'month' ? own : value)).join('');
}

/** Commas between all but the last two. */
function between(names: readonly string[], or: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} ${or} ${names.at(-1)}`;
}

/** WIB, WITA or WIT; only Indonesian names them so. */
function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' }).formatToParts();
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** A birth date as typed, DD-MM-YYYY with any separators, as YYYY-MM-DD; undefined while it is no date. */
export function readTypedDay(typed: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return typed;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(typed) ?? [];
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? undefined : text;
}
