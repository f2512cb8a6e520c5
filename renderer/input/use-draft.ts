import { type Draft, emptyDraft, erase, eraseNext, insert, moveCaret, startDraft } from './draft.ts';
import { type Edited, useEdited } from './use-edited.ts';
import { useTypedKeys } from './use-typed-keys.ts';

interface DraftInUse extends Omit<Edited<Draft>, 'edit'> {
  /** What the keys of the screen do; a real keyboard does it as well. */
  readonly press: {
    readonly onText: (text: string) => void;
    readonly onErase: () => void;
    readonly onClear: () => void;
  };
}

/** A text that is being typed on this page. */
export function useDraft(start: string): DraftInUse {
  const { edit, ...edited } = useEdited(() => startDraft(start));
  const press = {
    onText: (text: string) => edit((before) => insert(before, text)),
    onErase: () => edit(erase),
    onClear: () => edit(() => emptyDraft),
  };
  useTypedKeys({
    ...press,
    onEraseNext: () => edit(eraseNext),
    onMove: (move) => edit((before) => moveCaret(before, move)),
  });
  return { ...edited, press };
}
