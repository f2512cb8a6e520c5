import type { Draft } from './draft.ts';

/** How many characters stand together; the last number goes on for the rest. Empty: no grouping. */
export type Grouping = readonly number[];

/** What the field shows for a text: 3201015505690001 as 3201 0155 0569 0001. */
export function showGrouped(text: string, grouping: Grouping): string {
  return [...text]
    .map((character, index) => (startsGroup(index, grouping) ? ` ${character}` : character))
    .join('');
}

/** Where the caret of the text stands in what is shown. */
export function shownCaret({ text, caret }: Draft, grouping: Grouping): number {
  return showGrouped(text.slice(0, caret), grouping).length;
}

/** What an edited field means: the text without its spaces, and the caret in it. */
export function readGrouped(shown: string, caret: number, grouping: Grouping): Draft {
  if (grouping.length === 0) return { text: shown, caret };
  return { text: withoutSpaces(shown), caret: withoutSpaces(shown.slice(0, caret)).length };
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

function startsGroup(index: number, grouping: Grouping): boolean {
  let start = 0;
  for (let group = 0; start < index; group += 1) {
    const size = grouping[Math.min(group, grouping.length - 1)];
    if (size === undefined) return false;
    start += size;
  }
  return start === index && index > 0;
}
