import { expect, test } from 'vitest';
import { alphabets, typeIn } from '../../../../contract/identity/alphabets.ts';
import { MultiTap, numpadDigit } from '../../../../renderer/input/multi-tap.ts';

/** What comes of keys of a numeric block that are pressed one after the other; a space is a pause. */
function typed(keys: string, kind: keyof typeof alphabets): string {
  const taps = new MultiTap();
  let at = 0;
  let text = '';
  for (const key of keys) {
    at += key === ' ' ? 2_000 : 100;
    const tapped = key === ' ' ? null : taps.tap(key, at, 1_500, (letter) => typeIn(alphabets[kind], letter));
    if (tapped) text = (tapped.replaces ? text.slice(0, -1) : text) + tapped.letter;
  }
  return text;
}

test.each([
  ['2', 'email', 'a'],
  ['222', 'email', 'c'],
  ['22 2', 'email', 'ba'],
  ['2222', 'email', '2'],
  ['22222', 'email', 'a'],
  ['23', 'email', 'ad'],
  ['11', 'email', '@'],
  ['22', 'name', 'B'],
  ['0', 'name', ' '],
  ['22222', 'password', 'A'],
] as const)('%s in the alphabet %s is %s', (keys, kind, text) => {
  expect(typed(keys, kind)).toBe(text);
});

test('a key that has nothing for a field types nothing', () => {
  expect(new MultiTap().tap('5', 0, 1_500, () => '')).toBeNull();
});

test('only the numeric block has such keys', () => {
  expect(['Numpad5', 'Digit5', 'NumpadAdd'].map(numpadDigit)).toEqual(['5', undefined, undefined]);
});
