import { expect, test } from 'vitest';
import { showDirections } from '../../../contract/display.ts';

test('characters that turn the reading round are seen, and all others stay', () => {
  expect(showDirections('Rp\u202e000.1\u202c \u2067a\u2069\u200f\u061c')).toBe(
    'Rp\uFFFD000.1\uFFFD \uFFFDa\uFFFD\uFFFD\uFFFD',
  );
  expect(showDirections("Ma'ruf Żółć عمر")).toBe("Ma'ruf Żółć عمر");
});
