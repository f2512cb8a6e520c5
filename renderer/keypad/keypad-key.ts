import type { Keypad, KeypadKey } from '../../contract/kiosk-api/keypad.ts';

const KEYS: readonly KeypadKey[] = [
  'up',
  'down',
  'choose',
  'back',
  'help',
  'stop',
  'slower',
  'faster',
  'softer',
  'louder',
];

/** Which key of the keypad sends this code. */
export function keypadKey(keypad: Keypad, code: string): KeypadKey | undefined {
  return KEYS.find((key) => keypad[key].includes(code));
}
