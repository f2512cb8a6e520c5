import { type RefObject, useRef, useState } from 'react';
import { bringIntoView } from './into-view.ts';

export interface Edited<D> {
  readonly draft: D;
  readonly setDraft: (draft: D) => void;
  /** Of the field in which the draft is shown. */
  readonly input: RefObject<HTMLInputElement | null>;
  /** Changes the draft as keys do: its field gets the focus, and is seen. */
  readonly edit: (change: (before: D) => D) => void;
}

/** What is being typed on this page, wherever the focus stood before. */
export function useEdited<D>(start: () => D): Edited<D> {
  const [draft, setDraft] = useState(start);
  const input = useRef<HTMLInputElement>(null);
  const edit = (change: (before: D) => D) => {
    input.current?.focus();
    bringIntoView(input.current);
    setDraft(change);
  };
  return { draft, setDraft, input, edit };
}
