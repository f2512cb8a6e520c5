import { useEffect } from 'react';

/** What is pressed, and what is only read. */
const CONTROL = 'button, a[href], label:has(input), input';
const TEXT = 'h1, h2, p, li, dt, dd, .row, .note';
const SWALLOWED = ['pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'click'] as const;

/** A first touch reads what lies there; a second one on the same thing presses it. */
export function useTouchReading(isOn: boolean, read: (control: Element) => void): void {
  useEffect(() => {
    if (!isOn) return;
    let last: Element | null = null;
    let swallowing = false;
    function down(event: PointerEvent): void {
      const target = event.target instanceof Element ? event.target : null;
      const control = target?.closest(CONTROL) ?? null;
      swallowing = control === null || control !== last;
      last = control;
      if (!swallowing) return;
      swallow(event);
      const thing = control ?? target?.closest(TEXT);
      if (thing) read(thing.querySelector('input') ?? thing);
    }
    /** What follows a touch that was read only; a screen reader and the keys press without one. */
    function follow(event: Event): void {
      if (!swallowing || (event instanceof MouseEvent && event.type === 'click' && event.detail === 0))
        return;
      swallow(event);
    }
    window.addEventListener('pointerdown', down, true);
    for (const type of SWALLOWED) window.addEventListener(type, follow, { capture: true, passive: false });
    return () => {
      window.removeEventListener('pointerdown', down, true);
      for (const type of SWALLOWED) window.removeEventListener(type, follow, true);
    };
  }, [isOn, read]);
}

/** A swipe still scrolls. */
function swallow(event: Event): void {
  event.stopPropagation();
  if (event.cancelable && !event.type.startsWith('touch')) event.preventDefault();
}
