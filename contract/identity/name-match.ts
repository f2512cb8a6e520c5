/** What counts for nothing when two spellings of a name are compared; from the policy. */
export interface NameRules {
  /** In capitals without dots, as DRS for Drs. */
  readonly titlesBefore: readonly string[];
  readonly titlesAfter: readonly string[];
  /** From this many characters on a name may be a longer one cut off by a bank's field. */
  readonly cutOffFrom: number;
}

/** `similar` is for staff to decide: neither surely one person nor surely two. */
export type NameMatch = 'same' | 'similar' | 'different';

/**
 * Whether two spellings are one person's name. Case, accents, punctuation, spaces and the titles of the policy
 * count for nothing; a name that fills a bank's field may be cut off. A single letter apart, initials and another
 * order are only similar: sources tell of payments that failed for one letter (Rizky, Risky).
 */
export function matchNames(rules: NameRules, one: string, other: string): NameMatch {
  const [first, second] = [wordsOf(rules, one), wordsOf(rules, other)];
  if (first.length === 0 || second.length === 0) return 'different';
  const [left, right] = [first.join(''), second.join('')];
  if (left === right || isCutOff(rules, first.join(' '), second.join(' '))) return 'same';
  const reordered = first.toSorted().join() === second.toSorted().join();
  return reordered || haveInitials(first, second) || isOneLetterApart(left, right) ? 'similar' : 'different';
}

/** The words of a name in plain capitals, without titles before and after it; at least one word is left. */
function wordsOf({ titlesBefore, titlesAfter }: NameRules, name: string): string[] {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(/[.'’]/g, '');
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word !== '');
  while (words.length > 1 && titlesBefore.includes(words[0] ?? '')) words.shift();
  while (words.length > 1 && titlesAfter.includes(words.at(-1) ?? '')) words.pop();
  return words;
}

function isCutOff({ cutOffFrom }: NameRules, one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= cutOffFrom && long.startsWith(short);
}

/** As many words, each the same or the other's initial: M RIZKY and MUHAMMAD RIZKY. */
function haveInitials(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((word, place) => {
    const match = other[place] ?? '';
    return (
      word === match ||
      (word.length === 1 && match.startsWith(word)) ||
      (match.length === 1 && word.startsWith(match))
    );
  });
}

/** One letter put in, left out or replaced. */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return long.slice(at + 1) === rest;
}
