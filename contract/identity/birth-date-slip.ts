import { readDay } from '../calendar.ts';
import { type Nik, readNik } from './nik.ts';
import { parseBirthDate } from './person.ts';

/** From the age at which children may work (UU 13/2003 article 69) to one that nobody here is likely to exceed. */
const AGES = { least: 13, most: 100 } as const;

/**
 * The date, as DD-MM-YYYY, that somebody means who typed day and month the other way round, or a year of two digits; null
 * where there is none to ask about. Where the NIK is known it tells that the other way round is meant.
 */
export function likelyBirthDate(text: string, today: string, nik?: Nik): string | null {
  const [day = '', month = '', year = ''] = text.trim().split(/\D+/);
  const swapped = `${month}-${day}-${year}`;
  if (parseBirthDate(text, today).ok)
    return nik && isSwappedInNik(nik, { day, month, year }) ? swapped : null;
  if (year.length === 4) return parseBirthDate(swapped, today).ok ? swapped : null;
  if (year.length !== 2) return null;
  const now = readDay(today).year;
  const years = [1900, 2000].map((century) => century + Number(year));
  const [likely, ...others] = years.filter((each) => now - each >= AGES.least && now - each <= AGES.most);
  if (likely === undefined || others.length > 0) return null;
  const whole = `${day}-${month}-${likely}`;
  return parseBirthDate(whole, today).ok ? whole : null;
}

function isSwappedInNik(nik: Nik, typed: Readonly<Record<'day' | 'month' | 'year', string>>): boolean {
  const said = readNik(nik);
  const [day, month, year] = [typed.day, typed.month, typed.year].map(Number);
  return (
    day !== month &&
    said.birthDay === month &&
    said.birthMonth === day &&
    said.birthYearOfCentury === Number(year) % 100
  );
}
