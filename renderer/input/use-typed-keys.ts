import { useLayoutEffect } from 'react';
import type { CaretMove } from './draft.ts';

interface Typing {
  readonly onText: (text: string) => void;
  readonly onErase: () => void;
  readonly onEraseNext?: () => void;
  /** With the focus in the field itself. */
  readonly onMove?: (move: CaretMove) => void;
}

const MOVES: Readonly<Record<string, CaretMove>> = {
  ArrowLeft: 'back',
  ArrowRight: 'on',
  Home: 'start',
  End: 'end',
};

/**
 * A real keyboard types as the keys of the screen do, wherever the focus stands. The field itself is not edited by
 * Chromium, which would tell main of each of its texts, where none may lie.
 */
export function useTypedKeys({ onText, onErase, onEraseNext, onMove }: Typing): void {
  // Before the question is seen: the first key of somebody quick is not lost.
  useLayoutEffect(() => {
    const type = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(key, target)) return;
      const move = target instanceof HTMLInputElement ? MOVES[key] : undefined;
      if (key.length === 1) onText(key);
      else if (key === 'Backspace') onErase();
      else if (key === 'Delete' && onEraseNext) onEraseNext();
      else if (move && onMove) onMove(move);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', type, { capture: true });
    return () => document.removeEventListener('keydown', type, { capture: true });
  }, [onText, onErase, onEraseNext, onMove]);
}

/** A dialog lies over the field, or the space bar presses the button that has the focus. */
function isElsewhere(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('[role$="dialog"]') !== null || (key === ' ' && target instanceof HTMLButtonElement);
}
