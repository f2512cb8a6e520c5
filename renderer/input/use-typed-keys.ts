import { useLayoutEffect, useRef } from 'react';
import { useKiosk } from '../kiosk.ts';
import type { CaretMove } from './draft.ts';
import { MultiTap, numpadDigit } from './multi-tap.ts';

interface Typing {
  /** What the field takes of a letter; where it takes letters, whoever hears the kiosk types them on a numeric block. */
  readonly letters?: (letter: string) => string;
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
export function useTypedKeys({ letters, onText, onErase, onEraseNext, onMove }: Typing): void {
  const { settings, keypad } = useKiosk().snapshot;
  const taps = useRef(new MultiTap());
  const isRead = settings.speech.reads !== 'nothing';
  const allowed = isRead ? letters : undefined;
  // Before the question is seen: the first key of somebody quick is not lost.
  useLayoutEffect(() => {
    const type = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(key, target)) return;
      const digit = numpadDigit(event.code);
      const tapped = digit && allowed && taps.current.tap(digit, event.timeStamp, keypad.letterMs, allowed);
      const move = target instanceof HTMLInputElement ? MOVES[key] : undefined;
      if (tapped) {
        if (tapped.replaces) onErase();
        onText(tapped.letter);
      } else if (isRead && digit) onText(digit);
      else if (key.length === 1) onText(key);
      else if (key === 'Backspace') onErase();
      else if (key === 'Delete' && onEraseNext) onEraseNext();
      else if (move && onMove) onMove(move);
      else return;
      event.preventDefault();
    };
    // Also keys that something else takes.
    const pause = ({ code }: KeyboardEvent) => {
      if (numpadDigit(code) === undefined) taps.current.end();
    };
    window.addEventListener('keydown', pause, { capture: true });
    document.addEventListener('keydown', type, { capture: true });
    return () => {
      window.removeEventListener('keydown', pause, { capture: true });
      document.removeEventListener('keydown', type, { capture: true });
    };
  }, [allowed, isRead, keypad.letterMs, onText, onErase, onEraseNext, onMove]);
}

/** A dialog lies over the field, or the space bar presses the button that has the focus. */
function isElsewhere(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('[role$="dialog"]') !== null || (key === ' ' && target instanceof HTMLButtonElement);
}
