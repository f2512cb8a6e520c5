import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchNames } from '../../../contract/identity/name-match.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';

const match = (one: string, other: string) => matchNames(defaultPolicy.names, one, other);

describe('two spellings of a name', () => {
  test.each([
    ['SITI RAHMA', 'Siti Rahma', 'same'],
    ['SITI RAHMA', 'SITI  RAHMA ', 'same'],
    ['SITI RAHMA', 'Hj. Siti Rahma, S.E., M.M.', 'same'],
    ['BUDI SANTOSO', 'Drs. H. Budi Santoso', 'same'],
    ['BUDI SANTOSO', 'BUDI SANTOSO SH', 'same'],
    ['NUR AINI', 'NURAINI', 'same'],
    ['DEWI KUSUMA-WARDHANI', 'DEWI KUSUMA WARDHANI', 'same'],
    ['JOSÉ DA COSTA', 'JOSE DA COSTA', 'same'],
    ["MA'RUF AMIN", 'MARUF AMIN', 'same'],
    ['RADEN MAS SURYO KUSUMONEGORO', 'RADEN MAS SURYO KUSUMO', 'same'],
    ['RIZKY', 'RISKY', 'similar'],
    ['SITI RAHMA', 'SITI RAHMAH', 'similar'],
    ['SITI RAHMA', 'RAHMA SITI', 'similar'],
    ['MUHAMMAD RIZKY', 'M. RIZKY', 'similar'],
    ['SITI RAHMA', 'SITI', 'different'],
    ['SITI RAHMA', 'BUDI SANTOSO', 'different'],
    ['SITI RAHMA', 'SITI AMINAH', 'different'],
    ['SITI RAHMA', '', 'different'],
    ['H', 'HJ', 'similar'],
  ] as const)('%s and %s are %s', (one, other, expected) => {
    expect(match(one, other)).toBe(expected);
    expect(match(other, one)).toBe(expected);
  });

  test('agree however case, spaces and punctuation are typed', () => {
    const between = fc.array(fc.constantFrom(' ', '.', '-', ',', "'", '’', ''), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(between, fc.boolean(), (separators, lower) => {
        const typed = [...'DEWI KUSUMA WARDHANI']
          .map((letter, place) => letter + (separators[place] ?? ''))
          .join('');
        expect(match('DEWI KUSUMA-WARDHANI', lower ? typed.toLowerCase() : typed)).toBe('same');
      }),
    );
  });
});
