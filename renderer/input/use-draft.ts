import { alphabets, typeIn } from '../../contract/identity/alphabets.ts';
import type { KeyboardKind } from '../../contract/kiosk-api/actions/questions.ts';
import { type Draft, emptyDraft, erase, eraseNext, insert, moveCaret, startDraft } from './draft.ts';
import { useClear } from './use-clear.ts';
import { type Edited, useEdited } from './use-edited.ts';
import { useTypedKeys } from './use-typed-keys.ts';

interface DraftInUse extends Omit<Edited<Draft>, 'edit'> {
  /** What the keys of the screen do; a real keyboard does it as well. */
  readonly press: {
    readonly onText: (text: string) => void;
    readonly onErase: () => void;
    readonly onClear: () => void;
    readonly restorable: boolean;
  };
  /** Empties the field for good. */
  readonly reset: () => void;
}

/** A text that is being typed on this page, in the alphabet and the case of these keys, what stood there before likewise. */
export function useDraft(start: string, keys: KeyboardKind | 'digits'): DraftInUse {
  const { edit, ...edited } = useEdited(() => startDraft(readTyped(keys, start)));
  const put = (draft: Draft) => edit(() => draft);
  const press = {
    onText: (text: string) => edit((before) => insert(before, readTyped(keys, text))),
    onErase: () => edit(erase),
    ...useClear(edited.draft, edited.draft.text === '', put, emptyDraft),
  };
  useTypedKeys({
    ...(keys === 'digits' ? {} : { letters: (text: string) => readTyped(keys, text) }),
    onText: press.onText,
    onErase: press.onErase,
    onEraseNext: () => edit(eraseNext),
    onMove: (move) => edit((before) => moveCaret(before, move)),
  });
  return { ...edited, press, reset: () => put(emptyDraft) };
}

/** Of a password any character counts: it was chosen elsewhere, and nobody would see that one is missing. */
function readTyped(keys: KeyboardKind | 'digits', text: string): string {
  return keys === 'password' ? text : typeIn(alphabets[keys], text);
}
