import { type RefObject, useRef, useState } from 'react';
import { type Draft, emptyDraft, erase, insert, moveCaret, startDraft } from './draft.ts';
import { useTypedKeys } from './use-typed-keys.ts';

interface DraftInUse {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  /** Of the field in which the draft is shown, which gets the focus as soon as anything is typed. */
  readonly input: RefObject<HTMLInputElement | null>;
  /** What the keys of the screen do; a real keyboard does it as well. */
  readonly press: {
    readonly onText: (text: string) => void;
    readonly onErase: () => void;
    readonly onClear: () => void;
  };
}

/** A text that is being typed on this page. */
export function useDraft(start: string): DraftInUse {
  const [draft, setDraft] = useState(() => startDraft(start));
  const input = useRef<HTMLInputElement>(null);
  const edit = (change: (before: Draft) => Draft) => {
    input.current?.focus();
    setDraft(change);
  };
  const press = {
    onText: (text: string) => edit((before) => insert(before, text)),
    onErase: () => edit(erase),
    onClear: () => edit(() => emptyDraft),
  };
  useTypedKeys({ ...press, onMove: (move) => edit((before) => moveCaret(before, move)) });
  return { draft, setDraft, input, press };
}
