import { useCallback, useRef } from 'react';
import type { PressEvent } from 'react-aria-components';
import { useKiosk } from '../kiosk.ts';
import { TARGET_MM } from '../theme/sizes.ts';
import { type Press, PressGuard } from './press-guard.ts';

/** One for all action buttons of all pages: the second tap of a tremble often lands on the next page. */
const actions = new PressGuard();

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

/** The same for one key of the on-screen keyboard: "11" can be typed. */
export function useGuardedKey(onPress: () => void): () => void {
  const { repeatPressMs } = useKiosk().snapshot;
  const guard = useRef(new PressGuard());
  return useCallback(() => {
    const press = { at: performance.now(), point: null };
    if (guard.current.accepts(press, repeatPressMs * KEY_SHARE, 0)) onPress();
  }, [onPress, repeatPressMs]);
}

function readPress(event: PressEvent | 'enter'): Press {
  const at = performance.now();
  if (event === 'enter' || event.pointerType === 'keyboard' || event.pointerType === 'virtual') {
    return { at, point: null };
  }
  const box = event.target.getBoundingClientRect();
  return { at, point: { x: box.left + event.x, y: box.top + event.y } };
}
