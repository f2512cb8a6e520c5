export const PARTS = ['day', 'month', 'year'] as const;
export type Part = (typeof PARTS)[number];

const LENGTHS: Readonly<Record<Part, number>> = { day: 2, month: 2, year: 4 };

/** A date typed in three parts, and the part that the keypad types into. */
export interface DateDraft {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly active: Part;
}

/** From DD-MM-YYYY as it is sent, or YYYY-MM-DD as it is stored; empty parts otherwise. */
export function startDate(value: string): DateDraft {
  const [first = '', month = '', last = ''] = value.split('-');
  const stored = first.length === LENGTHS.year;
  return { day: stored ? last : first, month, year: stored ? first : last, active: 'day' };
}

/** Types digits into the active part, nothing else, and goes on to the next one when that is full. */
export function typeDigits(draft: DateDraft, digits: string): DateDraft {
  return [...digits].filter((digit) => /\d/.test(digit)).reduce(typeDigit, draft);
}

function typeDigit(draft: DateDraft, digit: string): DateDraft {
  const { active } = draft;
  if (draft[active].length >= LENGTHS[active]) return draft;
  const next = { ...draft, [active]: draft[active] + digit };
  return next[active].length < LENGTHS[active] ? next : { ...next, active: partAfter(active) };
}

/** Erases the last digit of the active part, or of the part before when that is empty. */
export function eraseDigit(draft: DateDraft): DateDraft {
  const part = draft[draft.active] === '' ? partBefore(draft.active) : draft.active;
  return { ...draft, [part]: draft[part].slice(0, -1), active: part };
}

/** The one value that is sent: DD-MM-YYYY, or nothing when nothing was typed. */
export function dateValue({ day, month, year }: DateDraft): string {
  return day + month + year === '' ? '' : `${day}-${month}-${year}`;
}

function partAfter(part: Part): Part {
  return PARTS[PARTS.indexOf(part) + 1] ?? part;
}

function partBefore(part: Part): Part {
  return PARTS[PARTS.indexOf(part) - 1] ?? part;
}
