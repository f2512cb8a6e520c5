import { type FindDoubts, impossible, unusual, type Value } from './parts/doubt.ts';

const named = (names: readonly number[]): Value => ({ names, in: 'weekdays' });

/** Days of the week on which claims are worked on. */
export const workingWeekDoubts: FindDoubts = ({ edition, before }) => {
  const at = ['calendar', 'workingWeekdays'];
  const days = edition.calendar.workingWeekdays;
  const twice = days.filter((day, place) => days.indexOf(day) !== place);
  if (twice.length > 0) return [impossible('weekdayTwice', at, { twice: named(twice) })];
  const was = before?.calendar.workingWeekdays;
  if (!was || was.toSorted().join() === days.toSorted().join()) return [];
  return [unusual('changed', at, { before: named(was), after: named(days) })];
};
