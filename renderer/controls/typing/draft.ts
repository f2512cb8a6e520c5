/** A text being typed and where the caret stands in it, counted in characters from the start. */
export interface Draft {
  readonly text: string;
  readonly caret: number;
}

/** The bridge takes no longer answer (contract/kiosk-api/actions.ts); no rule of the agency. */
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

export const emptyDraft: Draft = { text: '', caret: 0 };
