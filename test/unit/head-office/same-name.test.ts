import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameName } from '../../../head-office/registry/find-by-civil-data.ts';

test('names agree however case, spaces and punctuation are typed', () => {
  const separators = fc.array(fc.constantFrom(' ', '.', '-', ',', "'", '’', ''), {
    minLength: 20,
    maxLength: 20,
  });
  fc.assert(
    fc.property(separators, fc.boolean(), (between, lower) => {
      const typed = [...'DEWI KUSUMA WARDHANI']
        .map((letter, place) => letter + (between[place] ?? ''))
        .join('');
      expect(isSameName('DEWI KUSUMA-WARDHANI', lower ? typed.toLowerCase() : typed)).toBe(true);
    }),
  );
});

test('one letter off is another name', () => {
  expect(isSameName('RIZKY', 'RISKY')).toBe(false);
  expect(isSameName('SITI RAHMA', 'SITI RAHMAH')).toBe(false);
});
