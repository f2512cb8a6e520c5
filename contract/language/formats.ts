import { formatRupiah } from '../display.ts';
import { type Language, languages } from './languages.ts';

/** Writes days, times and shares the way the language does, where the kiosk stands. */
export function formatsFor(language: Language, timeZone: string) {
  const { locale } = languages[language];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayHere = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const zone = zoneName(timeZone);

  const time = (instant: string) => `${clock.format(new Date(instant))} ${zone}`;
  return {
    /** A day without time, YYYY-MM-DD: 22 November 2026. */
    day: (text: string) => day.format(new Date(`${text}T00:00:00Z`)),
    /** A month, YYYY-MM: November 2026, or Nov 2026. */
    month: (text: string) => month.format(new Date(`${text}-01T00:00:00Z`)),
    shortMonth: (text: string) => shortMonth.format(new Date(`${text}-01T00:00:00Z`)),
    /** The day of an instant: 22 November 2026. */
    dayOf: (instant: string) => dayHere.format(new Date(instant)),
    /** 14.05 WIB. */
    time,
    /** 22 November 2026, 14.05 WIB. */
    moment: (instant: string) => `${dayHere.format(new Date(instant))}, ${time(instant)}`,
    /** 1000 basis points: 10%. */
    share: (basisPoints: number) => share.format(basisPoints / 10_000),
    rupiah: formatRupiah,
    /** Of these one: Paspor atau KTP. */
    anyOf: (names: readonly string[]) => alternatives.format(names),
  };
}
export type Formats = ReturnType<typeof formatsFor>;

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
