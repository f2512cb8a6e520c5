import { describe, expect, test } from 'vitest';
import { fill, texts } from '../../../head-office/language/language.ts';
import { html } from '../../../head-office/web/html.ts';
import {
  allTexts,
  BANNED,
  placeholders,
  readAloud,
  sentences,
  words,
} from '../../fixtures/language/texts.ts';

// What the head office itself says: on the pages of a phone, and by e-mail.

const languages = { id: allTexts(texts.id), en: allTexts(texts.en) };

test('both languages say the same things with the same variables', () => {
  const shape = (found: typeof languages.id) => found.map(([key, text]) => [key, placeholders(text)]);
  expect(shape(languages.en)).toEqual(shape(languages.id));
});

describe.each(['id', 'en'] as const)('wording in %s', (language) => {
  const said = languages[language];

  test('keeps headings to 8 words and sentences to 15', () => {
    expect(said.filter(([key, text]) => key.endsWith('title') && words(text) > 8)).toEqual([]);
    const long = said.flatMap(([, text]) =>
      text.split('\n').flatMap((line) => sentences(line).filter((sentence) => words(sentence) > 15)),
    );
    expect(long).toEqual([]);
  });
});

test('Indonesian uses no word from the banned list', () => {
  expect(languages.id.filter(([, text]) => BANNED.test(readAloud(text)))).toEqual([]);
});

test('values are put where a text names them, and a name without a value stays', () => {
  expect(fill('{least} sampai {most}', { least: 8, most: 64 })).toBe('8 sampai 64');
  expect(fill('{siapa}', {})).toBe('{siapa}');
});

test('what is put into a page can be no markup, however deep', () => {
  const hostile = `<img src=x onerror="alert('1')">&`;
  const inner = [hostile, 'biasa'].map((text) => html`<li title="${text}">${text}</li>`);
  const { text } = html`<ul>${inner}${undefined}${7}</ul>`;
  const safe = '&lt;img src=x onerror=&quot;alert(&apos;1&apos;)&quot;&gt;&amp;';
  expect(text).toBe(`<ul><li title="${safe}">${safe}</li><li title="biasa">biasa</li>7</ul>`);
});
