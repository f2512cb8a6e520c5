import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  languageCodes,
  languages,
  preferredLanguage,
  readLanguage,
} from '../../../contract/language/languages.ts';
import { timesIn } from '../../../contract/language/times.ts';
import type { Translation, Variables } from '../../../contract/language/translation.ts';

test.each([
  ['id', 'id'],
  ['en-GB,en;q=0.9,id;q=0.8', 'en'],
  ['en', 'en'],
  ['fr,en;q=0.9', undefined],
  ['enm', undefined],
  ['constructor', undefined],
  ['*', undefined],
  ['', undefined],
  [undefined, undefined],
])('a browser that asks for %s prefers %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

test('only what is in the list is a language', () => {
  expect(languageCodes.map(readLanguage)).toEqual(Object.keys(languages));
  expect(['', 'ID', 'toString', 'xx', undefined].map(readLanguage)).toEqual(Array(5).fill(undefined));
});

test('times of the fleet are written as the locale of the language does', () => {
  const now = new Date('2026-11-22T07:05:30.000Z');
  const [indonesian, english] = (['id', 'en'] as const).map((code) => timesIn(code, 'Asia/Jakarta', now));
  const then = '2026-11-22T07:03:00.000Z';
  expect([indonesian?.at(then), indonesian?.ago(then)]).toEqual([
    '22 Nov 2026, 14.03.00',
    '2 menit yang lalu',
  ]);
  expect([english?.at(then), english?.ago(then)]).toEqual(['22 Nov 2026, 14:03:00', '2 minutes ago']);
});

describe('the compiler', () => {
  test('finds the variables of a text, and none in the forms of a plural', () => {
    expectTypeOf<Variables<'Sentuh layar'>>().toEqualTypeOf<never>();
    expectTypeOf<Variables<'{from} sampai {to}'>>().toEqualTypeOf<'from' | 'to'>();
    expectTypeOf<Variables<'Halaman {page, number} dari {pages, number}.'>>().toEqualTypeOf<
      'page' | 'pages'
    >();
    expectTypeOf<Variables<'{n, plural, one {# day} other {# days}} for {name}'>>().toEqualTypeOf<
      'n' | 'name'
    >();
  });

  test('takes a translation with the same variables in any order, and none without one', () => {
    type Text = Translation<'{from} sampai {to}'>;
    expectTypeOf<'until {to}, from {from}'>().toExtend<Text>();
    expectTypeOf<'from {from}'>().not.toExtend<Text>();
  });
});
