import { daysBetween, readDay } from '../../calendar.ts';
import type { Policy } from '../schema.ts';
import { type Doubt, type FindDoubts, unusual, type Value } from './parts/doubt.ts';
import { law } from './parts/law.ts';

/** An edition that begins so late in a year is in force in the next one, too. */
const LAST_QUARTER = 10;
/** Feasts move by a few days from a reckoned date to the decree; this many fewer are forgotten. */
const LEAST_KEPT = 0.75;
/** More of them are counted only. */
const MOST_NAMED = 3;
const MOST_DAYS_MOVED = 7;
const YEARS_AROUND = { before: 3, after: 3 };

const at = ['calendar', 'holidays'];
const inWords = (year: number): Value => ({ text: String(year) });
const entries = (count: number): Value => ({ count, of: 'entries' });

/** Days on which nobody works on claims: a year without them promises money too early. */
export const holidayDoubts: FindDoubts = ({ edition, before }) => {
  const { year, month } = readDay(edition.validFrom);
  const years = month >= LAST_QUARTER ? [year, year + 1] : [year];
  return [
    ...years.flatMap((one) => ofYear(edition, one)),
    ...[year, year + 1].flatMap((one) =>
      before ? [...fewerThan(before, edition, one), ...moved(before, edition, one)] : [],
    ),
    ...farAway(edition, year),
  ];
};

/** Of the whole country: what some provinces have besides says nothing of the list. */
function daysOf({ calendar }: Policy, year: number, kind?: 'national'): Set<string> {
  const listed = calendar.holidays.filter(
    (day) => day.on.startsWith(`${year}-`) && !day.regions && (!kind || day.kind === kind),
  );
  return new Set(listed.map(({ on }) => on));
}

function ofYear(edition: Policy, year: number): Doubt[] {
  const { leastNational, mostInYear, fixed } = law.holidays;
  const national = daysOf(edition, year, 'national');
  if (national.size === 0) return [unusual('noHolidays', at, { year: inWords(year) })];
  const doubts: Doubt[] = [];
  const missing = fixed.map((day) => `${year}-${day}`).filter((day) => !national.has(day));
  if (missing.length > 0) {
    const values = { year: inWords(year), days: { days: missing }, law: { law: law.holidays.law } };
    doubts.push(unusual('fixedHolidayMissing', at, values));
  }
  if (national.size < leastNational) {
    const values = { year: inWords(year), is: entries(national.size), least: entries(leastNational) };
    doubts.push(unusual('fewHolidays', at, values));
  }
  const all = daysOf(edition, year).size;
  if (all > mostInYear) {
    doubts.push(
      unusual('manyHolidays', at, { year: inWords(year), is: entries(all), most: entries(mostInYear) }),
    );
  }
  return doubts;
}

function fewerThan(before: Policy, edition: Policy, year: number): Doubt[] {
  const was = daysOf(before, year).size;
  const is = daysOf(edition, year).size;
  if (was === 0 || is >= was * LEAST_KEPT) return [];
  return [unusual('fewerHolidays', at, { year: inWords(year), before: entries(was), after: entries(is) })];
}

/** A decree moves a feast by days from where it was reckoned; weeks are a day and a month exchanged. */
function moved(before: Policy, edition: Policy, year: number): Doubt[] {
  const was = firstDays(before, year);
  return [...firstDays(edition, year)].flatMap(([name, { on, place }]) => {
    const earlier = was.get(name)?.on;
    if (earlier === undefined || Math.abs(daysBetween(earlier, on)) <= MOST_DAYS_MOVED) return [];
    return [unusual('changed', [...at, place, 'on'], { before: { day: earlier }, after: { day: on } })];
  });
}

function firstDays({ calendar }: Policy, year: number): Map<string, { on: string; place: number }> {
  const first = new Map<string, { on: string; place: number }>();
  for (const [place, { on, name }] of calendar.holidays.entries()) {
    const known = first.get(name);
    if (on.startsWith(`${year}-`) && (!known || on < known.on)) first.set(name, { on, place });
  }
  return first;
}

function farAway({ calendar }: Policy, year: number): Doubt[] {
  const strange = calendar.holidays
    .map(({ on }) => on)
    .filter((on) => {
      const then = readDay(on).year;
      return then < year - YEARS_AROUND.before || then > year + YEARS_AROUND.after;
    });
  if (strange.length === 0) return [];
  return [
    unusual('holidayFarAway', at, {
      is: { days: strange.slice(0, MOST_NAMED) },
      count: entries(strange.length),
    }),
  ];
}
