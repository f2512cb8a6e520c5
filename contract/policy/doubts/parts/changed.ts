import type { Path } from '../../path.ts';
import { type Doubt, unusual, type Value } from './doubt.ts';

/** A value that differs from the one before, however little. */
export function changed<Plain extends string | number | boolean | null>(
  at: Path,
  before: Plain,
  after: Plain,
  say: (value: Plain) => Value,
): Doubt[] {
  return before === after ? [] : [unusual('changed', at, { before: say(before), after: say(after) })];
}

/** A number that is so many times what it was, or so small a part of it, that a slip is likelier than a decision. */
export function changedMuch(
  at: Path,
  before: number,
  after: number,
  say: (value: number) => Value,
  factor: number,
): Doubt[] {
  if (before === after) return [];
  const values = { before: say(before), after: say(after) };
  if (before === 0 || after === 0) return [unusual('changed', at, values)];
  const ratio = after / before;
  if (ratio < factor && ratio > 1 / factor) return [];
  return [unusual('changedMuch', at, { ...values, ratio: { ratio } })];
}

/** What of a list stands in no entry of a later one, by what makes an entry the same. */
export function lostFrom<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  identity: (entry: Entry) => string | number,
): Entry[] {
  const kept = new Set(after.map(identity));
  return before.filter((entry) => !kept.has(identity(entry)));
}

/** What stood in the edition before, and no longer does. */
export function dropped<Named>(
  at: Path,
  lost: readonly Named[],
  say: (lost: readonly Named[]) => Value,
): Doubt[] {
  return lost.length === 0 ? [] : [unusual('dropped', at, { lost: say(lost) })];
}
