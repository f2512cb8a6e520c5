import type { Input } from 'electron';

/** Keys beside the printing ones that a keypad or keyboard may send: to type, to move the focus, to press. */
const HELPFUL = new Set([
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
]);

type Pressed = Pick<Input, 'key' | 'control' | 'alt' | 'meta'>;

/** Whether the page hears of this key. No combination does: each is somebody's shortcut. */
export function isForPage({ key, control, alt, meta }: Pressed): boolean {
  if (control || alt || meta) return false;
  return [...key].length === 1 || HELPFUL.has(key);
}
