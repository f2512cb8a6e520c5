import { useCallback } from 'react';
import type { PressEvent } from 'react-aria-components';
import { useKiosk } from '../kiosk.ts';
import { TARGET_MM } from '../theme/sizes.ts';
import { type Press, PressGuard } from './press-guard.ts';

/** One for all action buttons of all pages: the second tap of a tremble often lands on the next page. */
const actions = new PressGuard();

/** One for all keys: a key that comes again after another one was meant. */
const keys = new PressGuard();

/** Keys are tapped quickly and on purpose; only a bounce of the panel is faster than this share. */
const KEY_SHARE = 0.2;

/** Wraps what an action button does, so that a press repeated too soon at the same place does nothing. */
export function useGuardedPress(onPress: () => void): (event: PressEvent | 'enter') => void {
  const { snapshot } = useKiosk();
  const { repeatPressMs, mmPerPx } = snapshot;
  return useCallback(
    (event) => {
      if (actions.accepts(readPress(event), repeatPressMs, TARGET_MM / mmPerPx)) onPress();
    },
    [onPress, repeatPressMs, mmPerPx],
  );
}

/** The same for a key, and for a button that is pressed again and again on purpose: "11" can be typed. */
export function useGuardedKey(onPress: () => void): (key: Element) => void {
  const { repeatPressMs } = useKiosk().snapshot;
  return useCallback(
    (key) => {
      if (keys.accepts(readKey(key), repeatPressMs * KEY_SHARE, 1)) onPress();
    },
    [onPress, repeatPressMs],
  );
}

/** A key is one place, wherever on it the finger came down. */
function readKey(key: Element): Press {
  const box = key.getBoundingClientRect();
  return { at: performance.now(), point: { x: box.left + box.width / 2, y: box.top + box.height / 2 } };
}

function readPress(event: PressEvent | 'enter'): Press {
  const at = performance.now();
  if (event === 'enter' || event.pointerType === 'keyboard' || event.pointerType === 'virtual') {
    return { at, point: null };
  }
  const box = event.target.getBoundingClientRect();
  return { at, point: { x: box.left + event.x, y: box.top + event.y } };
}
