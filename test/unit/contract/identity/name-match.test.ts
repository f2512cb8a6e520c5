import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchHolder, matchNames } from '../../../../contract/identity/name-match.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { namePairs } from '../../../fixtures/names/name-pairs.ts';

const { names } = defaultPolicy;
const match = (one: string, other: string) => matchNames(names, one, other);

describe('a participant’s name and an account holder’s', () => {
  test.each(namePairs.map((pair) => [pair.own.slice(0, 60), pair.holder.slice(0, 60), pair] as const))(
    '%s and %s are as thought out',
    (_own, _holder, { own, holder, fieldLength, want, whose }) => {
      expect(want).not.toBe(whose === 'own' ? 'different' : 'same');
      expect(matchHolder(names, own, holder, fieldLength)).toBe(want);
    },
  );

  test('are tried in pairs enough', () => {
    expect(namePairs.length).toBeGreaterThan(300);
  });
});

const WORDS = ['SITI', 'RAHMA', 'BUDI', 'SANTOSO', 'DEWI', 'KUSUMA', 'WARDHANI', 'MUHAMMAD', 'RIZKY', 'NUR'];
const fullName = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 })
  .map((words) => words.join(' '));
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fullName);

describe('whatever the names are', () => {
  test('each is the same as itself, and neither order of two says otherwise', () => {
    fc.assert(
      fc.property(anyText, anyText, fullName, (one, other, name) => {
        expect(match(name, name)).toBe('same');
        expect(match(one, other)).toBe(match(other, one));
      }),
    );
  });

  test('titles before and behind never change that two are the same', () => {
    const before = fc.constantFrom('', 'H. ', 'HJ ', 'Drs. ', 'PROF. DR. ', 'K.H. ', 'BAPAK ', 'dr. ');
    const behind = fc.constantFrom(
      '',
      ', S.Pd.I',
      ', SE',
      ' S.KOM',
      ', A.Md.Kep',
      ', S.H., M.H.',
      ' S.TR.KEB',
    );
    fc.assert(
      fc.property(fullName, before, behind, (name, first, last) => {
        expect(match(name, first + name + last)).toBe('same');
      }),
    );
  });

  test('case, spaces and signs between and in the words count for nothing', () => {
    const gap = fc.constantFrom(' ', '  ', '-', ' - ', '.', '. ', '\u00a0', ' \u200b');
    const inside = fc.constantFrom('', "'", '`', '’', '\u200d', '\u00ad', '\u0301');
    fc.assert(
      fc.property(fullName, gap, inside, fc.boolean(), (name, between, within, lower) => {
        const typed = name.replace(/ /g, between).replace(/(?<=\p{L}\p{L})(?=\p{L}\p{L})/gu, within);
        expect(match(name, lower ? typed.toLowerCase() : typed)).toBe('same');
      }),
    );
  });

  test('a word more or less, initials and another order are never the same and never different', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(WORDS, { minLength: 2, maxLength: 5 }), fc.nat(4), (words, place) => {
        const name = words.join(' ');
        const chosen = place % words.length;
        const without = words.filter((_, at) => at !== chosen).join(' ');
        const initial = words.map((word, at) => (at === chosen ? word.slice(0, 1) : word)).join(' ');
        const turned = [...words.slice(1), words[0]].join(' ');
        for (const other of [without, initial, turned]) {
          expect([other, match(name, other), match(other, name)]).toEqual([other, 'similar', 'similar']);
        }
      }),
    );
  });

  test('a letter or two wrong in a name are never the same and never different', () => {
    const slip = fc.record({ at: fc.nat(40), to: fc.constantFrom('X', 'Q', 'W', '') });
    fc.assert(
      fc.property(fullName, fc.array(slip, { minLength: 1, maxLength: 2 }), (name, slips) => {
        const letters = [...name];
        for (const { at, to } of slips) {
          const place = at % letters.length;
          if (/[A-V]/.test(letters[place] ?? '')) letters[place] = to;
        }
        const other = letters.join('');
        if (other.replaceAll(' ', '') === name.replaceAll(' ', '')) return;
        expect([other, match(name, other)]).toEqual([other, 'similar']);
      }),
    );
  });

  test('a holder’s name that is the same is one’s own, or one’s own cut at the field’s very length', () => {
    fc.assert(
      fc.property(fullName, fullName, fc.integer({ min: 10, max: 40 }), (own, holder, fieldLength) => {
        const field = holder.slice(0, fieldLength);
        if (matchHolder(names, own, field, fieldLength) !== 'same') return;
        const isCut = field.length === fieldLength && own.startsWith(field);
        expect(own === field.trim() || isCut).toBe(true);
      }),
    );
  });
});

test('forms of one word are the same only where the policy says so', () => {
  const forms = names.forms.map((form) => ({ ...form, sameInWriting: form.words.includes('MUH') }));
  const changed = { ...names, forms };
  expect(matchNames(changed, 'MUHAMMAD RIZKY', 'MUH. RIZKY')).toBe('same');
  expect(matchNames(changed, 'MUHAMMAD RIZKY', 'M RIZKY')).toBe('similar');
  expect(matchNames(changed, 'ABDUL RAHMAN', 'ABD RAHMAN')).toBe('similar');
  expect(match('MUHAMMAD RIZKY', 'MUH. RIZKY')).toBe('similar');
});
