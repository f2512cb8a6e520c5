import { describe, expect, test } from 'vitest';
import { fill } from '../../../contract/language/fill.ts';
import { type Language, languageCodes } from '../../../contract/language/languages.ts';
import { mailTexts, phoneTexts } from '../../../head-office/language/texts.ts';
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

const textsOf = (language: Language) => allTexts({ phone: phoneTexts[language], mail: mailTexts[language] });

test.each(languageCodes)('%s says the same things with the same variables', (language) => {
  const shape = (found: ReturnType<typeof textsOf>) => found.map(([key, text]) => [key, placeholders(text)]);
  expect(shape(textsOf(language))).toEqual(shape(textsOf('id')));
});

describe.each(languageCodes)('wording in %s', (language) => {
  const said = textsOf(language);

  test('keeps headings to 8 words and sentences to 15', () => {
    expect(said.filter(([key, text]) => key.endsWith('title') && words(text) > 8)).toEqual([]);
    const long = said.flatMap(([, text]) =>
      text.split('\n').flatMap((line) => sentences(line).filter((sentence) => words(sentence) > 15)),
    );
    expect(long).toEqual([]);
  });
});

test('Indonesian uses no word from the banned list', () => {
  expect(textsOf('id').filter(([, text]) => BANNED.test(readAloud(text)))).toEqual([]);
});

test('values are put where a text names them, and a name without a value stays', () => {
  expect(fill('{least} sampai {most}', { least: 8, most: 64 })).toBe('8 sampai 64');
  const unknown: string = '{siapa}';
  expect(fill(unknown, {})).toBe('{siapa}');
});

test('what is put into a page can be no markup, however deep', () => {
  const hostile = `<img src=x onerror="alert('1')">&`;
  const inner = [hostile, 'biasa'].map((text) => html`<li title="${text}">${text}</li>`);
  const { text } = html`<ul>${inner}${undefined}${7}</ul>`;
  const safe = '&lt;img src=x onerror=&quot;alert(&apos;1&apos;)&quot;&gt;&amp;';
  expect(text).toBe(`<ul><li title="${safe}">${safe}</li><li title="biasa">biasa</li>7</ul>`);
});
