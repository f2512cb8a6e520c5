import { addDays, addMonths, daysBetween } from '../calendar.ts';
import type { ReasonRule } from '../policy/schema.ts';
import type { Membership } from './membership.ts';

interface Spell {
  readonly from: string;
  /** The first day on which it is over; null while it goes on. */
  readonly to: string | null;
}

/**
 * The day on which so many years of membership are complete; null where the membership has ended before, so that time
 * alone completes nothing. Where gaps do not count, spells add up as people count them: whole months, and days besides.
 */
export function yearsCompleteOn(
  { years, countsGaps }: NonNullable<ReasonRule['membershipYears']>,
  membership: Pick<Membership, 'cards'>,
): string | null {
  const spells = spellsOf(membership);
  const [first] = spells;
  if (!first) return null;
  if (countsGaps) return addMonths(first.from, years * 12);
  let months = years * 12;
  let days = 0;
  for (const { from, to } of spells) {
    const complete = addDays(addMonths(from, months), -days);
    if (complete <= from) return from;
    if (to === null || complete <= to) return complete;
    const whole = wholeMonths(from, to);
    months -= whole;
    days += daysBetween(addMonths(from, whole), to);
  }
  return null;
}

/** The times of membership in order, those that overlap or meet made one: two cards at once count once. */
function spellsOf({ cards }: Pick<Membership, 'cards'>): readonly Spell[] {
  const spells: Spell[] = [];
  const known = cards
    .map(({ joinedOn, inactiveSince }) => ({ from: joinedOn, to: inactiveSince }))
    .filter(({ from, to }) => to === null || from < to)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  for (const spell of known) {
    const before = spells.at(-1);
    if (before && (before.to === null || spell.from <= before.to))
      spells[spells.length - 1] = { from: before.from, to: laterEnd(before.to, spell.to) };
    else spells.push(spell);
  }
  return spells;
}

function laterEnd(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}
