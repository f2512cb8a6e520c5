/** A text being typed and where the caret stands in it, counted in characters from the start. */
export interface Draft {
  readonly text: string;
  readonly caret: number;
}

/** The bridge takes no longer answer (contract/kiosk-api/actions/actions.ts); no rule of the agency. */
export const LONGEST = 254;

export function startDraft(text: string): Draft {
  return { text, caret: text.length };
}

/** Types at the caret; what does not fit is not typed at all. */
export function insert({ text, caret }: Draft, typed: string): Draft {
  if (text.length + typed.length > LONGEST) return { text, caret };
  return { text: text.slice(0, caret) + typed + text.slice(caret), caret: caret + typed.length };
}

/** Erases the character before the caret. */
export function erase({ text, caret }: Draft): Draft {
  if (caret === 0) return { text, caret };
  return { text: text.slice(0, caret - 1) + text.slice(caret), caret: caret - 1 };
}

/** Erases the character after the caret, as the Delete key does. */
export function eraseNext({ text, caret }: Draft): Draft {
  return { text: text.slice(0, caret) + text.slice(caret + 1), caret };
}

export type CaretMove = 'back' | 'on' | 'start' | 'end';

/** Puts the caret elsewhere in the text; it stops at both ends. */
export function moveCaret({ text, caret }: Draft, move: CaretMove): Draft {
  const moved = { back: caret - 1, on: caret + 1, start: 0, end: text.length }[move];
  return { text, caret: Math.min(Math.max(moved, 0), text.length) };
}

export const emptyDraft: Draft = { text: '', caret: 0 };
