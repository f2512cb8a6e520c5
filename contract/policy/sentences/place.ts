import { dayText } from '../../calendar.ts';
import { fill } from '../../language/fill.ts';
import type { Path } from '../path.ts';
import type { Words } from './words.ts';

/** Where something stands in a document, in words from the outside to the inside: Sebab klaim “Mengundurkan diri”, masa tunggu. */
export function placeInWords(words: Words, document: unknown, at: Path): string {
  let part = document;
  let place = '';
  for (const key of at) {
    const inner = innerOf(part, key);
    // An entry is named right behind the list that it stands in.
    if (typeof key === 'number') place = `${place} ${entryName(words, inner, key)}`.trim();
    else
      place = [place, innerName(partName(words, key), place !== '')].filter((name) => name !== '').join(', ');
    part = inner;
  }
  if (place === '') return words.policy.wholeDocument;
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}

/** Parts inside another begin with a small letter, unless they are an abbreviation: NPWP. */
function innerName(name: string, isInner: boolean): string {
  return isInner && /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** The path as an editor of the file writes it. */
export function pathOf(at: Path): string {
  return at.join('.');
}

function innerOf(part: unknown, key: string | number): unknown {
  if (typeof part !== 'object' || part === null) return undefined;
  return new Map<string, unknown>(Object.entries(part)).get(String(key));
}

function partName({ policy, rules }: Words, key: string): string {
  const known = wordIn(policy.keys, key);
  if (known !== undefined) return known;
  return nameIn(rules.documents, key) ?? fill(policy.unknownKey, { name: key });
}

/** What an entry is called, as far as it says it rightly; else by its number. */
function entryName(words: Words, entry: unknown, place: number): string {
  const { policy, rules, formats } = words;
  const numbered = fill(policy.entry, { number: place + 1 });
  if (typeof entry === 'string') return fill(policy.quoted, { name: entry });
  if (typeof entry !== 'object' || entry === null) return numbered;
  const facts = new Map<string, unknown>(Object.entries(entry));
  const text = (key: string) => (typeof facts.get(key) === 'string' ? String(facts.get(key)) : undefined);
  const day = (key: string) => {
    const read = dayText.safeParse(facts.get(key));
    return read.success ? formats.day(read.data) : undefined;
  };
  const id = text('id') ?? '';
  const quote = (name: string | undefined) =>
    name === undefined ? undefined : fill(policy.quoted, { name });
  const sector = wordIn(policy.sectors, text('sector') ?? '');
  const holiday = [day('on'), quote(text('name'))].filter((known) => known !== undefined);
  const named =
    quote(nameIn(rules.reasons, id) ?? wordIn(policy.channels, id)) ??
    (holiday.length > 0 ? holiday.join(' ') : undefined) ??
    quote(wordIn(policy.retained, text('what') ?? '')) ??
    (facts.has('fromYear') ? fill(policy.fromYear, { year: String(facts.get('fromYear')) }) : undefined) ??
    (sector && [sector, day('from')].filter((known) => known !== undefined).join(' '));
  return named ?? numbered;
}

export function wordIn(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function nameIn(
  table: Readonly<Record<string, { readonly name: string }>>,
  key: string,
): string | undefined {
  return Object.hasOwn(table, key) ? table[key]?.name : undefined;
}
