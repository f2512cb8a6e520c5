import type { Input } from 'electron';

/** Keys beside the printable ones that the page needs: to edit text, to move the focus, to press. */
const ALLOWED_KEYS = new Set([
  'Shift',
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  // Help on a keypad, and what such keypads send that stands on no keyboard.
  'F1',
  ...Array.from({ length: 12 }, (_, place) => `F${13 + place}`),
]);

/** Whatever the lock of the numeric block makes of them; with Shift one of them pastes. */
const NUMBER_BLOCK = /^Numpad\d$/;

type Pressed = Pick<Input, 'key' | 'code' | 'shift' | 'control' | 'alt' | 'meta'>;

/** Whether a key reaches the page. No combination does, since it may be a shortcut of the system. */
export function isForPage({ key, code, shift, control, alt, meta }: Pressed): boolean {
  if (control || alt || meta) return false;
  return [...key].length === 1 || ALLOWED_KEYS.has(key) || (!shift && NUMBER_BLOCK.test(code));
}
