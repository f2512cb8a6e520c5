import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../../contract/language/languages.ts';
import { everyText } from '../../fixtures/language/all-texts.ts';
import { glossary as english } from '../../fixtures/language/glossary/en.ts';
import { glossary as indonesian } from '../../fixtures/language/glossary/id.ts';
import type { Term } from '../../fixtures/language/glossary/term.ts';
import { readAloud } from '../../fixtures/language/texts.ts';

const glossaries: Readonly<Partial<Record<string, readonly Term[]>>> = { id: indonesian, en: english };

/** What stands in brackets is what it is called elsewhere; in braces, what no person reads. */
function plain(text: string): string {
  return readAloud(text).replace(/\([^)]*\)/g, '');
}

function strays(language: string, texts: readonly (readonly [string, string])[]): string[] {
  return (glossaries[language] ?? []).flatMap(({ term, not, except = [] }) =>
    not.flatMap((word) => {
      const use = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu');
      return texts
        .filter(([key, text]) => use.test(plain(text)) && !except.includes(key))
        .map(([key, text]) => `${key}: "${text}" says "${word}", where the word is "${term}"`);
    }),
  );
}

describe.each(languageCodes)('one word for one thing, in %s', (language) => {
  it('says no word that the glossary leaves to another', () => {
    expect(strays(language, everyText(language))).toEqual([]);
  });

  it('has no word that is both used and not used', () => {
    const all = glossaries[language] ?? [];
    const said = all.map(({ term }) => term.toLowerCase());
    expect(all.flatMap(({ not }) => not).filter((word) => said.includes(word.toLowerCase()))).toEqual([]);
  });
});

it('a text with such a word is named', () => {
  expect(
    strays('id', [
      ['printing.receipt', 'Cetak struk'],
      ['x', 'Strukturnya'],
    ]),
  ).toEqual(['printing.receipt: "Cetak struk" says "struk", where the word is "tanda terima"']);
});

it('every room that speaks is read', () => {
  const read = everyText('id').map(([key]) => key.split('.')[0]);
  for (const topic of ['shared', 'claim', 'phone', 'mail', 'desk', 'fleet', 'policy', 'staff']) {
    expect(read).toContain(topic);
  }
});
